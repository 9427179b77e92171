import type { Answers, OwnDisclosure } from '../../../additions/disclosure.ts'
import { cents, isAmountUnit, yuan, type AmountUnit } from '../../../base/money.ts'
import type { CorrectableTable, TextCells } from '../../../ingest/corrections/correction.ts'
import { cellsOf } from './corrections.ts'
import { rowsOf, type TakenRow } from './rows-of.ts'

type Finding = OwnDisclosure['tables']['finding'][number]

/** Another reading that a finding offers: cells of a row as they would be, or what it answers for its document. */
export interface Choice {
	/** As the finding words it. */
	readonly label: string
	/** Whether the row or the document is read so already. */
	readonly isTaken: boolean
	readonly does:
		| {
				readonly table: CorrectableTable
				readonly row: TakenRow
				readonly before: TextCells
				readonly to: TextCells
		  }
		| { readonly answers: Answers }
}

/** What a reading of a finding makes of the cells of its row; undefined where it is no reading of one. */
type CellsFor = (reading: string, unit: AmountUnit | null) => TextCells | undefined

const inYuan = (printed: string, unit: AmountUnit | null): TextCells | undefined => {
	const amount = unit === null ? undefined : cents(printed, unit)
	return typeof amount === 'bigint' ? { amount_yuan: yuan(amount) } : undefined
}
const code: CellsFor = (reading) => ({ code: reading })

/** Rules whose alternatives are readings of a cell: of which table, and which cells they make. */
const CELLS: Readonly<Record<string, readonly [table: 'project' | 'indicator', cells: CellsFor]>> = {
	'project-code': ['project', code],
	'code-over-page-break': ['project', code],
	'project-over-page-break': [
		'project',
		(reading, unit) => {
			// What it is, and the amount; a name is none.
			const printed = /^\S+ (\d[\d,.]*)$/u.exec(reading)?.[1]
			const amount = printed && inYuan(printed, unit)
			return amount ? { ...amount, amount_printed: printed } : undefined
		},
	],
	'unit-not-printed': [
		'project',
		(reading) => {
			const [, printed = '', unit] = /^(.+) (\S+)$/u.exec(reading) ?? []
			return isAmountUnit(unit) ? inYuan(printed, unit) : undefined
		},
	],
	'operator-stroke-lost': [
		'indicator',
		(reading) => {
			const operator = { '≤': '<=', '≥': '>=' }[reading.charAt(0)]
			return operator ? { operator } : undefined
		},
	],
	'values-fit-another-class': ['indicator', (reading) => ({ class1: reading, class2: null })],
	'truncated-text': ['indicator', (reading) => ({ name: reading })],
}

/** Rules whose alternatives answer what a document does not say. */
const ANSWERS: Readonly<Record<string, (reading: string) => Answers | undefined>> = {
	'unknown-county': (reading) => {
		const county = /^\d{6}/.exec(reading)?.[0]
		return county ? { county } : undefined
	},
	'unknown-year': (reading) => (/^\d{4}$/.test(reading) ? { year: Number(reading) } : undefined),
	'unit-unknown': (reading) => (isAmountUnit(reading) ? { unit: reading } : undefined),
	'unit-contradicted': (reading) => (isAmountUnit(reading) ? { unit: reading } : undefined),
}

/** The other readings that a finding offers and that a press can take; none where it offers none of a cell. */
export function choicesOf(finding: Finding, disclosure: OwnDisclosure): readonly Choice[] {
	const { rule, alternatives } = finding
	if (!alternatives) return []
	const readings = alternatives.split(/[；;]|\s\|\s/u).map((reading) => reading.trim())
	const answers = ANSWERS[rule]
	if (answers)
		return readings.flatMap((label) => {
			const said = answers(label)
			return said ? [{ label, isTaken: false, does: { answers: said } }] : []
		})
	const [table, cells] = CELLS[rule] ?? []
	const row = table && rowOf(finding, table, disclosure)
	if (!row || !cells) return []
	const before = cellsOf(table, row)
	return readings.flatMap((label) => {
		const to = cells(label, disclosure.document.amount_unit)
		if (!to) return []
		const isTaken = Object.entries(to).every(([name, value]) => before[name] === value)
		return [{ label, isTaken, does: { table, row, before, to: { ...before, ...to } } }]
	})
}

/** The row that a finding is about. */
function rowOf(
	{ project_id, indicator_id }: Finding,
	table: 'project' | 'indicator',
	disclosure: OwnDisclosure,
): TakenRow | undefined {
	const [column, id] =
		table === 'project' ? (['project_id', project_id] as const) : (['indicator_id', indicator_id] as const)
	if (id === null) return undefined
	return rowsOf(disclosure)
		.find((one) => one.table === table)
		?.rows.find(({ cells }) => cells[column] === id)
}
