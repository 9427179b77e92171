import type { Locale } from '../../base/text.ts'
import { countyOf, nameOf } from '../../views/disclosures/name.ts'
import type { Disclosure } from '../../views/disclosures/disclosures.ts'

/** The county alone where no other disclosure is of it: titles that name several have no room for years. */
export const shortName = (
	disclosure: Disclosure,
	disclosures: readonly Disclosure[],
	locale: Locale,
): string => {
	const same = disclosures.filter(({ county_code }) => county_code === disclosure.county_code)
	return same.length > 1 ? nameOf(disclosure, locale) : countyOf(disclosure, locale)
}
