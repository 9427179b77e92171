import { cents, MONEY_UNITS, type AmountUnit } from '../../base/money.ts'
import type { Row } from '../../schema/schema.ts'
import type { Heading, Reading } from '../reading.ts'
import type { Reference } from '../reference.ts'
import { of } from '../tables.ts'
import { kindOf } from './department.ts'
import type { Identity } from './settle.ts'
import { UNNAMED } from './unnamed.ts'

/** A document's own row, those of its department and county, and what the checks are told of it. */
export interface PlacedDocument {
	readonly county: Row<'county'>
	readonly department: Row<'department'>
	readonly document: Row<'document'>
	readonly heading: Heading
}

/** The file that a document was read from. */
export interface DocumentSource {
	readonly name: string
	readonly sha256: string
	readonly lineCount: number
}

/** Rows of a document under its identity; `free` gives an identifier that no other document has, `unit` is that of the other amounts of the file. */
export function placed(
	identity: Identity,
	readings: readonly Reading[],
	source: DocumentSource,
	reference: Reference,
	{ free, unit }: { readonly free: (id: string) => string; readonly unit: Row<'document'>['amount_unit'] },
): PlacedDocument {
	const county = countyRow(identity, reference)
	const name = identity.department ?? UNNAMED
	const kind = kindOf(name, reference)
	const own = kind?.per_county === 'one' ? kind.slug : `${kind?.slug ?? 'bumen'}-${hash(name)}`
	const department_id = `${county.county_code}-${own}`
	const lines = of(readings, 'budget_line').map(({ row }) => row)
	const projects = of(readings, 'project').map(({ row }) => row)
	const indicators = of(readings, 'indicator').map(({ row }) => row)
	const scope = scopeOf(lines)
	const heading: Heading = {
		title: identity.title ?? source.name,
		department_name: name,
		printed_code: identity.department_code,
		fiscal_year: identity.fiscal_year,
		scope,
		amount_unit: unitOf([...projects, ...lines]) ?? unit,
		stated_total_yuan:
			scope === 'projects' ? (of(readings, 'stated_total')[0]?.row.yuan ?? null) : statedTotal(lines),
		template_family: familyOf(indicators),
	}
	const ending = lines.some(({ statement }) => statement !== 'department_overview') ? 'budget' : 'targets'
	const stage = identity.stage === 'budget' ? '' : `-${identity.stage.replaceAll('_', '-')}`
	return {
		county,
		heading,
		department: {
			department_id,
			county_code: county.county_code,
			printed_code: identity.department_code,
			name,
			kind: kind?.kind ?? null,
			name_pinyin: kind?.pinyin ?? null,
			name_initials: kind?.initials ?? null,
		},
		document: {
			document_id: free(`${department_id}-${String(identity.fiscal_year ?? 'undated')}-${ending}${stage}`),
			county_code: county.county_code,
			department_id,
			fiscal_year: heading.fiscal_year,
			title: heading.title,
			scope: heading.scope,
			amount_unit: heading.amount_unit,
			stated_total_yuan: heading.stated_total_yuan,
			template_family: heading.template_family,
			layout: 'by_headings',
			stage: identity.stage,
			publisher: null,
			source_url: null,
			published_on: null,
			retrieved_on: null,
			source_file: source.name,
			sha256: source.sha256,
			line_count: source.lineCount,
			identity: isSettled(identity) ? (identity.answered ? 'confirmed' : 'printed') : 'provisional',
		},
	}
}

const isSettled = ({ county, department, fiscal_year }: Identity): boolean =>
	county?.candidates.length === 1 && department !== null && fiscal_year !== null

/** The official county, or a provisional one whose code begins with x, so that it is never taken for one. */
function countyRow({ county }: Identity, reference: Reference): Row<'county'> {
	const [division, ...others] = county?.candidates ?? []
	if (division && others.length === 0) {
		const known = reference.county.find(({ county_code }) => county_code === division.code)
		const { short_name, name_pinyin, name_initials, prefecture, province } = division
		return (
			known ?? {
				county_code: division.code,
				name: division.name,
				short_name,
				name_pinyin,
				name_initials,
				prefecture,
				province,
			}
		)
	}
	const name = county?.name ?? UNNAMED
	return {
		county_code: `x${hash(name)}`,
		name,
		short_name: name.replace(/(?<=..)[县区市旗]$/u, ''),
		name_pinyin: name,
		name_initials: name,
		prefecture: UNNAMED,
		province: UNNAMED,
	}
}

type Line = Extract<Reading, { table: 'budget_line' }>['row']

function scopeOf(lines: readonly Line[]): Row<'document'>['scope'] {
	if (lines.some(({ statement }) => statement !== 'department_overview')) return 'department_budget'
	return lines.length > 0 ? 'department_tasks' : 'projects'
}

/** The unit in which most amounts are printed: the value of each shows it. */
export function unitOf(
	rows: readonly { readonly amount_yuan: bigint | null; readonly amount_printed: string | null }[],
): AmountUnit | null {
	const counts = new Map<AmountUnit, number>()
	for (const { amount_yuan, amount_printed } of rows) {
		const digits = Number((amount_printed ?? '').normalize('NFKC').replace(/[^\d.]/g, ''))
		if (amount_yuan === null || !digits) continue
		const ratio = Number(amount_yuan) / Number(ONE) / digits
		const unit = MONEY_UNITS.find((it) => Math.abs(ratio / Number(inYuan(it)) - 1) < 0.01)
		if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1)
	}
	const most = Math.max(...counts.values())
	return MONEY_UNITS.findLast((it) => counts.get(it) === most) ?? null
}

/** One yuan in cents, and how many yuan a unit is. */
const ONE = 100n
const inYuan = (unit: AmountUnit): bigint => (cents('1', unit) ?? ONE) / ONE

/** What the document says its expenditure comes to: the total of the table by code, else of the summary. */
function statedTotal(lines: readonly Line[]): bigint | null {
	const total = (statement: string) =>
		lines.find(
			(it) =>
				it.statement === statement &&
				it.level === 0 &&
				it.measure === 'total' &&
				it.direction === 'expenditure' &&
				it.amount_yuan !== null,
		)?.amount_yuan
	return total('expenditure_by_function') ?? total('revenue_expenditure_summary') ?? overviewTotal(lines)
}

/** What a department's overview says it comes to: its total, else the parts of its income, where all can be read. */
function overviewTotal(lines: readonly Line[]): bigint | null {
	const own = lines.filter(({ statement }) => statement === 'department_overview')
	const total = own.find(({ level, amount_yuan }) => level === 0 && amount_yuan !== null)
	if (total) return total.amount_yuan
	const income = own.filter(({ direction }) => direction === 'revenue')
	const amounts = income.flatMap(({ amount_yuan }) => (amount_yuan === null ? [] : [amount_yuan]))
	if (amounts.length === 0 || income.some(({ amount_state }) => amount_state === 'unreadable')) return null
	return amounts.reduce((sum, amount) => sum + amount, 0n)
}

/** Cost under output, or a class of its own: by the labels as printed. */
function familyOf(
	indicators: readonly { readonly class1: string | null; readonly class1_printed: string | null }[],
) {
	const costs = indicators.filter(({ class1, class1_printed }) => class1 === '成本' && class1_printed)
	if (costs.length === 0) return null
	return costs.filter(({ class1_printed }) => class1_printed?.includes('成本')).length * 2 >= costs.length
		? ('four_class' as const)
		: ('three_class' as const)
}

/** FNV-1a, 32 bits, as eight hexadecimal digits: the same name has the same identifier everywhere. */
function hash(text: string): string {
	let value = 0x81_1c_9d_c5
	for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01_00_01_93)
	return (value >>> 0).toString(16).padStart(8, '0')
}
