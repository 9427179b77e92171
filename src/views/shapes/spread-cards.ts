import { count } from '../../base/format.ts'
import type { Bin, Lit } from '../../ui/charts/chart.ts'
import type { ViewColumns } from '../cells.ts'
import { colourOf, nameOf } from '../disclosures/name.ts'
import type { LinkTarget } from '../link.ts'
import { cellOf } from '../table/screen-table.ts'
import type { AnyScene } from '../table/cell.ts'
import { text as shared } from '../text.ts'
import type { ChartCard } from '../view.ts'
import { binned, isLog, type Binned } from './bins.ts'
import { likesOf, headingOf, valuesOf, writtenIn, type Like, type Measured } from './measure.ts'
import { documents, FEW } from './shape.ts'
import type { Measure } from '../columns.ts'
import { ascending, ENOUGH, QUANTILES, quantile } from './quantiles.ts'
import { text } from './text.ts'

/** Bins that a row has. */
const BINS = 36

type Present = Measured & { readonly value: number }
const isPresent = (it: Measured): it is Present => it.value !== null

/** One distribution for each scope of disclosures, on one scale: unlike scopes are never one distribution. */
export function spreadCards(view: ViewColumns, measure: Measure, scene: AnyScene): readonly ChartCard[] {
	const words = text[scene.locale]
	const likes = likesOf(measure, scene)
	const present = likes.map(({ all }) => all.filter(isPresent))
	const sorted = ascending(likes.flatMap(({ all }) => valuesOf(all)))
	const [least] = sorted
	const most = sorted.at(-1)
	if (least === undefined || most === undefined) return []
	// Zeros have no place on a scale of powers of ten: they are counted in words.
	const above = sorted.filter((value) => value > 0)
	// Shares are set out from nothing to all: their distances are what they say.
	const isShare = view.columns[measure.value]?.kind === 'share'
	const log = !isShare && isLog(above)
	// Where all have one share, it has its place between nothing and all.
	const [from, to] = isShare && least === most ? [0, 1] : [log ? (above[0] ?? 1) : least, most]
	const placed = present.map((all) => (log ? all.filter(({ value }) => value > 0) : all))
	const what = headingOf(view, measure, scene)
	const write = writtenIn(view, measure, scene)
	const inWords = (value: number) => write(value, likes[0]?.all[0]?.row ?? {})
	const told = likes.map((like) => quantileWords(like, scene, inWords))
	return [
		{
			id: 'spread',
			heading: what,
			sentence: words.spread_sentence(what, told.join(words.between)),
			below: [
				...told,
				...(log && above.length < sorted.length
					? [words.zero(count(sorted.length - above.length, scene.locale))]
					: []),
				...missingWords(likes, scene),
			].map((line) => [line]),
			chart: {
				kind: 'spread',
				min: from,
				max: Math.max(to, from),
				log,
				scale: inWords,
				rows: likes.flatMap((like, at) => {
					const own = placed[at] ?? []
					if (!own.length) return []
					const values = valuesOf(like.all)
					return [
						{
							name: nameOfLike(like, scene),
							bins: binned(own, ({ value }) => value, [from, Math.max(to, from)], BINS, log).map((bin) =>
								binMark(bin, scene, inWords),
							),
							quantiles:
								values.length < ENOUGH
									? []
									: QUANTILES.map((q) => ({
											value: quantile(values, q),
											label: quantileName(q, scene),
										})).filter(({ value }) => !log || value > 0),
							lit: litOf(own, view, measure, scene, write),
						},
					]
				}),
			},
		},
	]
}

function binMark(
	{ from, to, all }: Binned<Present>,
	{ locale }: AnyScene,
	write: (value: number) => string,
): Bin<LinkTarget> {
	const words = text[locale]
	const few = all.length > 0 && all.length <= FEW
	const names = few ? all.map(({ disclosure }) => nameOf(disclosure, locale)).join(words.comma) : ''
	return {
		from,
		to,
		value: all.length,
		label: '',
		hint: [words.bin(write(from), write(to), count(all.length, locale)), names, few ? words.pick : '']
			.filter(Boolean)
			.join('\n'),
		origin: 'derived',
		...(few && { link: { set: { lit: all.map(({ disclosure }) => disclosure.document_id) } } }),
	}
}

/** Those that the reader lit, by code, each leading to what its number rests on. */
const litOf = (
	all: readonly Present[],
	view: ViewColumns,
	measure: Measure,
	scene: AnyScene,
	write: (value: number, row: Measured['row']) => string,
): readonly Lit<LinkTarget>[] => {
	const chosen = new Set((scene.values as { readonly lit?: readonly string[] }).lit ?? [])
	if (!chosen.size) return []
	return all.flatMap(({ disclosure, row, value }) => {
		if (!chosen.has(disclosure.document_id)) return []
		const shown = cellOf(view, measure.value, row, scene)
		const name = nameOf(disclosure, scene.locale)
		return [
			{
				name,
				colour: colourOf(disclosure),
				value,
				label: write(value, row),
				hint: [name, write(value, row)].join('\n'),
				origin: typeof shown === 'string' ? 'derived' : shown.origin,
				...(typeof shown !== 'string' && { link: shown.target }),
			},
		]
	})
}

/** 完整部门预算（n = 64）: a group by its scope, with how many have a number. */
export function nameOfLike({ scope, all }: Like, { locale }: AnyScene): string {
	const known: Readonly<Record<string, unknown>> = shared[locale]
	const name = known[`scope_${scope}`]
	return text[locale].group(typeof name === 'string' ? name : scope, count(valuesOf(all).length, locale))
}

const quantileName = (q: number, { locale }: AnyScene): string =>
	q === 0.5 ? text[locale].median : text[locale].p(q * 100)

/** The quantiles of a group in words, or why none are told. */
function quantileWords(like: Like, scene: AnyScene, write: (value: number) => string): string {
	const words = text[scene.locale]
	const values = valuesOf(like.all)
	const group = nameOfLike(like, scene)
	if (values.length < ENOUGH) return words.too_few(group, ENOUGH)
	const parts = QUANTILES.map((q) => words.quantile(quantileName(q, scene), write(quantile(values, q))))
	return words.quantiles(group, parts.join(words.comma))
}

/** How many have no number: those whose row says why, and those that have no such part. */
export function missingWords(likes: readonly Like[], scene: AnyScene): readonly string[] {
	const shown = documents(scene)
	const present = likes.reduce((sum, { all }) => sum + valuesOf(all).length, 0)
	return present < shown ? [text[scene.locale].missing(count(shown - present, scene.locale))] : []
}
