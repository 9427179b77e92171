import type { Locale } from '../../base/text.ts'
import type { Choice, Param } from '../../share/param.ts'
import { countyOf, kindOf } from '../disclosure-name.ts'
import type { AnyView } from '../view.ts'
import type { Shown } from '../shown.ts'
import { text } from './text.ts'

type Params = Readonly<Record<string, Param<unknown> & Partial<Choice<string>>>>

/** Everything that was chosen, in words; `keys` names the parameters that count. */
export function choicesOf(
	view: AnyView,
	shown: Shown,
	keys: readonly string[],
	locale: Locale,
): readonly string[] {
	const words = text[locale]
	const own = view.text[locale] as Readonly<Record<string, string>>
	const values = shown.values as Readonly<Record<string, unknown>>
	return Object.entries(view.params as Params).flatMap(([key, param]) => {
		const value = values[key]
		if (!keys.includes(key)) return []
		const said = (label: string, what: string) => [`${label}${words.colon}${what}`]
		if (Array.isArray(value))
			return said(labelOf(key, own, locale), listed(key, value as string[], shown, locale))
		if (param.options) return said(own[key] ?? key, own[`${key}_${String(value)}`] ?? String(value))
		const raw = param.write(value)
		if (!raw) return []
		const opened = view.crumbs({ ...shown, locale }).at(-1)?.label
		return key === 'at' ? said(words.opened, opened ?? raw) : said(own[key] ?? key, raw)
	})
}

function labelOf(key: string, own: Readonly<Record<string, string>>, locale: Locale): string {
	const words = text[locale]
	const known: Readonly<Record<string, string>> = {
		c: words.county,
		dep: words.department,
		y: words.year,
	}
	return known[key] ?? own[key] ?? key
}

/** The members of a choice by their names; all of them where none was chosen. */
function listed(key: string, codes: readonly string[], { disclosures }: Shown, locale: Locale): string {
	const words = text[locale]
	if (!codes.length) return words.all
	const names = codes.map((code) => {
		const county = disclosures.find((it) => it.county_code === code)
		const department = disclosures.find((it) => it.department_slug === code)
		if (key === 'c' && county) return countyOf(county, locale)
		if (key === 'dep' && department) return kindOf(department, locale)
		return code
	})
	return names.join(words.comma)
}
