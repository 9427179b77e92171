import { cents, isAmountUnit, yuan } from '../../../base/money.ts'
import type { Locale } from '../../../base/text.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { Finding } from './columns.ts'
import { BROKEN } from './heads/text.ts'
import { text } from './text.ts'

/** What the rule asks, in the reader's language; its identifier where nobody has explained it. */
export const ruleOf = (row: Finding, locale: Locale): string =>
	(locale === 'zh' ? row.rule_zh : row.rule_en) ?? row.rule

/** What is found under a rule: what breaks it, where its name says what should hold. */
export const headOf = (row: Finding, locale: Locale): string =>
	BROKEN[row.rule]?.[locale] ?? ruleOf(row, locale)

export const reasonOf = (row: Finding, locale: Locale): string =>
	(locale === 'zh' ? row.reason_zh : row.reason_en) ?? ''

export const messageOf = (row: Finding, locale: Locale): string =>
	locale === 'zh' ? row.message_zh : row.message_en

/** Where it stands in the document. */
export const linesOf = ({ document_id, line_start, line_end }: Finding, locale: Locale): LinkedNumber => ({
	text: text[locale].lines(line_start, line_end),
	origin: 'disclosed',
	hint: text[locale].open_lines,
	target: { src: { document_id, line_start, line_end } },
})

/**
 * What was printed and what was made of it, what it is compared with and what is there: in pairs of a name and a text.
 * @param unit the unit of amounts in the document
 */
export function pairsOf(
	row: Finding,
	unit: string,
	locale: Locale,
): readonly (readonly [name: string, value: string])[] {
	const words = text[locale]
	const pairs = [
		[words.printed, printedOf(row, unit, locale)],
		[words.repaired, row.repaired],
		[words.alternatives, row.alternatives],
		[words.expected, measured(row.expected ?? '', locale)],
		[words.actual, measured(row.actual ?? '', locale)],
	] as const
	return pairs.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
}

/** Yuan to the cent is written with its unit, whatever unit the document prints; what is no amount stays as it is. */
export const measured = (value: string, locale: Locale): string =>
	/^-?\d+\.\d{2}$/.test(value)
		? text[locale].yuan(value.replace(/\B(?=(\d{3})+\.)/g, ',').replace(/\.00$/, ''))
		: value

/** What was printed; where it is the amount found here in the unit of the document, with that unit. */
export function printedOf({ printed, actual }: Finding, unit: string, locale: Locale): string | null {
	if (printed === null || actual === null || !isAmountUnit(unit)) return printed
	const read = cents(printed, unit)
	const isAmount = read !== null && read !== undefined && yuan(read) === actual
	return isAmount ? text[locale].printed_in(printed, unit) : printed
}

/** Findings in the order given, gathered under their rules. */
export function byRule(rows: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
	const groups = new Map<string, [Finding, ...Finding[]]>()
	for (const row of rows) {
		const group = groups.get(row.rule)
		if (group) group.push(row)
		else groups.set(row.rule, [row])
	}
	return [...groups.values()]
}
