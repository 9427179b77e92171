import { byKey } from '../../base/by-key.ts'
import { count } from '../../base/format.ts'
import type { Tile } from '../../ui/charts/chart.ts'
import type { ViewColumns } from '../cells.ts'
import { nameOf, provinceOf, countyOf } from '../disclosures/name.ts'
import { prefectureOf } from '../disclosures/prefectures.ts'
import type { LinkTarget } from '../link.ts'
import { cellOf } from '../table/screen-table.ts'
import type { AnyScene } from '../table/cell.ts'
import type { ChartCard } from '../view.ts'
import { likeOf, likesOf, headingOf, valuesOf, writtenIn, type Measured } from './measure.ts'
import type { Measure } from '../columns.ts'
import { PROVINCE_TILES } from './provinces.ts'
import { ascending, ENOUGH, quantile } from './quantiles.ts'
import { missingWords, nameOfLike } from './spread-cards.ts'
import { shortName, text } from './text.ts'

/** Provinces as tiles; or the counties of the one that is open, by prefecture and code. */
export function placeCards(view: ViewColumns, measure: Measure, scene: AnyScene): readonly ChartCard[] {
	const like = likeOf(measure, scene)
	if (!like) return []
	const { within = '' } = scene.values as { readonly within?: string }
	const words = text[scene.locale]
	const inside = like.all.filter(({ disclosure }) => disclosure.county_code.startsWith(within))
	const groups = within ? prefectures(inside, view, measure, scene) : provinces(inside, view, measure, scene)
	const likes = likesOf(measure, scene)
	const others = likes
		.filter(({ key }) => key !== like.key)
		.flatMap(({ all }) =>
			valuesOf(all.filter(({ disclosure }) => disclosure.county_code.startsWith(within))),
		).length
	return [
		{
			id: within ? `place-${within}` : 'place',
			heading: [headingOf(view, measure, scene), nameOfLike({ ...like, all: inside }, scene)].join(' · '),
			caption: within ? words.tiles_one : words.tiles_caption,
			sentence: groups
				.flatMap(({ tiles }) => tiles.map(({ hint }) => hint.split('\n')[0] ?? ''))
				.join(words.between),
			below: [
				...(others ? [[words.other(count(others, scene.locale))]] : []),
				...(within ? [] : missingWords(likes, scene).map((line) => [line])),
			],
			chart: { kind: 'tiles', groups },
		},
	]
}

/** How deep a value is shaded: by its place between the least and the most, by powers of ten where all are above zero. */
function depths(values: readonly number[]): (value: number) => number {
	const sorted = ascending(values)
	const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
	const place = least > 0 ? Math.log : (value: number) => value
	const width = place(most) - place(least)
	return (value) => (width > 0 ? (place(value) - place(least)) / width : 0.5)
}

function provinces(
	all: readonly Measured[],
	view: ViewColumns,
	measure: Measure,
	scene: AnyScene,
): readonly { readonly name: string; readonly tiles: readonly Tile<LinkTarget>[] }[] {
	const words = text[scene.locale]
	const write = writtenIn(view, measure, scene)
	const known = byKey(all, ({ disclosure }) => disclosure.county_code.slice(0, 2))
	const medians = new Map(
		[...known].flatMap(([code, own]) => {
			const values = valuesOf(own)
			return values.length < ENOUGH ? [] : [[code, quantile(values, 0.5)] as const]
		}),
	)
	const depth = depths([...medians.values()])
	const tiles = [...known].flatMap(([code, own]): readonly Tile<LinkTarget>[] => {
		const at = PROVINCE_TILES[code]
		const [first] = own
		if (!at) return []
		const median = medians.get(code)
		const n = valuesOf(own).length
		const name = provinceOf(first.disclosure, scene.locale)
		const said = median === undefined ? '' : write(median, first.row)
		const total = count(n, scene.locale)
		return [
			{
				column: at[0],
				row: at[1],
				name: shortName(name),
				value: median ?? null,
				depth: median === undefined ? 0 : depth(median),
				label: said || (n ? words.tile_few_short(ENOUGH) : words.none),
				note: words.n_short(total),
				hint: said ? words.tile(name, said, total) : words.tile_few(name, total, ENOUGH),
				origin: 'derived',
				link: { set: { within: code } },
			},
		]
	})
	return [{ name: '', tiles: tiles.sort((a, b) => order(a) - order(b)) }]
}

/** Tiles are reached row by row. */
const order = ({ column = 0, row = 0 }: Tile): number => row * 100 + column

function prefectures(
	all: readonly Measured[],
	view: ViewColumns,
	measure: Measure,
	scene: AnyScene,
): readonly { readonly name: string; readonly tiles: readonly Tile<LinkTarget>[] }[] {
	const words = text[scene.locale]
	const write = writtenIn(view, measure, scene)
	const depth = depths(valuesOf(all))
	return [...byKey(all, ({ disclosure }) => disclosure.county_code.slice(0, 4))].map(([, own]) => ({
		name: prefectureOf(own[0].disclosure, scene.locale),
		tiles: own.map(({ disclosure, row, value }): Tile<LinkTarget> => {
			const shown = value === null ? '' : cellOf(view, measure.value, row, scene)
			return {
				name: countyOf(disclosure, scene.locale),
				value,
				depth: value === null ? 0 : depth(value),
				label: value === null ? words.none : write(value, row),
				hint: [nameOf(disclosure, scene.locale), value === null ? words.no_value : write(value, row)].join(
					'\n',
				),
				origin: typeof shown === 'string' ? 'derived' : shown.origin,
				...(typeof shown !== 'string' && { link: shown.target }),
			}
		}),
	}))
}
