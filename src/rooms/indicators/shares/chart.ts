import { count, percent } from '../../../base/format.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { ChartCard } from '../../../views/view.ts'
import { text } from '../text.ts'
import type { Share } from './columns.ts'
import { originOf, type Counted, type Named, type SharesScene } from './scene.ts'

/** What a view says of its shares. */
export interface Said {
	/** The parts a row can have, in the order drawn. */
	readonly parts: readonly string[]
	readonly named: Named
	readonly heading: string
	/** A line under the picture for each disclosure that needs one. */
	readonly below?: (of: Counted) => readonly (string | LinkedNumber)[]
}

/** One stacked bar a disclosure: its targets by key, as shares of its own or as counts. */
export function charts(scene: SharesScene, { parts, named, heading, below }: Said): ChartCard[] {
	const { values, locale } = scene
	const words = text[locale]
	const all = byDisclosure(scene)
	const keys = parts
		.filter((key) => scene.rows.some((row) => row.key === key))
		.map((key) => ({ key, name: named(key, locale) }))
	const drawn = all.flatMap((of) => {
		const segments = keys.flatMap(({ key, name }) => {
			const row = of.rows.find((it) => it.key === key)
			return row ? [{ row, name }] : []
		})
		return segments.length ? [{ ...of, segments }] : []
	})
	if (!drawn.length) return []
	const shown = ({ counted, share }: Share) => (values.scale === 'share' ? (share ?? 0) : counted)
	const n = (rows: readonly { readonly row: Share }[]) => count(rows[0]?.row.n ?? 0, locale)
	return [
		{
			id: 'shares',
			heading,
			below: below ? all.map(below) : [],
			sentence: drawn
				.map(
					({ disclosure, segments }) =>
						words.row(nameOf(disclosure, locale), n(segments)) +
						words.who('') +
						segments.map(({ row, name }) => `${name} ${count(row.counted, locale)}`).join(words.comma),
				)
				.join(words.semicolon),
			chart: {
				kind: 'stacks',
				colour: 'var(--accent)',
				keys,
				max: values.scale === 'share' ? 1 : Math.max(...drawn.map(({ rows }) => rows[0].n)),
				axis: true,
				scale: (value) =>
					values.scale === 'share' ? `${count(value * 100, locale)}%` : count(value, locale),
				rows: drawn.map(({ disclosure, segments }) => ({
					name: words.row(nameOf(disclosure, locale), n(segments)),
					colour: colourOf(disclosure),
					segments: segments.map(({ row, name }) => ({
						key: row.key,
						value: shown(row),
						label: values.scale === 'share' ? percent(row.share ?? 0, locale) : count(row.counted, locale),
						hint: [
							`${nameOf(disclosure, locale)} · ${name}`,
							words.of(
								count(row.counted, locale),
								count(row.n, locale),
								percent(row.counted / row.n, locale),
							),
							words[`origin_${originOf(row)}`],
						].join('\n'),
						origin: originOf(row),
						link: { of: `${row.document_id}.${row.key}` },
					})),
				})),
			},
		},
	]
}
