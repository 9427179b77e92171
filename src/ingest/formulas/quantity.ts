/** A count that a text tells: 84人, 322个村, 3个非重构村(社区), 培训2天. */
export interface Quantity {
	readonly at: number
	readonly number: string
	/** The measure word (个, 名) where one stands. */
	readonly measure: string | null
	/** What follows, up to ten characters: the counted thing and more. */
	readonly words: string
}

const QUANTITY = /(?<![\d.×+\-−=]|\d[:：])(\d{1,9})(个|名|位)?([\p{Script=Han}()（）]{0,10})/gu

/** The counts of a text (as plain characters), in their order. */
export const quantities = (text: string): readonly Quantity[] =>
	[...text.matchAll(QUANTITY)].flatMap((match) => {
		const [, number = '', measure = null, words = ''] = match
		// 元 and 万 make it money.
		return measure || /^(?!元|万)./u.test(words) ? [{ at: match.index, number, measure, words }] : []
	})

/** Whether it counts what a rate is per; a rate that names nothing (每个) is per whatever is counted in 个. */
export function counts({ measure, words }: Quantity, per: string | null): boolean {
	if (per === null) return measure === '个'
	if (per === '人' && (measure === '名' || measure === '位')) return true
	return words.startsWith(per)
}

/** What a number counts by a text: 村, 社区 or 人; `undefined` where the text does not tell. */
export function counted(
	number: string,
	told: readonly Quantity[],
	of: readonly string[],
): string | undefined {
	for (const it of told.filter((it) => it.number === number)) {
		const unit = of.find((unit) => counts(it, unit) || (unit === '村' && counts(it, '行政村')))
		if (unit && !/^(?:行政)?村[(（]社区[)）]/.test(it.words)) return unit
	}
	return undefined
}
