import { cents, type AmountUnit } from '../../../base/money.ts'
import { reconcile } from '../../checks/check.ts'
import { finding } from '../../finding.ts'
import type { Place, Reading, Source } from '../../reading.ts'
import { cells } from '../../text/cells.ts'
import { plain } from '../../text/clean.ts'
import { countFact, moneyFact } from './fact.ts'
import { isPartTitle, sections } from './section.ts'

/** The rows of the official table of fixed assets. */
const ROWS: readonly { readonly words: RegExp; readonly measure: string }[] = [
	{ words: /资产总额/, measure: 'fixed_assets' },
	{ words: /办公用房/, measure: 'office_building' },
	{ words: /房屋/, measure: 'building' },
	{ words: /车辆/, measure: 'vehicle' },
	{ words: /设备/, measure: 'large_equipment' },
	{ words: /其他固定资产/, measure: 'other_fixed_assets' },
]
const PARTS_MAKE_UP_TOTAL = {
	id: 'asset-parts-make-up-total',
	zh: '各类固定资产之和等于资产总额',
	en: 'The kinds of fixed assets make up their total',
}

interface AssetRow extends Place {
	readonly label: string
	readonly count: string
	readonly value: string
	/** Whole cents; undefined where the cell is no amount, null where it is blank. */
	readonly amount: bigint | null | undefined
}

const TOTAL_AS_IN_PROSE = {
	id: 'fixed-assets-equal-prose',
	zh: '固定资产表的资产总额等于正文所述',
	en: 'The total of the fixed assets equals what the prose states',
}

/** Counts, areas and values of the table of fixed assets; its total is held against its parts and the prose. */
export function* assets(source: Source, prose: { readonly amount: bigint } | undefined): Generator<Reading> {
	const rows = tableOf(source)
	for (const row of rows) yield* factsOf(row)
	const total = rows.find(({ label }) => label.includes('资产总额'))
	if (!total) return
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

function tableOf(source: Source): readonly AssetRow[] {
	const part = sections(source, isPartTitle).find((it) => it.title.includes('国有资产'))
	const rows = (part?.lines ?? []).filter(({ text }) => text.includes('\t'))
	const header = rows.find(({ text }) => /数量/.test(text) && /价值/.test(text))
	if (!header) return []
	const unit: AmountUnit = /万元/.test(header.text) ? '万元' : '元'
	return rows
		.filter(({ line }) => line > header.line)
		.map(({ line, text }) => {
			const [label = '', count = '', value = ''] = cells(text)
			return {
				line_start: line,
				line_end: line,
				label: plain(label),
				count: count.replace(/\s/g, ''),
				value,
				amount: cents(value, unit),
			}
		})
}

function* factsOf(row: AssetRow): Generator<Reading> {
	const measure = ROWS.find(({ words }) => words.test(row.label))?.measure
	const count = /^\d+(?:\.\d+)?$/.test(row.count) ? Number(row.count) : undefined
	if (!measure || (row.count !== '' && count === undefined) || row.amount === undefined)
		yield finding(row, {
			rule: 'asset-row-unread',
			kind: 'quality',
			severity: 'medium',
			certainty: 'fact',
			zh: `固定资产表中“${row.label}”一行没有全部读懂。`,
			en: `The row “${row.label}” of the fixed assets was not wholly understood.`,
			printed: [row.label, row.count, row.value].join(' | '),
		})
	if (!measure) return
	// The template prints the unit of a number behind the label of some rows, and none for the others.
	const unit = /[((]([^()()]+)[))]$/.exec(row.label)?.[1] ?? null
	if (count !== undefined)
		yield countFact(row, `${measure}_${unit === '平方米' ? 'area' : 'count'}`, count, {
			unit,
			printed: row.count,
		})
	if (typeof row.amount === 'bigint') yield moneyFact(row, `${measure}_value`, row.amount, row.value)
}
