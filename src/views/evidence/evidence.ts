import type { Locale } from '../../base/text.ts'
import type { Question } from '../../engine/engine.ts'
import { integer, money, nullable, number, text, type Row, type Shape } from '../../engine/row.ts'
import type { Values } from '../../share/param.ts'
import { bound, question, type AnyView } from '../view.ts'
import { evidenceValues, pointerOf, withoutOpen, type EvidenceFilter } from './evidence-filter.ts'
import { loadSelection } from '../selection/loaded.ts'
import { selectionsOf } from '../selection/selecting.ts'
import { text as words } from '../text.ts'
import sql from './evidence.sql?raw'

/** A row that a number is made of. */
export interface EvidenceRow {
	readonly document_id: string
	/** Its table; `line` for a line of a budget statement. */
	readonly kind: string
	readonly code: string
	readonly name: string
	/** Yuan; null where the row is no amount. */
	readonly amount: number | null
	/** What the rows of its disclosure come to. */
	readonly total: number | null
	readonly printed: string | null
	readonly origin: string
	readonly rule: string | null
	readonly line_start: number
	readonly line_end: number
}

/** Who answers: an engine, or the session of the page. */
type Asking = <S extends Shape>(question: Question<S>) => readonly Row<S>[] | Promise<readonly Row<S>[]>

const answered = {
	document_id: text,
	document_seq: integer,
	seq: integer,
	source: text,
	code: nullable(text),
	name: nullable(text),
	project: nullable(text),
	detail: nullable(text),
	amount: nullable(money),
	printed: nullable(text),
	weight: nullable(number),
	origin: text,
	rule: nullable(text),
	line_start: number,
	line_end: number,
}

/** The rows that stand behind one number (`of`), or behind all that a view shows (`of` empty). */
export async function askEvidence(
	ask: Asking,
	view: AnyView,
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- which view it is, is known when it runs
	values: Values<any>,
	of: string,
	locale: Locale,
): Promise<readonly EvidenceRow[]> {
	const sent = bound(view.params, values)
	const choice = { c: sent['c'] ?? '', dep: sent['dep'] ?? '', y: sent['y'] ?? '' }
	// Before the view asks: what is selected is honoured from here on.
	const narrow = await narrower(view, values, (filter) => {
		const own = evidenceValues(filter, choice, locale)
		return { sql: withoutOpen(sql, own), rows: answered, values: own }
	})
	const shown = async () => ask(question(view, values))
	const filters: readonly EvidenceFilter[] = [await view.evidence(values, pointerOf(of), shown)].flat()
	const answers = await Promise.all(
		filters.map(async (filter) => {
			const found = await ask(narrow(filter))
			return filter.points ? found.map((row) => withPoints(row, locale)) : found
		}),
	)
	const rows = answers.flat().sort((a, b) => a.document_seq - b.document_seq || a.seq - b.seq)
	return rows.map((row) => ({
		document_id: row.document_id,
		kind: row.source === 'budget_line' ? 'line' : row.source,
		code: row.code ?? '',
		name: [row.detail, row.name].filter(Boolean).join(' · '),
		amount: row.amount,
		total: view.about === 'money' && view.sums !== false ? totalOf(rows, row.document_id) : null,
		printed: row.printed,
		origin: row.origin,
		rule: row.rule,
		line_start: row.line_start,
		line_end: row.line_end,
	}))
}

/** The question of a filter, narrowed to what is selected in the pictures of the room. */
async function narrower(
	view: AnyView,
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- which view it is, is known when it runs
	values: Values<any>,
	asked: (filter: EvidenceFilter) => Question<typeof answered>,
): Promise<(filter: EvidenceFilter) => Question<typeof answered>> {
	if (!selectionsOf(values).length) return asked
	const { narrowed, narrowedFilter, narrowing, ofDisclosures } = await loadSelection()
	const own = narrowing(view, values)
	return (filter) => narrowed(asked(narrowedFilter(filter, own)), ofDisclosures(own))
}

/** A target with its points, under its project. */
const withPoints = (row: Row<typeof answered>, locale: Locale): Row<typeof answered> => ({
	...row,
	amount: null,
	printed: row.weight === null ? null : words[locale].points(String(row.weight)),
	detail: [row.project, row.detail].filter(Boolean).join(' · '),
})

/** Tables whose amounts are parts of a sum; what a check compared, or one of something costs, is none. */
const ADDENDS: ReadonlySet<string> = new Set(['budget_line', 'project', 'cost_share', 'coverage'])

/** What the parts of a disclosure come to, added up in cents; null where it has none, or one is no amount. */
function totalOf(rows: readonly Row<typeof answered>[], document_id: string): number | null {
	const own = rows.filter((row) => row.document_id === document_id && ADDENDS.has(row.source))
	if (!own.length || own.some(({ amount }) => amount === null)) return null
	return own.reduce((sum, { amount }) => sum + Math.round((amount ?? 0) * 100), 0) / 100
}
