import { tick } from '../../../base/format.ts'
import { colourOf, disclosureOf, nameOf, scopeOf } from '../../../views/disclosures/name.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { PerCapita, PerCapitaScene } from './columns.ts'
import { amountOf, divisorOf, partName, partsOf, reasonOf, saidOf, sourceOf, unitOf } from './marks.ts'
import { text } from './text.ts'

/** One bar a disclosure on one scale; under it the division of each, with the source of what it was divided by. */
export function charts(scene: PerCapitaScene): ChartCard[] {
	const { rows, values, locale } = scene
	const words = text[locale]
	const shown = rows.flatMap((row) => {
		const disclosure = disclosureOf(row.document_id, scene)
		return disclosure ? [{ row, disclosure }] : []
	})
	if (!shown.length) return []
	const unit = unitOf(rows)
	return [
		{
			id: 'quotients',
			heading: words.heading(partName(scene), words[`by_${values.by}`]),
			sentence: shown
				.map(({ row, disclosure }) => words.mark(nameOf(disclosure, locale), saidOf(row, scene)))
				.join(words.semicolon),
			below: shown.map(({ row, disclosure }) => division(row, disclosure, scene)),
			chart: {
				kind: 'bars',
				colour: 'var(--accent)',
				max: rows.reduce((most, row) => Math.max(most, row.quotient ?? 0), 0),
				axis: true,
				scale: (value) => tick(value, unit, locale, 'quotient'),
				bars: shown.map(({ row, disclosure }) => ({
					name: nameOf(disclosure, locale),
					colour: colourOf(disclosure),
					value: row.quotient,
					label: saidOf(row, scene),
					hint: [nameOf(disclosure, locale), saidOf(row, scene), reasonOf(row, scene)]
						.filter(Boolean)
						.join('\n'),
					origin: 'derived' as const,
					link: partsOf(row),
				})),
			},
		},
	]
}

/** 巨鹿 2024（完整部门预算）：7,157.01 万元 ÷ 291 个（村，2024 年，可信度高）= 24.59 万元/村. */
function division(row: PerCapita, disclosure: Disclosure, scene: PerCapitaScene): (string | LinkedNumber)[] {
	const words = text[scene.locale]
	const who = words.who(nameOf(disclosure, scene.locale), scopeOf(disclosure, scene.locale))
	const reason = reasonOf(row, scene)
	if (row.amount === null) return [who, words.not_available, words.because(reason)]
	const money = amountOf(row, scene)
	const year = words.budget_year(disclosure.fiscal_year)
	if (row.divisor === null) return [who, money, year, words.over, words.not_available, words.because(reason)]
	return [
		who,
		money,
		year,
		words.over,
		...divisorOf(row, words, scene),
		words.equals,
		{ text: saidOf(row, scene), origin: 'derived', hint: words.hint_quotient, target: partsOf(row) },
		sourceOf(row, words),
	]
}
