import type { Locale } from '../../base/text.ts'
import { isOwn } from '../../schema/own.ts'
import { scopeWords } from '../words/text.ts'
import type { Disclosure } from './disclosures.ts'
import { OWN_NAME, PROVINCE_NAMES, STAGE_NAMES } from './text.ts'

interface Known {
	readonly disclosures: readonly Disclosure[]
}

/**
 * 巨鹿 2024 · Julu 2024: how a disclosure is called wherever it is one of several. Final accounts and self-evaluations say
 * so, that nobody takes them for the budget of the year: 巨鹿 2024 决算.
 */
export function nameOf(disclosure: Disclosure, locale: Locale): string {
	const name = `${countyOf(disclosure, locale)} ${String(disclosure.fiscal_year)}`
	const stage = STAGE_NAMES[disclosure.stage]
	const own = isOwn(disclosure.document_id) ? OWN_NAME[locale] : ''
	const whole = [name, stage?.[locale]].filter(Boolean).join(' ')
	return own ? `${whole}${own}` : whole
}

const indexes = new WeakMap<readonly Disclosure[], ReadonlyMap<string, Disclosure>>()

/** The disclosure of a document among those of a scene: looked up, since a table asks for one in each of its rows. */
export function disclosureOf(
	document_id: string | null | undefined,
	{ disclosures }: Known,
): Disclosure | undefined {
	const index = indexes.get(disclosures) ?? new Map(disclosures.map((it) => [it.document_id, it]))
	indexes.set(disclosures, index)
	return index.get(document_id ?? '')
}

/** How the disclosure of a document is called; its id where it is none of a scene. */
export function nameOfDocument(document_id: string, scene: Known & { readonly locale: Locale }): string {
	const disclosure = disclosureOf(document_id, scene)
	return disclosure ? nameOf(disclosure, scene.locale) : document_id
}

/** What stands over a picture: its heading, or the name of the disclosure that it is of. */
export const headingOf = (
	{ heading, disclosure }: { readonly heading?: string; readonly disclosure?: Disclosure },
	locale: Locale,
): string => heading ?? (disclosure ? nameOf(disclosure, locale) : '')

/** 组织部 · Organization department. */
export const kindOf = ({ department_kind, department_kind_en }: Disclosure, locale: Locale): string =>
	locale === 'zh' ? department_kind : department_kind_en

/** What of a department a disclosure tells: 完整部门预算 · full department budget. */
export const scopeOf = ({ scope }: Disclosure, locale: Locale): string =>
	scopeWords[locale][`scope_${scope}` as 'scope_projects']

/** The county alone, as a choice offers it. */
export const countyOf = ({ county, county_pinyin }: Disclosure, locale: Locale): string =>
	locale === 'zh' ? county : capital(county_pinyin)

/** 河北省 · Hebei. */
export const provinceOf = ({ province, county_code }: Disclosure, locale: Locale): string =>
	locale === 'zh' ? province : (PROVINCE_NAMES[county_code.slice(0, 2)] ?? province)

/** The colour that a disclosure's county has on every page. */
export const colourOf = ({ colour }: Disclosure): string => `var(--county-${String(colour)})`

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
