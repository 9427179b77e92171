import type { Equation, Operand, Result, Term } from './expression.ts'
import { counts, type Quantity } from './quantity.ts'
import type { Rate } from './rate.ts'
import type { Arithmetic } from './row.ts'
import { rateUnit } from './units.ts'

const SENTENCE = /[^;；。]+/g
/** A result that a sentence claims: 共112800元, 预计所需经费72500元. */
const CLAIM =
	/(?:共需|共计|合计|总计|共|所需(?:经费|资金)|需配套)[\p{Script=Han}]{0,12}?(\d{1,12}(?:\.\d{1,6})?)(万元|元)/gu
/** A price that follows another in the same breath: 每个重构村7万元,非重构村(社区)15万. */
const NEXT_PRICE = /^[,，、]([\p{Script=Han}()（）]{1,10}?)(\d{1,12}(?:\.\d{1,6})?)(万元|元|万)/u

/** No price is longer: cutting here keeps a long text from being copied for every rate in it. */
const LONGEST = 40

/** Products told in words: a rate, what it is multiplied with, and the claimed result where there is one. */
export function products(
	text: string,
	rates: readonly Rate[],
	quantities: readonly Quantity[],
	printed: readonly Equation[],
): readonly Arithmetic[] {
	const used = new Set(printed.flatMap(({ terms }) => terms.flatMap(({ factors }) => factors.map(numberOf))))
	const allClaims = claimsIn(text)
	return [...text.matchAll(SENTENCE)].flatMap((sentence) => {
		const within = (it: { readonly at: number }) =>
			it.at >= sentence.index && it.at < sentence.index + sentence[0].length
		const own = rates.filter((rate) => within(rate) && !used.has(rate.number))
		const claims = allClaims.filter(within)
		const counted = quantities.filter(within)
		return groups(own, claims).flatMap(({ of, claim }) => {
			const priced = withNextPrices(text, of, counted)
			const terms = priced.map((rate) => term(rate, counted, claim))
			if (terms.length === 0 || !terms.every((it) => it !== null)) return []
			return [{ terms, ...claimed(claim), origin: 'derived' as const }]
		})
	})
}

/** The total that a text claims of two or more results before it: 合计210万元. */
export function total(text: string, results: readonly Result[]): readonly Arithmetic[] {
	const claim = claimsIn(text).findLast(({ at }) => !results.some((it) => it.at === at))
	const parts = results.filter((it) => claim && it.at < claim.at)
	if (!claim || parts.length < 2) return []
	const terms = parts.map(({ number, unit }): Term => ({ sign: '+', factors: [{ number, unit, by: '×' }] }))
	return [{ terms, ...claimed(claim), origin: 'derived' }]
}

function claimsIn(text: string): readonly Result[] {
	return [...text.matchAll(CLAIM)].map((match) => {
		const [, number = '', unit = ''] = match
		return { at: match.index, number, unit }
	})
}

const numberOf = ({ number }: Operand) => number

const claimed = (claim: Result | undefined) => ({
	claimed: claim ?? null,
	claimed_printed: claim ? `${claim.number}${claim.unit ?? ''}` : null,
})

/** Each claim belongs to the rates between it and the claim before it; rates after the last one have none. */
function groups(rates: readonly Rate[], claims: readonly Result[]) {
	const claimOf = (rate: Rate) => claims.find(({ at }) => at >= rate.end)
	return [...new Set(rates.map(claimOf))].map((claim) => ({
		claim,
		of: rates.filter((rate) => claimOf(rate) === claim),
	}))
}

/** The rates, and the prices that follow one of them in the same breath for something else that the text counts. */
export const withNextPrices = (
	text: string,
	rates: readonly Rate[],
	quantities: readonly Quantity[],
): readonly Rate[] => [...rates, ...rates.flatMap((rate) => nextPrice(text, rate, quantities))]

function nextPrice(text: string, rate: Rate, quantities: readonly Quantity[]): readonly Rate[] {
	const [all, per, number, unit = ''] = NEXT_PRICE.exec(text.slice(rate.end, rate.end + LONGEST)) ?? []
	if (!all || !per || !number || !quantities.some((it) => counts(it, per))) return []
	const end = rate.end + all.length
	const price = { number, unit: unit === '元' ? '元' : '万元', printed: `${number}${unit}` } as const
	return [{ at: rate.end, end, ...price, per, period: null }]
}

/** The nearest count before the claim; a monthly rate is for twelve months, a daily one for the days that are told. */
function term(rate: Rate, quantities: readonly Quantity[], claim: Result | undefined): Term | null {
	const near = (per: string | null) =>
		quantities.findLast((it) => counts(it, per) && (!claim || it.at < claim.at))
	const count = near(rate.per)
	if (!count) return null
	const factors: Operand[] = [
		{ number: count.number, unit: rate.per ?? '个' },
		{ number: rate.number, unit: rateUnit(rate) },
	]
	if (rate.period === '月') {
		if (!claim) return null
		factors.push({ number: '12', unit: '月' })
	}
	if (rate.period === '天' || rate.period === '日') {
		const days = near('天')
		if (!days) return null
		factors.push({ number: days.number, unit: '天' })
	}
	return { sign: '+', factors: factors.map((it) => ({ ...it, by: '×' as const })) }
}
