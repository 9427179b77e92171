import { amount, count } from '../../../base/format.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { Spending, SpendingScene } from './marks.ts'
import { text } from './text.ts'

/** What must stand beside a disclosure's bars: what they leave out, how they were read, what they were divided by. */
export function below(row: Spending, scene: SpendingScene): (readonly (string | LinkedNumber)[])[] {
	return [basic(row, scene), reading(row, scene), divisor(row, scene)].filter((line) => line.length > 0)
}

/** Basic expenditure is printed in one sum, apart from the projects. */
function basic(row: Spending, { values, locale }: SpendingScene): (string | LinkedNumber)[] {
	const { document_id, basic: yuan, basic_line_start: line_start, basic_line_end: line_end } = row
	if (row.reading === 'disclosed' || yuan === null || line_start === null || line_end === null) return []
	// Beside a picture that has nothing else to show it says something only where it was asked for.
	if (row.base === null && values.kind !== 'basic') return []
	const words = text[locale]
	const figure: LinkedNumber = {
		text: words[`money_${values.unit}`](amount(yuan, values.unit, locale)),
		origin: 'disclosed',
		hint: words.hint_line(line_start),
		target: { src: { document_id, line_start, line_end } },
	}
	return [words.basic_before, figure, words.basic_after]
}

const reading = (row: Spending, { locale }: SpendingScene): string[] =>
	row.base !== null && (row.reading === 'inferred_exact' || row.reading === 'suggested')
		? [text[locale][`reading_${row.reading}`]]
		: []

function divisor(row: Spending, { values, locale }: SpendingScene): (string | LinkedNumber)[] {
	if (values.scale !== 'per' || row.amount === null) return []
	const words = text[locale]
	const by = words[`by_${values.by}`]
	if (row.divisor === null) return [words.no_divisor(by)]
	const said = `${count(row.divisor, locale)} ${row.divisor_unit ?? ''}`
	const about = words.divisor_about(
		by,
		String(row.divisor_year ?? ''),
		words[`confidence_${row.divisor_confidence as 'low'}`],
	)
	const { divisor_document: document_id, divisor_line: line, divisor_source: source } = row
	if (document_id === null || line === null) return [words.over, said, about, words.source(source ?? '')]
	const figure: LinkedNumber = {
		text: said,
		origin: row.divisor_origin === 'disclosed' ? 'disclosed' : 'derived',
		hint: source ?? '',
		target: { src: { document_id, line_start: line, line_end: line } },
	}
	return [words.over, figure, about]
}
