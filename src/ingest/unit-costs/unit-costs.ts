import { cents } from '../../base/money.ts'
import { understand, type Understood } from '../text/value.ts'
import type { Reading } from '../reading.ts'

type Indicator = Extract<Reading, { readonly table: 'indicator' }>
type UnitCost = Extract<Reading, { readonly table: 'unit_cost' }>
type Cost = NonNullable<Understood['cost']>

/** Someone is paid: 400 元/月 under such a name is per person. */
const PERSON = /工作者|指导员|人员|干部|书记|党员|专家|教师/
const COSTLY = /成本|费|补助|补贴|津贴|工资|标准|单价/

/** The costs per something that indicators of 成本 state, each naming its indicator; an amount as such is none. */
export function* unitCosts(readings: readonly Reading[]): Generator<UnitCost> {
	const told = new Set(readings.flatMap((it) => (it.table === 'unit_cost' ? [named(it)] : [])))
	for (const reading of readings) {
		if (reading.table !== 'indicator') continue
		// A layout that read the cost itself, with its own knowledge of the row, is not told it again.
		const { row, project_line } = reading
		if (!told.has(named({ project_line, indicator_seq: row.seq }))) yield* unitCost(reading)
	}
}

interface Named {
	readonly project_line?: number | undefined
	readonly indicator_seq?: number | undefined
}

/** An indicator by its project and its order there. */
const named = ({ project_line, indicator_seq }: Named) => `${String(project_line)} ${String(indicator_seq)}`

function* unitCost({ row, project_line }: Indicator): Generator<UnitCost> {
	const { name, description, value_printed, value_state, line_start, line_end } = row
	const isCost = row.class1 === null ? COSTLY.test(name ?? '') : row.class1 === '成本'
	const amount_yuan = asCents(row.value ?? row.value_low)
	const item = name ?? description
	if (row.unit !== '元' || !isCost || amount_yuan === null || item === null) return
	// The row has the amount, in yuan; its texts say per what, whichever unit another cell gave them.
	const words = { amountUnit: '元', name, description, cost: true } as const
	const rate = perWhat(understand(value_printed ?? '', words).cost, item)
	if (!rate) return
	yield {
		table: 'unit_cost',
		row: {
			line_start,
			line_end,
			origin: value_state === 'inferred' || rate.inferred ? 'suggested' : 'disclosed',
			item,
			amount_yuan,
			amount_high_yuan: asCents(row.value_high),
			per: rate.per,
			period: rate.period,
			value_printed,
		},
		indicator_seq: row.seq,
		...(project_line !== undefined && { project_line }),
	}
}

/** A period alone is per what only where a person is paid: the yearly total of an office is no unit cost. */
function perWhat(cost: Cost | null, item: string) {
	if (!cost) return null
	const { per, period } = cost
	if (per !== null) return { per, period, inferred: false }
	return period !== null && PERSON.test(item) && !/总|年度/.test(item)
		? { per: '人', period, inferred: true }
		: null
}

function asCents(yuan: number | null): bigint | null {
	return yuan === null ? null : (cents(String(yuan), '元') ?? null)
}
