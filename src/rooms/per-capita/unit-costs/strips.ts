import { amount, count } from '../../../base/format.ts'
import { byPowers, canBeLogarithmic } from '../../../ui/charts/axes.ts'
import type { Strip } from '../../../ui/charts/chart.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { LinkTarget } from '../../../views/link.ts'
import type { UnitCost, UnitCostScene } from './columns.ts'
import { costOf, perOf } from './marks.ts'
import { text } from './text.ts'

/** Fewer costs than this, or costs of one document alone, are read in words. */
const [FEWEST, DOCUMENTS] = [3, 2]

/** The costs of one unit, such as 元/人·天, on one scale. */
export interface UnitStrip {
	readonly unit: string
	readonly caption: string
	readonly sentence: string
	readonly chart: Strip<LinkTarget>
}

/** A strip a unit that several documents use, those that most use first: a dot a cost, the low end of a range. */
export function strips(scene: UnitCostScene): readonly UnitStrip[] {
	const units = new Map<string, UnitCost[]>()
	for (const row of scene.rows) {
		const unit = perOf(row, scene.locale)
		units.set(unit, [...(units.get(unit) ?? []), row])
	}
	const documents = (rows: readonly UnitCost[]) => new Set(rows.map((row) => row.document_id)).size
	return [...units]
		.filter(([, rows]) => rows.length >= FEWEST && documents(rows) >= DOCUMENTS)
		.toSorted(([, one], [, two]) => documents(two) - documents(one) || two.length - one.length)
		.map(([unit, rows]) => stripOf(unit, rows, scene))
}

function stripOf(unit: string, rows: readonly UnitCost[], scene: UnitCostScene): UnitStrip {
	const { locale } = scene
	const words = text[locale]
	const all = byDisclosure({ ...scene, rows })
	const yuan = (value: number) => amount(value, 'yuan', locale)
	const chart: Strip<LinkTarget> = {
		kind: 'strip',
		min: 0,
		max: Math.max(...rows.map((row) => row.amount)),
		scale: yuan,
		rows: all.map((own) => ({
			name: nameOf(own.disclosure, locale),
			colour: colourOf(own.disclosure),
			points: own.rows.map((row) => {
				const { text: label, hint, target } = costOf(row, locale)
				return {
					value: row.amount,
					label: yuan(row.amount),
					hint: [nameOf(own.disclosure, locale), label, hint].join('\n'),
					origin: row.origin,
					link: target,
				}
			}),
		})),
	}
	const isLog = canBeLogarithmic([chart])
	return {
		unit,
		caption: words.strip(count(rows.length, locale)) + (isLog ? words.strip_log : ''),
		sentence: all
			.map(({ disclosure, rows: own }) =>
				words.strip_row(
					nameOf(disclosure, locale),
					own.map((row) => costOf(row, locale).text).join(words.strip_comma),
				),
			)
			.join(words.strip_semicolon),
		chart: isLog ? (byPowers([chart], true)[0] as Strip<LinkTarget>) : chart,
	}
}
