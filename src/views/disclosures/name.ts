import type { Locale } from '../../base/text.ts'
import type { Disclosure } from './disclosures.ts'

/** 巨鹿 2024 · Julu 2024: how a disclosure is called wherever it is one of several. */
export const nameOf = (disclosure: Disclosure, locale: Locale): string =>
	`${countyOf(disclosure, locale)} ${String(disclosure.fiscal_year)}`

/** 组织部 · Organization department. */
export const kindOf = ({ department_kind, department_kind_en }: Disclosure, locale: Locale): string =>
	locale === 'zh' ? department_kind : department_kind_en

/** The county alone, as a choice offers it. */
export const countyOf = ({ county, county_pinyin }: Disclosure, locale: Locale): string =>
	locale === 'zh' ? county : capital(county_pinyin)

/** The colour that a disclosure's county has on every page. */
export const colourOf = ({ colour }: Disclosure): string => `var(--county-${String(colour)})`

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
