import { cents, type AmountUnit } from '../../base/money.ts'
import type { CellDocument } from '../cells/cell.ts'
import { AMOUNT_UNITS, isAmountUnit } from '../text/amount-unit.ts'
import { isTotalName } from './entry.ts'
import type { ReadTable } from './read-table.ts'

/** How the unit of a table's amounts is known: printed with it, or proved by a number that stands elsewhere too. */
export interface SettledUnit {
	/** Null where nothing tells it, or what tells it contradicts itself. */
	readonly unit: AmountUnit | null
	readonly by: 'print' | 'total' | 'prose' | 'contradiction' | 'nothing'
	/** The line that says so, or that contradicts the printed unit. */
	readonly line: number | null
}

export interface SettledTable extends ReadTable {
	readonly settled: SettledUnit
	/** The table's printed total, where it has one. */
	readonly total: { readonly printed: string; readonly line: number } | null
}

/** What a whole department's budget is at least and at most, in cents: ten thousand yuan, and a hundred billion. */
const LEAST = 1_000_000n
const MOST = 10_000_000_000_000n
const UNITS = ['元', '万元'] as const
const WHOLE = ['revenue_expenditure_summary', 'income_by_function', 'expenditure_by_function'] as const

const SENTENCE = new RegExp(
	`(?:收入|支出|收支)[^，。；\\d]{0,16}?([\\d,]+(?:\\.\\d+)?)\\s*(${AMOUNT_UNITS})`,
	'g',
)

/** The unit of every table: as printed, tested against sentences that tell the same sum and against what can be. */
export function settleUnits(document: CellDocument, tables: readonly ReadTable[]): readonly SettledTable[] {
	const prose = proseAmounts(document)
	const withTotals = tables.map((it) => ({ ...it, total: totalOf(it) }))
	return withTotals.map((it) => ({ ...it, settled: settle(it, withTotals, prose) }))
}

type WithTotal = ReadTable & Pick<SettledTable, 'total'>

function settle(it: WithTotal, all: readonly WithTotal[], prose: readonly ProseAmount[]): SettledUnit {
	const printed = columnUnit(it) ?? it.unit?.unit ?? null
	const { total } = it
	const proved = total ? provedBy(total.printed, prose) : null
	if (printed) {
		if (proved && proved.unit !== printed)
			return { unit: proved.unit, by: 'contradiction', line: proved.line }
		if (!proved && total && isWhole(it) && !isPlausible(total.printed, printed))
			return { unit: null, by: 'contradiction', line: total.line }
		return { unit: printed, by: 'print', line: it.unit?.line ?? total?.line ?? null }
	}
	const twin =
		total && all.find((other) => other.unit && other.total && isSame(other.total.printed, total.printed))
	const shown: Omit<SettledUnit, 'by'> | null = proved ?? twin?.unit ?? null
	if (!shown?.unit) return { unit: null, by: 'nothing', line: null }
	// Where every other table prints this unit, it is that of the whole file as if the table printed it too.
	const by = isUsual(shown.unit, all) ? 'print' : proved ? 'prose' : 'total'
	return { unit: shown.unit, by, line: shown.line }
}

/** So many tables print a unit before it is that of the whole file. */
const USUAL = 3

function isUsual(unit: AmountUnit, all: readonly ReadTable[]): boolean {
	const printed = all.flatMap((it) => it.unit?.unit ?? [])
	return printed.length >= USUAL && printed.every((it) => it === unit)
}

/** The unit that the headings of a table's amounts print, where all print one. */
function columnUnit({ entries }: ReadTable): AmountUnit | null {
	const columns = entries.entries.flatMap((entry) => entry.amounts.map(({ column }) => column))
	const units = new Set(columns.flatMap(({ unit }) => unit ?? []))
	const [unit] = units
	// The heading of a group prints it once for all of its columns.
	const isTotals = columns
		.filter(({ measure }) => measure === 'total')
		.every((column) => column.unit !== null)
	return units.size === 1 && isTotals ? (unit ?? null) : null
}

/** Totals of some length that are printed alike are the same sum, not two by chance. */
const isSame = (a: string, b: string) => digits(a) === digits(b) && digits(a).replace(/\D/g, '').length >= 5

const digits = (printed: string) => printed.replace(/[,\s]/g, '')

const isWhole = ({ kind }: ReadTable) => WHOLE.some((it) => it === kind?.statement)

function isPlausible(printed: string, unit: AmountUnit): boolean {
	const amount = cents(printed, unit)
	return typeof amount !== 'bigint' || amount === 0n || (amount >= LEAST && amount <= MOST)
}

interface ProseAmount {
	readonly amount: bigint
	/** What its last printed digit is worth, in cents. */
	readonly step: bigint
	readonly line: number
}

/** Sums of revenue and expenditure that sentences print with their unit. */
function proseAmounts({ lines }: CellDocument): readonly ProseAmount[] {
	return lines.flatMap(({ text, line, table }) => {
		if (table !== null || !/[，。；：]/.test(text)) return []
		return [...text.matchAll(SENTENCE)].flatMap(([, printed = '', unit]): ProseAmount[] => {
			if (!isAmountUnit(unit)) return []
			const amount = cents(printed, unit)
			const decimals = printed.split('.')[1]?.length ?? 0
			const step = cents(decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`, unit)
			return typeof amount === 'bigint' && amount > 0n && typeof step === 'bigint'
				? [{ amount, step, line }]
				: []
		})
	})
}

/** The one unit in which a total is a sum that a sentence tells, to the last digit that both print. */
function provedBy(printed: string, prose: readonly ProseAmount[]): { unit: AmountUnit; line: number } | null {
	if (digits(printed).replace(/\D/g, '').length < 4) return null
	const fitting = UNITS.flatMap((unit) => {
		const amount = cents(printed, unit)
		const found =
			typeof amount === 'bigint'
				? prose.find((it) => {
						const apart = it.amount > amount ? it.amount - amount : amount - it.amount
						return apart * 2n <= it.step
					})
				: undefined
		return found ? [{ unit, line: found.line }] : []
	})
	return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** The grand total of a table: the first amount of the last row that sums it up. */
function totalOf({ entries }: ReadTable): SettledTable['total'] {
	const total = entries.entries.findLast(
		(it) => isTotalName(it.name) && it.code === null && it.amounts.length > 0,
	)
	const amount = total?.amounts.find((it) => it.column.measure === 'total' && it.column.figure !== 'previous')
	return total && amount ? { printed: amount.token.text, line: total.line_start } : null
}
