import type { CellDocument } from '../cells/cell.ts'
import { classificationOf } from './code.ts'
import type { Entries } from './entry.ts'
import { findTables, type FoundTable } from './find.ts'
import { restored } from './flattened/restore.ts'
import { withOwners } from './owned-rows.ts'
import { withOneCode } from './second-code.ts'
import { sidesOf } from './sides.ts'
import { procurementEntries } from './procurement.ts'
import { isNoStatement, statementKind, type StatementKind, type TableEvidence } from './statement-kind.ts'
import { tableEntries } from './table-entries.ts'
import { unitIn, type PrintedUnit } from './unit.ts'
import { isWide, wideEntries } from './wide-table.ts'

/** A table with what it was read as. */
export interface ReadTable {
	readonly table: FoundTable
	/** Null where it is no statement that is read, though its rows begin with codes. */
	readonly kind: StatementKind | null
	/** The unit that it prints, in its heading or above it. */
	readonly unit: PrintedUnit | null
	readonly entries: Entries
}

const LEAST_ITEMS = 3
const NONE: Entries = { entries: [], unread: [], used: [] }

/** The budget tables of a document: those that are read, those printed empty, and those with codes that are not read. */
export function readTables(document: CellDocument): readonly ReadTable[] {
	const tables = findTables(document).flatMap((found): ReadTable[] => {
		const words = wordsOver(found)
		if (isOfTargets(words) && isNoStatement(words)) return []
		const table = withOneCode(withOwners(found))
		const evidence = evidenceOf(table)
		const kind = statementKind(evidence)
		if (!kind && (evidence.classification === null || isOfTargets(evidence))) return []
		const entries = kind ? entriesOf(table, kind, evidence.classification !== null) : NONE
		const header = table.pages.flatMap((page) => page.header)
		const title = table.title ? [table.title.line] : []
		const unit =
			unitIn([...title, ...table.furniture, ...header]) ?? unitIn(table.later) ?? unitIn(table.notes)
		return [{ table, kind, unit, entries }]
	})
	const names = namesByCode(tables)
	return tables.map((it) => withFlattened(it, names))
}

/** Names that the rows of tables by function give to codes: those on a flattened page are checked against them. */
const namesByCode = (tables: readonly ReadTable[]): ReadonlyMap<string, string> =>
	new Map(
		tables
			.filter(({ kind }) => kind !== null && kind.statement !== 'basic_expenditure_by_economic')
			.flatMap(({ entries }) =>
				entries.entries.flatMap(({ code, name }) => (code && name ? [[code, name] as const] : [])),
			),
	)

/** A table with the rows of its flattened pages, as far as its sums leave one way to read them. */
function withFlattened(it: ReadTable, names: ReadonlyMap<string, string>): ReadTable {
	const { table, kind, entries } = it
	const pages = kind && kind.direction !== null && entries.columns ? table.flattened : []
	if (pages.length === 0) return it
	const known = {
		entries: entries.entries,
		columns: entries.columns ?? [],
		names,
		direction: kind?.direction ?? 'expenditure',
	}
	const found = pages.map((page) => restored(page, known))
	const all = [...found.flatMap((page) => page.entries), ...entries.entries]
	return {
		...it,
		entries: {
			...entries,
			entries: all.toSorted((a, b) => a.line_start - b.line_start),
			restored: found.map((page) => page.finding),
		},
	}
}

const wordsOver = (table: FoundTable): Pick<TableEvidence, 'title' | 'labels'> => ({
	title: table.title?.text ?? '',
	labels: table.pages.flatMap((page) => page.header.map((line) => line.text)).join(' '),
})

function evidenceOf(table: FoundTable): TableEvidence {
	const { title, labels } = wordsOver(table)
	const rows = table.pages.flatMap((page) => page.rows.filter(({ kind }) => kind.kind === 'row'))
	const coded = rows.flatMap(({ kind }) =>
		kind.kind === 'row' && kind.code?.code ? [classificationOf(kind.code.code)] : [],
	)
	// A stray number may look like a code; a table of codes has one in most of its rows.
	const codes = coded.length * 3 >= rows.length ? coded : []
	const sides = table.pages.map(sidesOf)
	const twoSided = codes.length === 0 && sides.some((it) => it.length >= 2) && isSummary(table, labels)
	// A table without rows is told by its title; the words over its columns say only that it is one by code.
	const hasCodes = sides.some((it) =>
		it.some(({ labels }) =>
			labels.some(({ column, heading }) => column.as === 'code' || /科目/.test(heading.path.join(''))),
		),
	)
	const empty =
		hasCodes && !twoSided
			? /经济/.test(title + labels)
				? ('economic' as const)
				: ('function' as const)
			: null
	return { title, labels, classification: codes[0] ?? empty, twoSided }
}

/** A summary numbers its items and sums them up; forms that set two columns side by side do not. */
function isSummary(table: FoundTable, labels: string): boolean {
	const texts = table.pages.flatMap((page) =>
		page.rows.flatMap(({ kind }) =>
			kind.tokens.filter((it) => !it.isNumber).map((it) => it.text.replace(/\s/g, '')),
		),
	)
	const numbered = texts.filter((it) => /^[一二三四五六七八九十]+、.*(?:收入|拨款|资金|支出|预算)/.test(it))
	const totals = texts.filter((it) => /^(?:本年)?(?:收入|支出)(?:合计|总计)$|^总计$/.test(it))
	const isBoth = (words: string) => /收入|拨款|收\s*支/.test(words) && /支出|支\s*$/.test(words)
	return isBoth(labels + numbered.join('')) && numbered.length + totals.length >= LEAST_ITEMS
}

/** Projects and their targets are read elsewhere; what codes stand in such a table begin none of its rows. */
const isOfTargets = ({ title, labels }: ReturnType<typeof wordsOver>) =>
	/绩效|指标|自评|项目名称/.test(title + labels)

function entriesOf(table: FoundTable, kind: StatementKind, isCoded: boolean): Entries {
	if (kind.statement === 'procurement') return procurementEntries(table)
	return kind.statement === 'three_public' && isWide(table)
		? wideEntries(table)
		: tableEntries(table, kind, isCoded)
}
