import { tick, type ShownUnit } from '../../base/format.ts'
import type { Locale } from '../../base/text.ts'
import type { Bar, Bars } from '../../ui/charts/chart.ts'
import type { LinkTarget } from '../link.ts'
import type { ChartCard } from '../view.ts'
import { viewWords } from '../words/text.ts'
import type { Disclosure } from './disclosures.ts'
import { colourOf, nameOf } from './name.ts'

/** The card of one disclosure, called by its name, and what it shows in a sentence: 巨鹿 2024：甲 3，乙 5。 */
export const cardOf = (
	disclosure: Disclosure,
	locale: Locale,
	{
		said,
		...card
	}: Omit<ChartCard, 'id' | 'disclosure' | 'heading' | 'sentence'> & { readonly said: readonly string[] },
): ChartCard => ({
	...card,
	id: disclosure.document_id,
	disclosure,
	sentence: viewWords[locale].sentence(nameOf(disclosure, locale), said.join(viewWords[locale].comma)),
})

/** Bars of money in the colour of a disclosure, on a scale that ends at `max`, in yuan. */
export const moneyBars = (
	disclosure: Disclosure,
	bars: readonly Bar<LinkTarget>[],
	max: number,
	{ values, locale }: { readonly values: { readonly unit: ShownUnit }; readonly locale: Locale },
): Bars<LinkTarget> => ({
	kind: 'bars',
	colour: colourOf(disclosure),
	max,
	axis: true,
	scale: (value) => tick(value, values.unit, locale),
	bars,
})

/** In the place of a picture where there is nothing to draw: names without bars, whose labels say why. */
export const nothingDrawn = (
	disclosure: Disclosure,
	reasons: readonly Omit<Bar<LinkTarget>, 'value'>[],
): Bars<LinkTarget> => ({
	kind: 'bars',
	colour: colourOf(disclosure),
	max: 0,
	axis: false,
	scale: String,
	bars: reasons.map((reason) => ({ ...reason, value: null })),
})
