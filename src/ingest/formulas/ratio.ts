import type { Rational } from './rational.ts'

export const GOVERNMENTS = ['province', 'city', 'county'] as const
export type Government = (typeof GOVERNMENTS)[number]

/** How the three levels of government divide a part of a cost: 省市县6:3:1. */
export interface Ratio {
	readonly at: number
	/** The part that is named before it (村, 社区); null where none is. */
	readonly part: string | null
	readonly parts: Readonly<Record<Government, bigint>>
}

const RATIO =
	/(?:(行政村|村|社区)(?:按照?|由))?省、?市、?县(?:\(区\))?按?(\d{1,3})[:：](\d{1,3})[:：](\d{1,3})/g

/** The ratios that a text (as plain characters) tells, in their order; one of nothing is none. */
export const ratios = (text: string): readonly Ratio[] =>
	[...text.matchAll(RATIO)].flatMap((match) => {
		const [, part, province = '0', city = '0', county = '0'] = match
		const parts = { province: BigInt(province), city: BigInt(city), county: BigInt(county) }
		const all = parts.province + parts.city + parts.county
		return all > 0n ? [{ at: match.index, part: part?.replace('行政', '') ?? null, parts }] : []
	})

/** The share of a government in a ratio, exactly. */
export const shareOf = ({ parts }: Ratio, government: Government): Rational => ({
	over: parts[government],
	under: parts.province + parts.city + parts.county,
})
