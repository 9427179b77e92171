import { cents, type AmountUnit } from '../../base/money.ts'
import { unitIn } from '../budget/unit.ts'
import type { CellDocument, CellLine } from '../cells/cell.ts'
import { joinedCells } from '../cells/cell.ts'
import { reconcile } from '../checks/check.ts'
import { finding } from '../finding.ts'
import type { Place, Reading } from '../reading.ts'
import { bareLabel, wordsOf } from '../tables/words.ts'
import { AMOUNT_UNITS, isAmountUnit } from '../text/amount-unit.ts'
import { countFact, moneyFact, numberIn } from './fact-reading.ts'

const ASSETS = wordsOf('asset')
const IN_BRACKETS = new RegExp(`[（(](${AMOUNT_UNITS})[）)]`)
/** Lines above a table in which its unit stands. */
const ABOVE = 4
/** So many rows of a table that are assets make it one of assets: others in it are told where they are not understood. */
const LEAST = 2

interface Columns {
	readonly count: number
	readonly value: number
	readonly unit: AmountUnit | null
}

interface AssetRow extends Place {
	readonly label: string
	/** What the row tells of; undefined where no word says it. */
	readonly measure: string | undefined
	readonly count: string
	readonly value: string
	/** Whole cents; undefined where the cell is no amount or its unit is not known, null where it is blank. */
	readonly amount: bigint | null | undefined
}

const PARTS_MAKE_UP_TOTAL = {
	id: 'asset-parts-make-up-total',
	zh: '各类固定资产之和等于资产总额',
	en: 'The kinds of fixed assets make up their total',
}
const TOTAL_AS_IN_PROSE = {
	id: 'fixed-assets-equal-prose',
	zh: '固定资产表的资产总额等于正文所述',
	en: 'The total of the fixed assets equals what the prose states',
}

/** Tables of fixed assets: how many, how large, of what value; a total against its parts and against the prose. */
export function* assets(
	document: CellDocument,
	prose: { readonly amount: bigint } | undefined,
): Generator<Reading> {
	for (const rows of assetTables(document)) {
		const isOfAssets = rows.filter(({ measure }) => measure !== undefined).length >= LEAST
		for (const row of rows) yield* factsOf(row, isOfAssets)
		const total = rows.find(({ measure }) => measure === 'fixed_assets')
		if (!total || !isOfAssets) continue
		const parts = rows.filter(({ label }) => /^\d+\s*[、.]/.test(label)).map((it) => it.amount)
		yield* reconcile(PARTS_MAKE_UP_TOTAL, {
			subject: total.label,
			place: total,
			expected: parts.some((it) => it === undefined)
				? undefined
				: parts.reduce<bigint>((sum, it) => sum + (it ?? 0n), 0n),
			actual: total.amount ?? undefined,
		})
		if (prose)
			yield* reconcile(TOTAL_AS_IN_PROSE, {
				subject: total.label,
				place: total,
				expected: prose.amount,
				actual: total.amount ?? undefined,
			})
	}
}

/** The rows of each table whose columns are how many and of what value. */
function assetTables({ lines }: CellDocument): readonly (readonly AssetRow[])[] {
	const tables: AssetRow[][] = []
	let columns: Columns | null = null
	for (const [at, line] of lines.entries()) {
		const headed: Columns | null = headerOf(line, lines.slice(Math.max(0, at - ABOVE), at))
		if (headed) {
			columns = headed
			tables.push([])
		} else if (columns) {
			if (line.cells.length === 0) continue
			if (isOther(line)) columns = null
			else tables.at(-1)?.push(rowOf(line, columns))
		}
	}
	return tables
}

/** 数量 and 价值 beside each other; null where a line is no such header. */
function headerOf(line: CellLine, above: readonly CellLine[]): Columns | null {
	if (!/数\s*量/.test(line.text)) return null
	const texts = cellsOf(line).map(({ text }) => text)
	const count = texts.findIndex((text) => /^数量/.test(text))
	const value = texts.findIndex((text) => /^(?:价值|金额|账面价值|原值)/.test(text))
	if (count < 0 || value < 0) return null
	const own = IN_BRACKETS.exec(texts[value] ?? '')?.[1]
	return {
		count,
		value,
		unit: isAmountUnit(own) ? own : (unitIn([...above, line])?.unit ?? null),
	}
}

/** A sentence or a heading ends the table. */
const isOther = (line: CellLine): boolean =>
	cellsOf(line).filter(({ text }) => text).length < 2 && line.text.length > 20

const cellsOf = (line: CellLine): readonly { readonly text: string; readonly printed: string }[] =>
	(line.columns === 'index' ? line.cells : joinedCells(line)).map(({ text, printed }) => ({
		text: text.replace(/\s/g, ''),
		printed,
	}))

function rowOf(line: CellLine, { count, value, unit }: Columns): AssetRow {
	const cells = cellsOf(line)
	const label = cells[0]?.text ?? ''
	const bare = bareLabel(label.replace(/^\d+\s*[、.．]/, '')).replace(/\(.*?\)/g, '')
	const printed = cells[value]?.printed ?? ''
	return {
		line_start: line.line,
		line_end: line.line,
		label,
		measure: ASSETS.get(bare),
		count: cells[count]?.printed ?? '',
		value: printed,
		amount: printed === '' ? null : unit ? cents(printed.replace(/[\s,]/g, ''), unit) : undefined,
	}
}

function* factsOf(row: AssetRow, isOfAssets: boolean): Generator<Reading> {
	const count = numberIn(row.count)
	const isUnread =
		row.measure === undefined || (row.count !== '' && count === null) || row.amount === undefined
	if (isOfAssets && isUnread && (row.count !== '' || row.value !== ''))
		yield finding(row, {
			rule: 'asset-row-unread',
			kind: 'quality',
			severity: 'medium',
			certainty: 'fact',
			zh: `固定资产表中“${row.label}”一行没有全部读懂。`,
			en: `The row “${row.label}” of the fixed assets was not wholly understood.`,
			printed: [row.label, row.count, row.value].join(' | '),
		})
	if (row.measure === undefined) return
	// The form prints the unit of a number behind the label of some rows, and none for the others.
	const unit = /[（(]([^（）()]{1,4})[）)]$/.exec(row.label)?.[1] ?? null
	if (count !== null)
		yield countFact(row, `${row.measure}_${unit === '平方米' ? 'area' : 'count'}`, count, {
			unit,
			printed: row.count,
		})
	if (typeof row.amount === 'bigint') yield moneyFact(row, `${row.measure}_value`, row.amount, row.value)
}
