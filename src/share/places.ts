import { many, type Param } from './param.ts'

/** What counties can be near to one another by: their codes, residents, or budgets. */
export const NEAR_BY = ['code', 'people', 'budget'] as const
export type NearBy = (typeof NEAR_BY)[number]

/** A rule that stands for counties: one of them, and so many that come nearest to it. */
export interface Near {
	readonly county: string
	readonly by: NearBy
	/** 1 to 99, the county itself not counted. */
	readonly count: number
}

const NEAR = /^near-(\d{6})-(code|people|budget)-([1-9]\d?)$/

/** The rule that an item of `c` is; null for a code. */
export function nearOf(item: string): Near | null {
	const [, county, by, count] = NEAR.exec(item) ?? []
	return county && by ? { county, by: by as NearBy, count: Number(count) } : null
}

/** As the address writes a rule: `near-130529-people-20`. */
export const writeNear = ({ county, by, count }: Near): string => `near-${county}-${by}-${String(count)}`

/**
 * Places: counties by their codes; prefectures and provinces by the first four and two digits of them, as GB/T 2260 numbers
 * them; and counties near to one, by a rule. What a rule stands for follows from the data, whose version the link pins.
 */
export const places: Param<readonly string[]> = {
	...many(),
	known: [
		{
			among: ['county', 'area'],
			also: [],
			codes: (value) => value.map(codeIn),
			without: (value, unknown) => value.filter((item) => !unknown.has(codeIn(item))),
		},
	],
}

/** The code that the data must have for an item to mean anything. */
const codeIn = (item: string): string => nearOf(item)?.county ?? item
