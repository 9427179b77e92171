import type { Locale } from '../../base/text.ts'
import type { Param } from '../../share/param.ts'
import { MARK_ORIGINS } from '../../ui/charts/origin.ts'
import { countyOf, kindOf } from '../disclosures/name.ts'
import type { AnyView } from '../view.ts'
import type { ViewResult } from '../result.ts'
import { text as shared } from '../text.ts'
import { text } from './text.ts'

type Params = Readonly<Record<string, Param<unknown>>>

/** Which disclosures, always said; every other choice only where it is not the initial one. */
const ALWAYS: ReadonlySet<string> = new Set(['c', 'dep', 'y', 'unit'])

/** What a reader chose to see the table as it stands: what it is in a sentence, then each choice. */
export function choicesShown(view: AnyView, shown: ViewResult, locale: Locale): readonly string[] {
	const chosen = Object.entries(view.params as Params)
		.filter(
			([key, param]) => ALWAYS.has(key) || param.write(values(shown)[key]) !== param.write(param.initial),
		)
		.map(([key]) => key)
	return [view.lead({ ...shown, locale }), ...choicesOf(view, shown, chosen, locale)]
}

/** The values of parameters in words; those without any are left out. */
export function choicesOf(
	view: AnyView,
	shown: ViewResult,
	keys: readonly string[],
	locale: Locale,
): readonly string[] {
	const own = view.text[locale] as Readonly<Record<string, string>>
	return Object.entries(view.params as Params).flatMap(([key, param]) => {
		const value = values(shown)[key]
		const raw = param.write(value)
		if (!keys.includes(key) || (!raw && !Array.isArray(value))) return []
		const said = Array.isArray(value)
			? listed(key, value as string[], shown, locale)
			: key === 'at'
				? (view.crumbs({ ...shown, locale }).at(-1)?.label ?? raw)
				: (own[`${key}_${raw}`] ?? raw)
		return [`${labelOf(key, own, locale)}${text[locale].colon}${said}`]
	})
}

const values = ({ values }: ViewResult) => values as Readonly<Record<string, unknown>>

function labelOf(key: string, own: Readonly<Record<string, string>>, locale: Locale): string {
	const words = text[locale]
	const known: Readonly<Record<string, string>> = {
		c: words.county,
		dep: words.department,
		y: words.year,
		at: words.opened,
		origin: shared[locale].legend,
	}
	return known[key] ?? own[key] ?? key
}

/** The members of a choice by their names; all of them where none was chosen. */
function listed(key: string, codes: readonly string[], { disclosures }: ViewResult, locale: Locale): string {
	const words = text[locale]
	if (!codes.length) return words.all
	const names = codes.map((code) => {
		const county = disclosures.find((it) => it.county_code === code)
		const department = disclosures.find((it) => it.department_slug === code)
		const origin = MARK_ORIGINS.find((it) => it === code)
		if (key === 'origin' && origin) return shared[locale][`origin_${origin}`]
		if (key === 'c' && county) return countyOf(county, locale)
		if (key === 'dep' && department) return kindOf(department, locale)
		return code
	})
	return names.join(words.comma)
}
