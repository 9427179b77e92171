/** Days since 1970 as DuckDB prints a date: any year, those before the first with `(BC)`, and the two infinite ones. */
export function dateText(days: number): string {
	if (Math.abs(days) >= INFINITE_DAYS) return days < 0 ? '-infinity' : 'infinity'
	const { year, month, day } = civil(days)
	return `${ymd(year, month, day)}${year > 0 ? '' : ' (BC)'}`
}

/**
 * A count since 1970 in units of 10^-`digits` seconds as ISO text, which holds for any year; moments with a zone are in UTC
 * and end with `Z`.
 */
export function momentText(raw: bigint, digits: number, zoned: boolean): string {
	if (raw >= INFINITE_MOMENT || raw <= -INFINITE_MOMENT) return raw < 0n ? '-infinity' : 'infinity'
	const second = 10n ** BigInt(digits)
	const rest = floored(raw, second)
	const seconds = (raw - rest) / second
	const ofDay = floored(seconds, 86_400n)
	const { year, month, day } = civil(Number((seconds - ofDay) / 86_400n))
	const time = timeText(ofDay * second + rest, digits)
	return `${ymd(year, month, day)}T${time}${zoned ? 'Z' : ''}${year > 0 ? '' : ' (BC)'}`
}

/** A count since midnight in units of 10^-`digits` seconds. */
export function timeText(raw: bigint, digits: number): string {
	const second = 10n ** BigInt(digits)
	const seconds = raw / second
	const clock = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n]
	return clock.map((part) => String(part).padStart(2, '0')).join(':') + fraction(raw % second, digits)
}

const fraction = (rest: bigint, digits: number): string =>
	rest === 0n ? '' : `.${String(rest).padStart(digits, '0').replace(/0+$/, '')}`

/** DuckDB's infinite dates and moments stand at the ends of their types. */
const INFINITE_DAYS = 2 ** 31 - 1
const INFINITE_MOMENT = 2n ** 63n - 1n

const floored = (value: bigint, by: bigint): bigint => ((value % by) + by) % by

/** The Gregorian calendar, carried on before its beginning; the year before the first is 0. JavaScript's own ends in 275760. */
function civil(days: number): { readonly year: number; readonly month: number; readonly day: number } {
	// Years are counted from March, so that a leap day is the last of its year; eras are 400 years.
	const shifted = days + 719_468
	const era = Math.floor(shifted / 146_097)
	const ofEra = shifted - era * 146_097
	const yearOfEra = Math.floor(
		(ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
	)
	const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
	const fromMarch = Math.floor((5 * ofYear + 2) / 153)
	const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
	return {
		year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
		month,
		day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
	}
}

const ymd = (year: number, month: number, day: number): string =>
	[String(year > 0 ? year : 1 - year).padStart(4, '0'), two(month), two(day)].join('-')
const two = (value: number): string => String(value).padStart(2, '0')
