import type { Locale } from '../base/text.ts'
import type { Disclosure } from './disclosures.ts'

/** 巨鹿 2024 · Julu 2024: how a disclosure is called wherever it is one of several. */
export const nameOf = ({ county, county_pinyin, fiscal_year }: Disclosure, locale: Locale): string =>
	`${locale === 'zh' ? county : capital(county_pinyin)} ${String(fiscal_year)}`

/** The colour that a disclosure's county has on every page. */
export const colourOf = ({ colour }: Disclosure): string => `var(--county-${String(colour)})`

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
