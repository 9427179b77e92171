import { classNotes } from '../class-notes.ts'
import { formulas } from '../formulas/formulas.ts'
import type { Place, Reading } from '../reading.ts'
import { tell } from '../rules/rule.ts'
import { weightsWhole } from '../rules/indicators.ts'
import {
	headerLost,
	indicatorsNotRead,
	nameNotRead,
	formPrintedTwice,
	projectPerhapsTwice,
	rollUpProject,
} from '../rules/projects.ts'
import { NAMELESS, type FoundProject, type Targets } from './found.ts'
import { cutNotes } from './cut/descriptions.ts'
import { identityNotes, withWholeCodes } from './cut/identities.ts'
import { indicatorRows } from './indicator-rows.ts'
import { taskNumberNotes } from './order-notes.ts'
import { departmentLines } from './department-lines.ts'
import { mendedNote } from './mended-labels.ts'
import { knownAmount, projectRow, type ProjectRow } from './project-rows.ts'
import { amountNotes } from './amount-notes.ts'
import { amountFacts, sameOwner, type PricedProject } from './priced-project.ts'
import { statedTotal, totalRows } from './total-rows.ts'
import { unusedNotes } from './unused-notes.ts'
import { provedUnit } from './unit-evidence.ts'

/** What was found as rows, with what must be said of it. */
export function* readings(targets: Targets): Generator<Reading> {
	const shared = sharedProof(targets.projects)
	const all = withWholeCodes(targets.projects).map((found): PricedProject => ({
		found,
		amount: knownAmount(found, provedUnit(found) ?? (found.form ? null : shared)),
	}))
	const { once, again } = counted(all)
	const rollUp = once.filter((it) => isRollUp(it, once))
	const kept = once.filter((it) => !rollUp.includes(it))
	for (const { first, second } of again) {
		const owner = first.found.owner
		yield {
			...tell(
				formPrintedTwice,
				placeOf(second.found),
				amountFacts(second, { first: first.found.line_start, again: second.found.line_start }),
				{},
				first.found.line_start,
			),
			owner,
		}
	}
	const rows = kept.map((it, order) => projectRow(it.found, it.amount, order + 1))
	for (const [order, it] of kept.entries()) {
		const row = rows[order]
		if (row) yield* ofProject(it, row, kept)
	}
	yield* mendedNote(targets.mended)
	yield* identityNotes(kept.map(({ found }) => found))
	yield* cutNotes([...targets.projects.flatMap(({ indicators }) => indicators), ...targets.department])
	yield* taskNumberNotes(kept.map(({ found }) => found))
	yield* arithmetic(kept, rows)
	for (const it of rollUp) {
		const { found } = it
		yield {
			...tell(rollUpProject, placeOf(found), amountFacts(it, { count: kept.length })),
			owner: found.owner,
		}
		yield* indicatorRows(found.indicators, undefined, found)
	}
	yield* indicatorRows(targets.department, undefined, null)
	for (const facts of targets.departmentForms) yield* departmentLines(facts)
	for (const total of targets.totals) yield* totalRows(total, kept)
	yield* statedTotal(targets.totals, kept)
	yield* targets.notes
	yield* twiceNamed(kept)
	for (const tokens of targets.unread) {
		const lines = tokens.filter(({ text }) => /指标$/.test(text)).map(({ line }) => line)
		const place = { line_start: lines[0] ?? 1, line_end: lines.at(-1) ?? 1 }
		yield tell(indicatorsNotRead, place, { seen: 'classes', from: place.line_start, to: place.line_end })
	}
	yield* unusedNotes(targets.unused)
}

const placeOf = ({ line_start, line_end }: FoundProject): Place => ({ line_start, line_end })
/** A unit that targets prove for one project of a table holds for the others, if none proves another. */
function sharedProof(projects: readonly FoundProject[]) {
	const proofs = new Set(projects.flatMap((it) => (it.form || it.unit ? [] : (provedUnit(it) ?? []))))
	const [only = null, ...others] = proofs
	return others.length === 0 ? only : null
}

/** Forms that are printed twice word for word are counted once. */
function counted(all: readonly PricedProject[]) {
	const seen = new Map<string, PricedProject>()
	const once: PricedProject[] = []
	const again: { first: PricedProject; second: PricedProject }[] = []
	for (const it of all) {
		const key = it.found.print === '' ? '' : it.found.print
		const first = key ? seen.get(key) : undefined
		if (first) again.push({ first, second: it })
		else once.push(it)
		if (key && !first) seen.set(key, it)
	}
	return { once, again }
}

/** The amount is the sum of all others, which are at least two. */
function isRollUp(it: PricedProject, all: readonly PricedProject[]): boolean {
	const own = it.amount.yuan
	const others = all.filter((other) => other !== it && sameOwner(other.found, it.found))
	if (own === null || own === 0n || others.length < 2 || !it.found.form) return false
	return others.reduce((sum, other) => sum + (other.amount.yuan ?? 0n), 0n) === own
}

function* ofProject(it: PricedProject, row: ProjectRow, all: readonly PricedProject[]): Generator<Reading> {
	const { found } = it
	yield { table: 'project', row, owner: found.owner }
	const place = placeOf(found)
	if (found.name.text === NAMELESS)
		yield {
			...tell(nameNotRead, place, { from: place.line_start, to: place.line_end }, {}, row.line_start),
			owner: found.owner,
		}
	for (const note of found.overPages?.notes ?? []) yield { ...note, owner: found.owner }
	for (const note of amountNotes(it, all)) yield { ...note, owner: found.owner }
	if (found.headerLost)
		yield {
			...tell(headerLost, placeOf(found), { name: found.name.text }, {}, row.line_start),
			owner: found.owner,
		}
	yield* indicatorRows(found.indicators, row.line_start, found)
	for (const note of classNotes(found.indicators, row.line_start)) yield { ...note, owner: found.owner }
	yield* weights(it, row.seq)
	for (const note of withoutIndicators(it, all)) yield { ...note, owner: found.owner }
}

/** A form without a single indicator, where its own heading or the forms beside it show that it had some. */
function* withoutIndicators({ found }: PricedProject, all: readonly PricedProject[]) {
	if (!found.form || found.indicators.length > 0) return
	if (found.heading) {
		const { line_start: from, line_end: to } = found.heading
		yield tell(indicatorsNotRead, found.heading, { seen: 'heading', from, to }, {}, found.line_start)
	} else if (all.some((other) => other.found.form && other.found.indicators.length > 0))
		yield tell(
			indicatorsNotRead,
			placeOf(found),
			{ seen: 'nothing', name: found.name.text },
			{},
			found.line_start,
		)
}

/** The arithmetic that projects tell in their texts, each for the owner of its project. */
function* arithmetic(all: readonly PricedProject[], rows: readonly ProjectRow[]): Generator<Reading> {
	const owners = new Map(rows.map((row, at) => [row.line_start, all[at]?.found.owner]))
	for (const reading of formulas(rows)) {
		const line = 'project_line' in reading ? reading.project_line : undefined
		const owner = line === undefined ? undefined : owners.get(line)
		yield owner ? { ...reading, owner } : reading
	}
}

function* weights({ found }: PricedProject, seq: number): Generator<Reading> {
	const weighed = found.indicators.filter(({ row }) => row.weight !== null)
	if (weighed.length === 0) return
	const sum = weighed.reduce((all, { row }) => all + Math.round((row.weight ?? 0) * 100), 0)
	const whole = [9000, 10000].includes(sum)
	const place = { line_start: found.line_start, line_end: found.line_end }
	const expected = BigInt(whole ? sum : Math.abs(sum - 9000) <= Math.abs(sum - 10000) ? 9000 : 10000)
	yield {
		table: 'reconciliation',
		row: {
			...place,
			origin: 'derived',
			rule: weightsWhole.id,
			subject: `${String(seq)} ${found.name.text}`,
			expected,
			actual: BigInt(sum),
			tolerance: 0n,
			outcome: whole ? 'holds' : 'fails',
			unit: '分',
		},
		owner: found.owner,
	}
	if (!whole)
		yield {
			...tell(
				weightsWhole,
				place,
				{ name: found.name.text, sum: String(sum / 100) },
				{ actual: String(sum / 100) },
				found.line_start,
			),
			owner: found.owner,
		}
}

function* twiceNamed(all: readonly PricedProject[]): Generator<Reading> {
	const seen = new Map<string, PricedProject>()
	for (const it of all) {
		const { found, amount } = it
		if (amount.yuan === null || amount.yuan === 0n) continue
		const key = `${JSON.stringify(found.owner)} ${found.name.text} ${String(amount.yuan)}`
		const first = seen.get(key)
		if (first)
			yield {
				...tell(
					projectPerhapsTwice,
					placeOf(found),
					amountFacts(it, { first: first.found.line_start, again: found.line_start }),
					{},
					found.line_start,
				),
				owner: found.owner,
			}
		else seen.set(key, it)
	}
}
