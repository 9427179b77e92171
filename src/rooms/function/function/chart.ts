import { amount, count, quotient } from '../../../base/format.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { ChartCard } from '../../../views/view.ts'
import { below } from './below.ts'
import {
	baseOf,
	baseOriginOf,
	hintOf,
	labelOf,
	lengthOf,
	named,
	narrowedTo,
	originOf,
	targetOf,
	wholeOf,
	type Spending,
	type SpendingScene,
} from './marks.ts'
import { text } from './text.ts'

/** One picture a disclosure, all on the same scale; bars in the order of the query. */
export function charts(scene: SpendingScene): ChartCard[] {
	const { rows, values } = scene
	const max =
		values.scale === 'share' ? 1 : rows.reduce((most, row) => Math.max(most, lengthOf(row, values) ?? 0), 0)
	return scene.disclosures.flatMap((disclosure) => {
		const own = rows.filter((row) => row.document_id === disclosure.document_id)
		return own.length ? [picture(scene, disclosure, own, max)] : []
	})
}

function picture(
	scene: SpendingScene,
	disclosure: Disclosure,
	rows: readonly Spending[],
	max: number,
): ChartCard {
	const { values, locale } = scene
	const words = text[locale]
	const money = (yuan: number) => words[`money_${values.unit}`](amount(yuan, values.unit, locale))
	const [first] = rows
	const base = first?.base ?? null
	const who = nameOf(disclosure, locale)
	const lines = first ? below(first, scene) : []
	return {
		id: disclosure.document_id,
		disclosure,
		caption: first && base !== null ? captionOf(disclosure, first, scene) : '',
		total:
			first && base !== null
				? {
						text: money(base),
						origin: baseOriginOf(first),
						hint: words[`origin_${baseOriginOf(first)}`],
						target: baseOf(first),
					}
				: null,
		sentence:
			first && base !== null
				? words.sentence(
						who,
						rows.length,
						money(base),
						words.mark(named(first, locale), labelOf(first, values, locale)),
					)
				: words.sentence_none(who, first ? labelOf(first, values, locale) : words.reason_nothing),
		...(lines.length && { below: lines }),
		targets: rows.map((row) => (row.lens === 'none' ? wholeOf(disclosure) : targetOf(row, values.scale))),
		chart: {
			kind: 'bars',
			colour: colourOf(disclosure),
			max,
			axis: base !== null,
			scale: (value) => axisOf(value, scene),
			bars: rows.map((row) => ({
				code: row.lens === 'function' ? row.code : '',
				name: named(row, locale),
				value: lengthOf(row, values),
				label: labelOf(row, values, locale),
				hint: hintOf(row, values, locale),
				origin: originOf(row),
			})),
		},
	}
}

const axisOf = (value: number, { rows, values, locale }: SpendingScene): string =>
	({
		share: `${count(value * 100, locale)}%`,
		amount: amount(value, values.unit, locale),
		// Steps of less than a yuan need their decimals.
		per: rows.some((row) => (row.quotient ?? 0) >= 10)
			? count(value, locale)
			: quotient(value, 'yuan', locale),
	})[values.scale]

function captionOf({ projects, project_kind }: Disclosure, row: Spending, scene: SpendingScene): string {
	const words = text[scene.locale]
	if (row.reading !== 'disclosed')
		return project_kind === 'task' ? words.caption_tasks(projects) : words.caption_projects(projects)
	const narrowed = narrowedTo(scene.values, scene.locale)
	return narrowed ? words.caption_part(narrowed) : words.caption_function
}
