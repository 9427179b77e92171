import type { Project } from '../checks/check.ts'
import type { Reading } from '../reading.ts'
import { equations } from './expression.ts'
import { products, total, withNextPrices } from './prose.ts'
import { quantities, type Quantity } from './quantity.ts'
import { rates, type Rate } from './rate.ts'
import { ratios } from './ratio.ts'
import { formula, type Arithmetic } from './row.ts'
import { costShares, shareProducts } from './sharing.ts'
import { asMoney } from './units.ts'
import { cents } from '../../base/money.ts'

/**
 * The arithmetic, unit costs and shares of governments that the texts of projects tell, evaluated exactly. Texts are plain
 * characters; what is not clearly arithmetic is left alone.
 */
export function* formulas(projects: readonly Project[]): Generator<Reading> {
	const elsewhere = quantities(projects.map(textOf).join('\n'))
	for (const project of projects) yield* ofProject(project, elsewhere)
}

function* ofProject(project: Project, elsewhere: readonly Quantity[]): Generator<Reading> {
	const text = textOf(project)
	const { line_start: project_line, line_end } = project
	const printed = equations(text)
	const told = { rates: rates(text), ratios: ratios(text), quantities: quantities(text), elsewhere }
	const shared = printed.length === 0 ? shareProducts(project, told) : []
	const inWords = shared.length > 0 ? [] : products(text, told.rates, told.quantities, printed)
	const found = [...printed.map((it) => ({ ...it, origin: 'disclosed' as const })), ...inWords, ...shared]
	for (const it of unlike([...found, ...total(text, results(text, found))]))
		yield { table: 'formula', row: formula(it, told, { line_start: project_line, line_end }), project_line }
	for (const row of costShares(project, told, printed, shared))
		yield { table: 'cost_share', row, project_line }
	const priced = withNextPrices(text, told.rates, told.quantities)
	for (const rate of distinct(priced)) yield* unitCost(project, rate)
}

const textOf = ({ use_of_funds, objective }: Project) => [use_of_funds, objective].filter(Boolean).join('。')

/** A single thing with its price, which is its own result: 区域党委1个5000元. */
const SINGLE = /(?<![\d.])1(?:个|名|次|项|场|期)(\d{1,12}(?:\.\d{1,6})?)(万元|元)/g

/** The amounts of money that the arithmetic of a text comes to, in the order of the text. */
function results(text: string, found: readonly Arithmetic[]) {
	const singles = [...text.matchAll(SINGLE)].map(({ index, 1: number = '', 2: unit = '' }) => ({
		at: index,
		number,
		unit,
	}))
	const claims = found.flatMap(({ claimed }) => (claimed && asMoney(claimed.unit) ? [claimed] : []))
	return [...claims, ...singles].sort((a, b) => a.at - b.at)
}

/** One of each expression: the same arithmetic printed twice is one formula. */
function unlike(found: readonly Arithmetic[]): readonly Arithmetic[] {
	const key = ({ terms, claimed_printed }: Arithmetic) => JSON.stringify([terms, claimed_printed])
	return [...new Map(found.map((it) => [key(it), it])).values()]
}

const distinct = (all: readonly Rate[]): readonly Rate[] => [
	...new Map(all.map((it) => [[it.number, it.unit, it.per, it.period].join(' '), it])).values(),
]

function* unitCost(project: Project, rate: Rate): Generator<Reading> {
	const amount_yuan = cents(rate.number, rate.unit)
	if (typeof amount_yuan !== 'bigint') return
	yield {
		table: 'unit_cost',
		row: {
			line_start: project.line_start,
			line_end: project.line_end,
			origin: 'disclosed',
			item: project.name,
			amount_yuan,
			amount_high_yuan: null,
			per: rate.per ?? '个',
			period: rate.period,
			value_printed: rate.printed,
		},
		project_line: project.line_start,
	}
}
