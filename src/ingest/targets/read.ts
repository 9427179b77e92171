import type { AmountUnit } from '../../base/money.ts'
import type { CellDocument } from '../cells/cell.ts'
import type { Reading } from '../reading.ts'
import { words } from '../words/words.ts'
import { joinSplit } from './cut/split-cells.ts'
import { doubtfulOperators, withWholeDescription, wordsOf } from './cut/descriptions.ts'
import { cutNames } from './cut-names.ts'
import { namesFund } from './earmarked.ts'
import { formFacts, type FormFacts } from './form.ts'
import { lostHeader, type Header } from './header.ts'
import { NAMELESS, type FoundProject, type FoundTotal, type PrintedIdentity, type Targets } from './found.ts'
import type { ReadIndicator } from './indicator.ts'
import { mendedLabels } from './mended-labels.ts'
import { unitIn } from './money.ts'
import { ownersOf } from './offices.ts'
import { projectTable } from './project-table.ts'
import { proseTargets } from './prose.ts'
import { readings } from './readings.ts'
import { regionsOf, type Region } from './region.ts'
import { indicatorsIn, indicatorSections } from './section.ts'
import { oneUnderOther } from './side-by-side.ts'
import { statedTotals } from './stated.ts'
import { isTag } from './tagged.ts'
import { taggedList } from './tagged-list.ts'
import { plain } from '../text/clean.ts'
import type { FieldRole, Terms } from '../words/terms.ts'
import { tokensOf, type Token } from './token.ts'
import { unitsOneWay } from './units-one-way.ts'
import { usedIn } from './used.ts'

/** Reads projects, earmarked funds and performance targets, whatever the layout. Never throws. */
export function* readTargets(document: CellDocument): Generator<Reading> {
	yield* readings(targetsOf(document, words))
}

/** What a document tells of projects and of targets; `terms` are the words of forms and tables. */
export function targetsOf(document: CellDocument, terms: Terms): Targets {
	const { tokens: printed, repairs } = mendedLabels(
		tokensOf(document, (text) => isWord(text, terms)),
		terms,
	)
	const tokens = oneUnderOther(printed, terms)
	const above = unitAbove(document, tokens, terms) ?? unitThroughout(document)
	const found = {
		projects: new Array<FoundProject>(),
		totals: new Array<FoundTotal>(),
		department: new Array<ReadIndicator>(),
		departmentForms: new Array<FormFacts>(),
		unread: new Array<readonly Token[]>(),
		/** The borders of cells cut the texts of a table. */
		isCut: false,
		notes: new Array<Reading>(),
	}
	const year = yearIn(tokens.slice(0, 400))
	const unused: Token[] = []
	let before: Header | null = null
	/** The unit stated under a title, for forms below it that have no title of their own. */
	let standing: AmountUnit | null = null
	for (const cutRegion of regionsOf(tokens, document, terms)) {
		const lost =
			cutRegion.kind === 'form' && cutRegion.headers.length === 0 && !isProse(cutRegion, terms)
				? lostHeader(cutRegion.tokens, before, terms)
				: null
		const region: Region = lost ? { ...cutRegion, headers: [lost] } : cutRegion
		if (region.kind === 'form') before = region.headers[0] ?? before
		found.isCut ||= region.headers.some(({ columns }) => columns.some(({ isCut }) => isCut))
		const used = usedIn(region)
		const seen = { projects: found.projects.length, department: found.department.length }
		const after = found.projects.length
		const add = (totals: readonly FoundTotal[]) =>
			found.totals.push(...totals.map((it) => ({ ...it, after: it.after + after })))
		if (region.tokens.some((it) => isTag(it.text, terms)) && region.kind !== 'form') {
			const list = taggedList(region.tokens, terms, above, document)
			found.projects.push(...list.projects)
			used.add(list.totals.map((it) => it.amount.token))
			add(list.totals)
		} else if (region.kind === 'table') {
			const table = projectTable(region, document, terms, above)
			found.projects.push(...table.projects)
			found.department.push(...table.department)
			add(table.totals)
			const facts = formFacts(
				region.tokens.slice(0, region.headers[0]?.from ?? 0),
				document,
				terms,
				above,
				year,
			)
			used.add(facts.used)
			used.add(table.totals.map((it) => it.amount.token))
			used.add(table.used)
			found.notes.push(...table.notes)
			if (table.projects.some(({ kind }) => kind === 'task')) found.departmentForms.push(facts)
		} else {
			const head = region.tokens.slice(0, region.headers[0]?.from ?? region.tokens.length)
			const nameless = region.kind === 'form' && region.nameless
			const titled =
				terms.field(region.tokens[0]?.text ?? '') !== 'project' &&
				!/^[^:：]{3,12}[:：]/.test(region.tokens[0]?.text ?? '')
			const facts = formFacts(
				head,
				document,
				terms,
				titled ? above : (standing ?? above),
				yearIn(head) ?? year,
			)
			if (titled) standing = statedUnit(head, document, facts.name)
			const own =
				region.headers.length > 0
					? indicatorSections(region, terms).flatMap((it) => indicatorsIn(it, terms, facts.unit))
					: proseTargets(region.tokens, terms, facts.unit)
			const name =
				(region.kind === 'form' ? region.named : null) ??
				facts.name ??
				(nameless ? namelessProject(region) : null)
			if (region.kind === 'form' && name)
				found.projects.push({
					...ofForm(region, facts, name, own, yearIn(head)),
					...headingOf(region, terms),
					headerLost: lost !== null,
				})
			else {
				found.department.push(...own)
				if (own.length > 0) found.departmentForms.push(facts)
			}
		}
		for (const it of found.projects.slice(seen.projects)) used.add(it.tokens)
		for (const it of found.department.slice(seen.department)) used.add(it.tokens)
		const told = region.kind !== 'rest' || region.headers.length > 0 || found.projects.length > seen.projects
		if (told) unused.push(...used.left(terms))
		else if (labelsIn(region, terms) >= 3) found.unread.push(region.tokens)
	}
	const known = found.isCut ? wordsOf(document) : null
	const doubtful = known
		? doubtfulOperators([...found.projects.flatMap((it) => it.indicators), ...found.department])
		: null
	const whole = (all: readonly ReadIndicator[]) =>
		known
			? all.map((it) => ({
					...withWholeDescription(it, known),
					...(doubtful?.has(it) && { strokeLost: true as const }),
				}))
			: all
	const department = whole(found.department)
	const owned = ownersOf(found.projects, document).map((it) => ({ ...it, indicators: whole(it.indicators) }))
	const all = [...department, ...owned.flatMap(({ indicators }) => indicators)]
	const cut = cutNames(all)
	const oneWay = unitsOneWay(all)
	const alike = (indicators: readonly ReadIndicator[]) => indicators.map((it) => oneWay(cut(it)))
	const projects = owned.map((it) => ({ ...it, indicators: alike(it.indicators) }))
	return {
		...found,
		department: alike(department),
		unused,
		mended: repairs,
		projects,
		totals: [...found.totals, ...statedTotals(document, projects.length)],
	}
}

const isWord = (text: string, terms: Terms): boolean =>
	terms.field(text) !== null || terms.columns(text).length > 0 || terms.listed(text)

function ofForm(
	region: Region,
	facts: FormFacts,
	name: Token,
	indicators: readonly ReadIndicator[],
	year: number | null,
): FoundProject {
	const filled = region.tokens.filter((it) => it.text !== '')
	const last = Math.max(
		name.line,
		...indicators.slice(-1).map((it) => it.row.line_end),
		...facts.used.slice(-1).map((it) => it.line),
	)
	const stage = filled.some((it) => /自评/.test(it.text)) ? ('self_evaluation' as const) : null
	return {
		name,
		line_start: Math.min(filled[0]?.line ?? name.line, name.line),
		line_end: last,
		kind: region.isEarmarked || isOfFund(facts) ? 'earmarked' : 'project',
		code: facts.code,
		printedIdentity: identityIn(facts, region.kind === 'form' ? region.named : null),
		category: facts.text('category'),
		amount: facts.amount,
		unit: facts.unit,
		form: facts,
		objective: facts.text('objective'),
		use: facts.text('content'),
		period: facts.text('period'),
		indicators,
		owner: { ...(year !== null && { fiscal_year: year }), ...(stage && { stage }) },
		offices: { supervisor: facts.text('supervisor'), unit: facts.text('unit') },
		print: `${name.text} ${printOf(facts, indicators)}`,
		tokens: [
			...facts.used,
			...(region.named ? [region.named] : []),
			...indicators.flatMap((it) => it.tokens),
		],
	}
}

/** The label beside the name says that it is that of an earmarked fund. */
const isOfFund = ({ fields }: FormFacts): boolean =>
	fields.some(({ role, label }) => role === 'project' && namesFund(label.text))

/** Where a form prints the heading of its indicators: columns of their table, or labels of their classes. */
function headingOf({ tokens }: Region, terms: Terms): Pick<FoundProject, 'heading'> {
	const lines = tokens.filter(({ text }) => isHeading(text, terms)).map(({ line }) => line)
	const [line_start] = lines
	return line_start === undefined ? {} : { heading: { line_start, line_end: lines.at(-1) ?? line_start } }
}

const isHeading = (text: string, terms: Terms): boolean =>
	(/指标/.test(text) && terms.listed(text)) ||
	terms.columns(text).some((role) => role === 'name' || role === 'flat_name')

/** What a form prints of code and name; its label lost, the name stands behind the code. `named` is the name in its title. */
function identityIn({ fields, printedCode }: FormFacts, named: Token | null): PrintedIdentity {
	const of = (role: FieldRole) => fields.filter((it) => it.role === role)
	const isName = ({ text }: Token) => /\p{Script=Han}/u.test(text)
	const beside = of('project').flatMap(({ values }) => values)
	const behind = of('project_code').flatMap(({ values }) => values.slice(values.findIndex(isName)))
	const unlabelled = behind.filter(
		({ text }, at) => !(at === 0 && NAME_LABEL.test(text)) && !(at === 1 && text.length === 1),
	)
	const cells = beside.length > 0 ? beside : behind.some(isName) ? unlabelled : []
	const [first] = [...of('project_code'), ...of('project')]
	return {
		line: first?.label.line ?? named?.line ?? 1,
		code: printedCode,
		name: named ? plain(joinSplit(cells.map(({ text }) => text))) : null,
	}
}

/** A label of a name of which the last glyph is misread or stands in the next cell. */
const NAME_LABEL = /^项\s*目\s*名\S?$/u

/** What stands for the name of a project whose form has lost it: the form is still one, and its money is counted. */
function namelessProject({ tokens }: Region): Token | null {
	const title = tokens.find((it) => it.text !== '')
	return title ? { ...title, text: NAMELESS } : null
}

/** Targets are told in sentences, not in a table. */
const isProse = ({ tokens }: Region, terms: Terms): boolean => proseTargets(tokens, terms, null).length >= 2

/** How many labels of classes a part prints. */
const labelsIn = ({ tokens }: Region, terms: Terms): number =>
	tokens.filter(({ text }) => /指标$/.test(text) && terms.listed(text)).length

/** What a form says, without its page: the same twice is the same form. */
const printOf = (facts: FormFacts, indicators: readonly ReadIndicator[]): string =>
	[
		...facts.fields.flatMap(({ label, values }) => [label.text, ...values.map((it) => it.text)]),
		...indicators.flatMap(({ row }) => [row.class2, row.name, row.operator, row.value_printed, row.weight]),
	].join(' ')

/** The budget year that the first of some tokens prints; null where none does. That of a document's number is none. */
function yearIn(tokens: readonly Token[]): number | null {
	for (const { text } of tokens) {
		const year = /(20\d\d)\s*年(?!\s*\d+\s*号)/.exec(text)?.[1]
		if (year) return Number(year)
	}
	return null
}

/** The unit that a line between a title and the name of its first project states. */
function statedUnit(head: readonly Token[], document: CellDocument, name: Token | null): AmountUnit | null {
	for (const row of new Set(head.map((it) => it.row))) {
		if (name !== null && row >= name.row) return null
		const unit = unitIn(document.lines[row]?.text ?? '')
		if (unit) return unit
	}
	return null
}

/** So many lines state a unit before it is that of the whole file. */
const THROUGHOUT = 3

/** The unit that a text states in many places, above its statements and forms, and never another. */
function unitThroughout({ lines }: CellDocument): AmountUnit | null {
	const stated = lines.flatMap(({ text }) => (text.length <= 40 ? (unitIn(text) ?? []) : []))
	const [unit = null] = stated
	return stated.length >= THROUGHOUT && stated.every((it) => it === unit) ? unit : null
}

/** The unit that a text states above its first form, for forms that state none. */
function unitAbove(document: CellDocument, tokens: readonly Token[], terms: Terms): AmountUnit | null {
	const first = tokens.find(
		({ text }) =>
			terms.field(text) === 'project' || terms.columns(text).includes('project') || isTag(text, terms),
	)
	for (const { text } of document.lines.slice(0, first?.row ?? 0)) {
		// Blanks may set the words of a short line far apart.
		const unit = text.replace(/\s+/g, '').length <= 40 ? unitIn(text) : null
		if (unit) return unit
	}
	return null
}
