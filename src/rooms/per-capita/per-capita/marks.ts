import { count, quotient, type EachUnit } from '../../../base/format.ts'
import type { LinkedNumber, LinkTarget } from '../../../views/link.ts'
import type { PerCapita, PerCapitaScene } from './columns.ts'
import { moneyOf } from '../../../views/words/money.ts'
import { text } from './text.ts'

type Words = (typeof text)['zh' | 'en']

/** From this quotient on a picture is in 万元. */
const LARGE = 100_000

/** What is divided, in words; codes and purposes as the address names them where no words are known. */
export function partName({ values, locale }: PerCapitaScene): string {
	const words = text[locale] as Readonly<Record<string, unknown>>
	const known = words[`part_${values.part.replaceAll('-', '_')}`]
	return typeof known === 'string' ? known : text[locale].part_code(values.part)
}

const units = new WeakMap<readonly PerCapita[], EachUnit>()

/** The unit of a picture's quotients: one for all of them, whatever amounts are shown in. An answer is looked through once. */
export function unitOf(rows: readonly PerCapita[]): EachUnit {
	const unit = units.get(rows) ?? (rows.some((row) => (row.quotient ?? 0) >= LARGE) ? 'wan' : 'yuan')
	units.set(rows, unit)
	return unit
}

/** The quotient in words, or why there is none. */
export const saidOf = (row: PerCapita, { rows, values, locale }: PerCapitaScene): string => {
	const words = text[locale]
	if (row.quotient === null) return words.not_available
	const unit = unitOf(rows)
	return words[`each_${unit}`](quotient(row.quotient, unit, locale), words[`per_${values.by}`])
}

/** Why a quotient cannot be formed; empty where it can. */
export function reasonOf(row: PerCapita, { values, locale }: PerCapitaScene): string {
	const words = text[locale]
	if (row.amount === null) return words[reasonOfAmount(values.part)]
	if (row.divisor === null)
		return values.by === 'resident' ? words.no_census : words.no_denominator(words[`by_${values.by}`])
	return ''
}

function reasonOfAmount(part: string): 'no_total' | 'no_basic' | 'no_code' | 'no_purpose' {
	if (part === 'total') return 'no_total'
	if (part === 'basic') return 'no_basic'
	return /^\d/.test(part) ? 'no_code' : 'no_purpose'
}

/** The rows behind a quotient. */
export const partsOf = (row: PerCapita): LinkTarget => ({ of: `${row.document_id}.` })

/** The amount that is divided: its line where it is one, else its rows. */
export function amountOf(row: PerCapita, scene: PerCapitaScene): LinkedNumber {
	const { document_id, line_start, line_end } = row
	const one = row.parts === 1 && line_start !== null && line_end !== null
	return {
		text: moneyOf(row.amount ?? 0, scene),
		origin: one ? (row.origin ?? 'derived') : 'derived',
		hint: text[scene.locale].hint_parts(row.parts),
		target: one ? { src: { document_id, line_start, line_end } } : partsOf(row),
	}
}

/** Where a denominator that no disclosure gives comes from; empty for all others. */
export const sourceOf = (row: PerCapita, words: Words): string =>
	row.source_name === null || row.source_document !== null
		? ''
		: words.source(hosted(row.source_name, row, words))

/** A source with the host of its address in brackets, where it has one. */
export const hosted = (source: string, { source_host }: PerCapita, words: Words): string =>
	source_host === null ? source : words.source_at(source, source_host)

/** What it is divided by: the number, with its line where a disclosure gives it, and its year and confidence. */
export function divisorOf(row: PerCapita, words: Words, scene: PerCapitaScene): (string | LinkedNumber)[] {
	if (row.divisor === null) return []
	const shown = count(row.divisor, scene.locale)
	if (row.divisor_origin === 'own') return [words.own_divisor(shown)]
	const said = words.counted(shown, row.unit ?? '')
	const about = words.divisor_of(
		words[`by_${scene.values.by}`],
		String(row.year ?? ''),
		words[`confidence_${(row.confidence ?? 'low') as 'low'}`],
	)
	if (row.source_document === null || row.source_line === null) return [said, about]
	const lines = { document_id: row.source_document, line_start: row.source_line, line_end: row.source_line }
	const origin = row.divisor_origin === 'disclosed' ? 'disclosed' : 'derived'
	return [{ text: said, origin, hint: row.source ?? '', target: { src: lines } }, about]
}
