import { count, markAmount, percent, quotient } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import { linkTo, type LinkedNumber, type LinkTarget } from '../../../views/link.ts'
import type { Spending, SpendingScene } from './columns.ts'
import { exactHintOf, markMoneyOf, moneyOf } from '../../../views/words/money.ts'
import { placeWords } from '../../../views/words/text.ts'
import { text } from './text.ts'

/** What a bar is called: projects keep their Chinese name in every language. */
export const named = (row: Spending, locale: Locale): string => {
	if (row.lens === 'rest') return text[locale][`rest_${row.reading as 'suggested'}`]
	if (row.lens === 'none') return text[locale].none
	return locale === 'zh' ? row.name : row.name_en
}

/** How an amount came about, in words: of a purpose, that a rule suggests it. */
export const originWordsOf = ({ lens, origin }: Spending, locale: Locale): string =>
	text[locale][`origin_${lens === 'purpose' ? 'purpose' : origin}`]

/** Where a number comes from: its lines, or the rows it was added up from and what it was divided by. */
export const sourceOf = (row: Spending, { values }: SpendingScene): LinkTarget =>
	values.scale === 'per' && row.lens === 'function'
		? { of: `${row.document_id}.${row.code}` }
		: linkTo(row, row.code)

/** A bar that can be opened leads one level down, others to where they come from. */
export const targetOf = (row: Spending, scene: SpendingScene): LinkTarget =>
	row.opens ? { at: `${row.document_id}.${row.code}` } : sourceOf(row, scene)

/** The columns of the document that the choice narrows to, in words; empty where it takes all. */
export function narrowedTo({ values, locale }: SpendingScene): string {
	const words = text[locale]
	return [
		values.kind === 'all' ? '' : words[`kind_${values.kind}`],
		values.fund === 'all' ? '' : words[`fund_${values.fund}`],
		values.carried === 'all' ? '' : words[`carried_${values.carried}`],
	]
		.filter(Boolean)
		.join(words.and)
}

/** What a bar's length stands for. */
export const lengthOf = (row: Spending, { values }: SpendingScene): number | null =>
	({ share: row.share, amount: row.amount, per: row.quotient })[values.scale]

/** Why a disclosure has nothing to show. */
const REASONS = [
	'no_origin',
	'no_fund',
	'no_carried',
	'no_basic',
	'no_crossing',
	'inferred_exact',
	'suggested',
] as const

/** The words at the end of a bar, or why it has none. */
export function labelOf(row: Spending, { values, locale }: SpendingScene): string {
	const words = text[locale]
	if (row.amount === null || row.share === null)
		return words[`reason_${REASONS.find((reason) => reason === row.code) ?? 'nothing'}`]
	if (values.scale !== 'per')
		return `${markAmount(row.amount, values.unit, locale)} · ${percent(row.share, locale)}`
	if (row.quotient === null) return words.not_available
	return words.each(quotient(row.quotient, 'yuan', locale), words[`per_${values.by}`])
}

/** All that is known of a number, over several lines. */
export function hintOf(row: Spending, scene: SpendingScene): string {
	const { values, locale } = scene
	const name = named(row, locale)
	if (row.amount === null) return [name, labelOf(row, scene)].join('\n')
	return [
		row.lens === 'function' ? `${row.code} ${name}` : name,
		`${moneyOf(row.amount, scene)} · ${percent(row.share ?? 0, locale)}`,
		...(values.scale === 'per' ? [labelOf(row, scene)] : []),
		originWordsOf(row, locale),
		placeWords(row, locale),
	].join('\n')
}

/** What the bars of a disclosure come to, leading to where that is printed, or to the rows it is made of. */
export function baseOf(row: Spending, scene: SpendingScene): LinkedNumber | null {
	if (row.base === null) return null
	const origin = row.base_origin ?? 'derived'
	const { document_id, base_line_start: line_start, base_line_end: line_end } = row
	return {
		text: markMoneyOf(row.base, scene),
		origin,
		hint: exactHintOf(row.base, scene, text[scene.locale][`origin_${origin}`]),
		target: linkTo({ document_id, line_start, line_end, amount: row.base }, ''),
	}
}

type Line = readonly (string | LinkedNumber)[]

/** What must stand beside a disclosure's bars: what they leave out, how they were read, what they were divided by. */
export const below = (row: Spending, scene: SpendingScene): readonly Line[] =>
	[basicOf(row, scene), readingOf(row, scene), divisorOf(row, scene)].filter((line) => line.length > 0)

/** Basic expenditure is printed in one sum, apart from the projects. */
function basicOf(row: Spending, scene: SpendingScene): Line {
	const { document_id, basic, basic_line_start: line_start, basic_line_end: line_end } = row
	if (row.reading === 'disclosed' || basic === null || line_start === null || line_end === null) return []
	// Beside a picture that has nothing else to show it says something only where it was asked for.
	if (row.base === null && scene.values.kind !== 'basic') return []
	const words = text[scene.locale]
	const figure: LinkedNumber = {
		text: markMoneyOf(basic, scene),
		origin: 'disclosed',
		hint: exactHintOf(basic, scene, words.hint_line(line_start)),
		target: { src: { document_id, line_start, line_end } },
	}
	return [words.basic_before, figure, words.basic_after]
}

const readingOf = ({ base, reading }: Spending, { locale }: SpendingScene): Line =>
	base !== null && (reading === 'inferred_exact' || reading === 'suggested')
		? [text[locale][`reading_${reading}`]]
		: []

function divisorOf(row: Spending, { values, locale }: SpendingScene): Line {
	if (values.scale !== 'per' || row.amount === null) return []
	const words = text[locale]
	const by = words[`by_${values.by}`]
	if (row.divisor === null) return [words.no_divisor(by)]
	const shown = `${count(row.divisor, locale)} ${row.divisor_unit ?? ''}`
	const about = words.divisor_about(
		by,
		String(row.divisor_year ?? ''),
		words[`confidence_${row.divisor_confidence as 'low'}`],
	)
	const { divisor_document: document_id, divisor_line: line, divisor_source: source } = row
	if (document_id === null || line === null) return [words.over, shown, about, words.source(source ?? '')]
	const figure: LinkedNumber = {
		text: shown,
		origin: row.divisor_origin === 'disclosed' ? 'disclosed' : 'derived',
		hint: source ?? '',
		target: { src: { document_id, line_start: line, line_end: line } },
	}
	return [words.over, figure, about]
}
