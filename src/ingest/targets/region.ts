import type { CellDocument } from '../cells/cell.ts'
import { headersIn, type Header } from './header.ts'
import type { Terms } from '../words/terms.ts'
import type { Token } from './token.ts'

/** A part of a document that tells of one project, of one table of several, or of the department as a whole. */
export interface Region {
	/** `form`: begins with the label of a project; `table`: the header names projects; `rest`: neither. */
	readonly kind: 'form' | 'table' | 'rest'
	readonly tokens: readonly Token[]
	/** A form whose title stands there, and the name of its project does not. */
	readonly nameless: boolean
	/** The name of the project, where the title of its form tells it. */
	readonly named: Token | null
	/** The part of the document that it stands in tells of earmarked funds. */
	readonly isEarmarked: boolean
	/** The headers in it, their tokens counted from the region's first. */
	readonly headers: readonly Header[]
}

/** A document cut where forms and tables of projects begin. */
export function regionsOf(tokens: readonly Token[], document: CellDocument, terms: Terms): readonly Region[] {
	const headers = headersIn(tokens, terms)
	const begins = new Map(headers.map((it) => [it.from, it]))
	const inHeader = new Set(headers.flatMap(({ from, to }) => tokens.slice(from, to)))
	const cuts: {
		readonly at: number
		readonly kind: Region['kind']
		readonly nameless?: true
		readonly named?: Token
		readonly isEarmarked?: boolean
	}[] = [{ at: 0, kind: 'rest' }]
	let last = 0
	/** Whether the form that begins above names its project in its title, and no label has done so since. */
	let titled = false
	/** The last header is that of a table whose cells have borders, and no part of the document has begun since. */
	let isInTable = false
	let isEarmarked = false
	let above: Header | null = null
	tokens.forEach((token, index) => {
		if (isPartTitle(token) && !inHeader.has(token)) {
			isEarmarked = /专项资金/.test(token.text) && /绩效/.test(token.text)
			if (isInTable && !terms.listed(token.text) && terms.field(token.text) === null) {
				cuts.push({ at: index, kind: 'rest' })
				last = index + 1
			}
			isInTable = false
		}
		const named = nameInTitle(token)
		if (named && isAboveFields(tokens, index, begins, terms)) {
			cuts.push({ at: index, kind: 'form', named, isEarmarked })
			titled = true
			last = index + 1
		} else if (titled && !inHeader.has(token) && namesProject(token, tokens[index + 1], terms)) {
			// The label below the title says again what the title says.
			titled = false
			last = index + 1
		} else if (!inHeader.has(token) && namesProject(token, tokens[index + 1], terms)) {
			const at = titleAbove(tokens, index, last, terms)
			cuts.push({ at, kind: 'form' })
			last = index + 1
		}
		if (isFormTitle(token) && losesName(tokens, index, begins, terms)) {
			cuts.push({ at: index, kind: 'form', nameless: true })
			last = index + 1
		}
		const header = begins.get(index)
		if (header) titled = false
		if (header) isInTable = header.mode === 'rows' && token.columns === 'index'
		const floor = last
		if (header) last = header.to
		const listed = cuts.at(-1)?.kind === 'table' ? above : null
		if (header) above = header
		if (header && namesProjects(header) && !goesOn(tokens, index, header, listed, floor, terms))
			cuts.push({
				at:
					(listsTasks(header) ? departmentTitle(tokens, index, floor) : null) ??
					titleAbove(tokens, index, index, terms),
				kind: 'table',
			})
	})
	cuts.sort((a, b) => a.at - b.at)
	return cuts
		.map(({ at, kind, nameless = false, named = null, isEarmarked = false }, order): Region => {
			const end = cuts[order + 1]?.at ?? tokens.length
			return {
				kind,
				nameless,
				named,
				isEarmarked,
				tokens: tokens.slice(at, end),
				headers: headers
					.filter(({ from }) => from >= at && from < end)
					.map((it) => ({ ...it, from: it.from - at, to: it.to - at })),
			}
		})
		.filter((it) => it.tokens.length > 0)
}

/** A page prints the header of a list again, without a title above it: the list goes on. */
function goesOn(
	tokens: readonly Token[],
	index: number,
	header: Header,
	above: Header | null,
	floor: number,
	terms: Terms,
): boolean {
	const words = ({ columns }: Header) => columns.map(({ text }) => text).join('|')
	return above !== null && words(above) === words(header) && titleAbove(tokens, index, floor, terms) === index
}

/** A line without borders that begins a part of the document: 八、政府采购预算情况. */
const isPartTitle = ({ text, at, fromEnd, columns }: Token): boolean =>
	at === 0 && fromEnd === 1 && columns === 'position' && /^[一二三四五六七八九十]+、\S/u.test(text)

/** A header that names a project; two names with an amount each are the two sides of a summary. */
function namesProjects({ columns }: Header): boolean {
	const names = columns.filter(({ role }) => role === 'project' || role === 'task').length
	const amounts = columns.filter(({ role }) => role === 'amount').length
	return names > 0 && !(names > 1 && amounts > 1)
}

const listsTasks = ({ columns }: Header): boolean => columns.some(({ role }) => role === 'task')

/** Where the form of a whole department begins that lists its tasks: its title, above its own fields. */
function departmentTitle(tokens: readonly Token[], index: number, floor: number): number | null {
	for (let at = index - 1; at >= Math.max(floor, index - FIELDS); at--) {
		const token = tokens[at]
		if (token?.at === 0 && token.fromEnd === 1 && /整体.{0,8}绩效目标.{0,4}表/.test(token.text)) return at
	}
	return null
}

const namesProject = (token: Token, next: Token | undefined, terms: Terms): boolean => {
	if (token.text.length > 80) return false
	const own = terms.field(token.text) === 'project'
	if (own) return next !== undefined && terms.field(next.text) === null
	const [, label = ''] = /^([^:：]{3,16})[:：]\s*\S/.exec(token.text) ?? []
	return label !== '' && terms.field(label) === 'project'
}

const NAMING = /^\d{1,3}\s*[、.．]\s*(\S.{1,80}?)\s*绩效目标(?:申报|批复)?表$/

/** The name that a numbered title gives to the project of its form: `3、水库巡查经费绩效目标表`. */
function nameInTitle(token: Token): Token | null {
	const name = token.at === 0 && token.fromEnd === 1 ? NAMING.exec(token.text)?.[1] : undefined
	return name === undefined || /整体|^(?:部门|单位|项目(?:支出)?)$/.test(name)
		? null
		: { ...token, text: name, printed: name }
}

/** Below a title stand the fields of a form and the header of its targets, before another title. */
function isAboveFields(
	tokens: readonly Token[],
	title: number,
	headers: ReadonlyMap<number, Header>,
	terms: Terms,
): boolean {
	let fields = 0
	for (let at = title + 1; at < tokens.length && at < title + FIELDS; at++) {
		const token = tokens[at]
		if (!token || nameInTitle(token)) return false
		if (headers.has(at)) return fields >= 2
		if (terms.field(token.text)) fields += 1
	}
	return false
}

/** The title of a form of one project, alone in its line. */
const isFormTitle = ({ text, at, fromEnd }: Token): boolean =>
	at === 0 && fromEnd === 1 && /项目.{0,10}绩效目标(?:申报|批复)?表(?:[(（]20\d\d年度[)）])?$/.test(text)

/** Below a title there are the fields of a form, down to its indicators, but no name of a project. */
function losesName(
	tokens: readonly Token[],
	title: number,
	headers: ReadonlyMap<number, Header>,
	terms: Terms,
): boolean {
	const roles = new Set<string>()
	for (let at = title + 1; at < tokens.length && at < title + FIELDS; at++) {
		const token = tokens[at]
		if (!token || isFormTitle(token)) return false
		if (headers.has(at)) return roles.has('annual') && (roles.has('supervisor') || roles.has('unit'))
		const role = terms.field(token.text.replace(/[:：].*$/, ''))
		if (role === 'project') return false
		if (role) roles.add(role)
	}
	return false
}
/** So many cells stand between a title and the header of indicators at most. */
const FIELDS = 120

const TITLE =
	/表[一二三四五六七八九十\d]*(?:[(（].*[)）])?$|^[(（]?\s*20\d\d\s*年?度?\s*年?度?[)）]$|绩效|目标|单位[:：]/

const OWN_TITLE = /表(?:[(（]20\d\d年度[)）])?$/

/** Where what stands above a label begins: the title of its form, the year, the unit, the office that fills it in. */
function titleAbove(tokens: readonly Token[], index: number, floor: number, terms: Terms): number {
	let begin = index
	let titled = false
	for (let at = index - 1; at >= Math.max(floor, index - 14); at--) {
		const token = tokens[at]
		if (!token) break
		const role = terms.field(token.text)
		const valueOfField = at > 0 && terms.field(tokens[at - 1]?.text ?? '') !== null
		const head =
			token.text === '' || TITLE.test(token.text) || role === 'unit' || role === 'supervisor' || valueOfField
		if (!head || terms.columns(token.text).length > 1) break
		// Above the title of a form stands that of the document.
		const title = OWN_TITLE.test(token.text)
		if (title && titled) break
		titled ||= title
		if (token.text !== '') begin = at
	}
	return begin
}
