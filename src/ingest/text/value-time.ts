/** A point or stretch of time by which something is done, with its months where they are printed. */
interface Due {
	readonly kind: 'deadline'
	readonly month: number | null
	readonly until: number | null
}

/** How often something is done; `times` in a `cycle`, where both are printed. */
interface Recurring {
	readonly kind: 'frequency'
	readonly times: number | null
	readonly unit: string | null
}

const YEAR = '(?:(?:19|20)\\d\\d年度?)'
const MONTH = '(1[0-2]|0?[1-9])'
const ENDING = '(?:[上中下]旬|底|末|初)?(?:之?前|以前|内)?(?:完成)?'
const DATE = new RegExp(`^${YEAR}?${MONTH}月份?(?:(?:[12]\\d|3[01]|0?[1-9])[日号])?${ENDING}$`)
const MONTHS = new RegExp(`^${YEAR}?${MONTH}月?[-~—–至到]${MONTH}月份?${ENDING}$`)
const WITHIN_YEAR = new RegExp(`^(?:${YEAR}|当?年度?)(?:全年)?${ENDING}$`)
const NUMERIC = /^(?:19|20)\d\d[-./](1[0-2]|0?[1-9])(?:[-./](?:[12]\d|3[01]|0?[1-9]))?$/
const QUARTER = new RegExp(`^${YEAR}?第?[一二三四1-4]季度${ENDING}$`)
const CYCLE = '日|天|周|旬|月|季度?|半年|年'
const EVERY = new RegExp(`^[每按](?:个)?(${CYCLE})(?:(\\d+)(次|期|场|场次|篇|份))?$`)

/** One of these stands wherever time is told. */
const TOLD = /[年月季]|^[每按]|^(?:19|20)\d\d[-./]/

/**
 * Time told in a text without spaces: a day, month or year to be done by, or how often. A run of months (1-12月份) is a
 * stretch within which it is done, so a deadline with both its months. `null` where it tells no time.
 */
export function time(text: string): Due | Recurring | null {
	if (!TOLD.test(text)) return null
	const [, from, until] = MONTHS.exec(text) ?? []
	if (from && until) return due(from, until)
	const month = DATE.exec(text)?.[1] ?? NUMERIC.exec(text)?.[1]
	if (month) return due(month)
	if (/年/.test(text) && WITHIN_YEAR.test(text)) return due()
	if (QUARTER.test(text)) return due()
	const [, cycle, times, each] = EVERY.exec(text) ?? []
	if (!cycle) return null
	return { kind: 'frequency', times: times ? Number(times) : null, unit: each ? `${each}/${cycle}` : null }
}

const due = (month?: string, until?: string): Due => ({
	kind: 'deadline',
	month: month ? Number(month) : null,
	until: until ? Number(until) : null,
})
