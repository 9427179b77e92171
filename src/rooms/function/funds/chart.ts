import { count, markAmount, percent, tick } from '../../../base/format.ts'
import type { Chart, StackRow } from '../../../ui/charts/chart.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { nothingDrawn } from '../../../views/disclosures/card.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { LinkTarget } from '../../../views/link.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { FundsScene } from './columns.ts'
import { hintOf, keyOf, keysOf, linesOf, originOf, targetOf, type FundsLine } from './parts.ts'
import { markMoneyOf } from '../../../views/words/money.ts'
import { text } from './text.ts'

/** One picture a disclosure: its codes and what their money is parted into, or why it is not. */
export function charts(scene: FundsScene): ChartCard[] {
	const max =
		scene.values.length === 'share'
			? 1
			: scene.rows.reduce((most, { whole }) => Math.max(most, whole ?? 0), 0)
	return byDisclosure(scene).map(({ disclosure, rows }) => {
		const lines = linesOf(rows, scene)
		return lines.length ? picture(scene, disclosure, lines, max) : nothing(scene, disclosure)
	})
}

function picture(
	scene: FundsScene,
	disclosure: Disclosure,
	lines: readonly FundsLine[],
	max: number,
): ChartCard {
	const { locale } = scene
	const words = text[locale]
	const rows = lines.flatMap(({ parts }) => parts)
	const whole = lines.find(({ code }) => code === '')?.parts ?? []
	const said = whole.map((row) =>
		words.mark(
			words[`key_${keyOf(row)}`],
			markMoneyOf(row.amount ?? 0, scene),
			percent(row.share ?? 0, locale),
		),
	)
	return {
		id: disclosure.document_id,
		disclosure,
		caption: rows.some(({ origin }) => origin === 'suggested') ? words.by_name : '',
		sentence: words.sentence(nameOf(disclosure, locale), said.join(words.comma)),
		chart: stacks(scene, disclosure, lines, max),
	}
}

function stacks(
	scene: FundsScene,
	disclosure: Disclosure,
	lines: readonly FundsLine[],
	max: number,
): Chart<LinkTarget> {
	const { values, locale } = scene
	const words = text[locale]
	const share = values.length === 'share'
	const all = byDisclosure(scene).flatMap(({ rows }) => linesOf(rows, scene))
	return {
		kind: 'stacks',
		colour: colourOf(disclosure),
		keys: keysOf(
			lines.flatMap(({ parts }) => parts),
			scene,
		).map((key) => ({ key, name: words[`key_${key}`] })),
		max,
		axis: true,
		scale: (value) => (share ? `${count(value * 100, locale)}%` : tick(value, values.unit, locale)),
		rows: lines.map((line) => stackOf(line, scene)),
		together: all.map((line) => stackOf(line, scene)),
	}
}

function stackOf({ code, name, parts }: FundsLine, scene: FundsScene): StackRow<LinkTarget> {
	const { values, locale } = scene
	const shown = (yuan: number) => markAmount(yuan, values.unit, locale)
	return {
		code,
		name,
		label: shown(parts[0]?.whole ?? 0),
		segments: parts.map((row) => ({
			key: row.key,
			value: (values.length === 'share' ? row.share : row.amount) ?? 0,
			label: shown(row.amount ?? 0),
			hint: hintOf(row, scene),
			origin: originOf(row),
			link: targetOf(row),
		})),
	}
}

/** The whole document says that it does not split its amounts so. */
function nothing({ values, locale }: FundsScene, disclosure: Disclosure): ChartCard {
	const words = text[locale]
	const { document_id, line_count } = disclosure
	const reason = words[`no_${values.split}`]
	return {
		id: document_id,
		disclosure,
		sentence: words.sentence_none(nameOf(disclosure, locale), reason),
		chart: nothingDrawn(disclosure, [
			{
				name: words.none,
				label: reason,
				hint: reason,
				origin: 'derived',
				link: { src: { document_id, line_start: 1, line_end: line_count } },
			},
		]),
	}
}
