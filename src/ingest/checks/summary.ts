import type { Line } from './check.ts'
import { items, type Item } from './item.ts'

/** The statements that set revenue beside expenditure. */
export const SUMMARIES = ['revenue_expenditure_summary', 'appropriation_summary'] as const
export type Summary = (typeof SUMMARIES)[number]

const WORD = { revenue: '收入', expenditure: '支出' } as const
const NUMBERED = /^[一二三四五六七八九十]+、/

/** One side of a summary by the roles of its items. */
export interface Side {
	/** 一、二、…: what makes up the year's own. */
	readonly items: readonly Item[]
	/** 本年收入合计 or 本年支出合计. */
	readonly current: Item | undefined
	/** 上年结转 or 年终结转 … */
	readonly carried: Item | undefined
	/** The funds that make up what is carried over. */
	readonly carriedParts: readonly Item[]
	/** 收入总计 or 支出总计. */
	readonly grand: Item | undefined
}

/** A side of a summary; an item is known by its level and name. */
export function side(lines: readonly Line[], summary: Summary, direction: Line['direction']): Side {
	const all = items(lines, summary).filter((it) => it.direction === direction)
	const carriedAt = all.findIndex((it) => it.level === 1 && it.item_name.includes('结转'))
	const named = (name: string) => all.find((it) => it.item_name === name)
	return {
		items: all.filter((it) => it.level === 1 && NUMBERED.test(it.item_name)),
		current: named(`本年${WORD[direction]}合计`),
		carried: all[carriedAt],
		carriedParts: carriedAt < 0 ? [] : below(all, carriedAt),
		grand: named(`${WORD[direction]}总计`),
	}
}

/** The items of the level below one, down to the next of its own. */
function below(all: readonly Item[], at: number): readonly Item[] {
	const rest = all.slice(at + 1)
	const end = rest.findIndex(({ level }) => level !== 2)
	return end < 0 ? rest : rest.slice(0, end)
}

/** The name of an item without its number: 十三、农林水支出 → 农林水支出. */
export const bareName = (item: Item): string => item.item_name.replace(NUMBERED, '')

/** The columns of a side: its total, and each fund's where the summary has them. */
export const fundsOf = (summary: Summary, direction: Line['direction']): readonly Line['fund'][] =>
	summary === 'appropriation_summary' && direction === 'expenditure'
		? [null, 'general_public', 'government_fund', 'state_capital']
		: [null]
