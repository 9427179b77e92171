import { expect, test } from 'vitest'
import { many } from '../../../test/support/many.ts'
import { binned, isLog } from './bins.ts'
import { spreadCards } from './spread-cards.ts'
import { placeCards } from './place-cards.ts'
import { likesOf, partOf } from './measure.ts'
import { hasShapes, shapeOf } from './shape.ts'
import { quantile } from './quantiles.ts'
import * as kind from '../columns.ts'
import type { AnyScene } from '../table/cell.ts'
import { PROVINCE_TILES } from './provinces.ts'

const columns = { document_id: kind.disclosure, code: kind.code, share: kind.nullable(kind.share) }
const view = { columns, text: { zh: { column_share: '占比' }, en: { column_share: 'Share' } } }
const measure = { value: 'share' }
const disclosures = many.filter(({ fiscal_year }) => fiscal_year === 2024)

/** A disclosure each of `many`, 100 of them: its share is its place, from 0 to 0.99. */
const scene = (
	values: object,
	shown: typeof many = disclosures,
	codes: readonly string[] = ['213'],
): AnyScene => ({
	rows: shown.flatMap(({ document_id }, at) =>
		codes.map((code, nth) => ({ document_id, code, share: nth && at % 2 ? null : at / 100 })),
	),
	values: { shape: 'auto', lit: [], within: '', like: '', focus: '', ...values },
	disclosures: many,
	locale: 'zh',
})

test('up to twelve are drawn one by one, more as a distribution, unless the address says otherwise', () => {
	expect(shapeOf(scene({}, disclosures.slice(0, 12)))).toBe('few')
	expect(shapeOf(scene({}, disclosures.slice(0, 13)))).toBe('many')
	expect(shapeOf(scene({ shape: 'few' }, disclosures.slice(0, 13)))).toBe('few')
	expect(shapeOf(scene({ shape: 'place' }, disclosures.slice(0, 2)))).toBe('place')
	// Nobody looks through two hundred pictures.
	expect(shapeOf({ ...scene({ shape: 'few' }, many) })).toBe('many')
	expect(hasShapes(scene({}, disclosures.slice(0, 12)))).toBe(false)
	expect(hasShapes(scene({}))).toBe(true)
})

test('a quantile lies between the two values around it', () => {
	expect([0, 0.25, 0.5, 0.75, 1].map((q) => quantile([1, 2, 4, 8], q))).toEqual([1, 1.75, 3, 5, 8])
	expect(quantile([], 0.5)).toBeNaN()
	expect(quantile([7], 0.9)).toBe(7)
})

test('bins hold every value once; powers of ten where values lie far apart', () => {
	const values = [1, 2, 3, 10, 99, 100]
	const sizes = (count: number, log: boolean) =>
		binned(values, (it) => it, [1, 100], count, log).map(({ all }) => all.length)
	expect(sizes(2, true)).toEqual([3, 3])
	expect(sizes(9, false)).toEqual([4, 0, 0, 0, 0, 0, 0, 0, 2])
	expect(binned([5, 5], (it) => it, [5, 5], 9, false).map(({ all }) => all.length)).toEqual([2])
	expect([isLog([1, 60]), isLog([0, 60]), isLog([1, 40]), isLog([])]).toEqual([true, false, false, false])
})

test('an answer that is gone through once follows every choice, and what is known of its disclosures', () => {
	const parted = { ...measure, part: { column: 'code', name: () => '' } }
	const both = scene({}, disclosures.slice(0, 40), ['213', '205'])
	const chosen = { ...both, values: { ...(both.values as object), focus: '205' } }
	const codes = (it: AnyScene) => likesOf(parted, it).flatMap(({ all }) => all.map(({ row }) => row['code']))
	expect(new Set(codes(both))).toEqual(new Set(['213']))
	expect(new Set(codes(chosen))).toEqual(new Set(['205']))
	const others = disclosures.map((it, at) => ({ ...it, scope: at < 10 ? 'projects' : it.scope }))
	const sizes = likesOf(parted, { ...both, disclosures: others }).map(({ all }) => all.length)
	expect(sizes).toEqual([30, 10])
	expect(likesOf(parted, both).map(({ all }) => all.length)).toEqual([40])
})

test('quantiles stand with their n, and only where there are thirty; unlike scopes are rows of their own', () => {
	const mixed = disclosures.map((it, at) => ({ ...it, scope: at < 29 ? 'projects' : 'department_budget' }))
	const [card] = spreadCards(view, measure, { ...scene({}), disclosures: mixed })
	if (card?.chart.kind !== 'spread') throw new Error('no distribution')
	const [large, small] = card.chart.rows
	expect(large?.name).toBe('完整部门预算（n = 71）')
	// 0.29 to 0.99 by hundredths: the median is 0.64.
	expect(large?.quantiles.map(({ label, value }) => [label, Number(value.toFixed(4))])).toEqual([
		['P10', 0.36],
		['P25', 0.465],
		['中位数', 0.64],
		['P75', 0.815],
		['P90', 0.92],
	])
	expect(small?.name).toBe('只含项目（n = 29）')
	expect(small?.quantiles).toEqual([])
	expect(card.below?.flat()).toContain('只含项目（n = 29）：不足 30 份，不列分位数')
	expect(card.chart.rows.flatMap(({ bins }) => bins).reduce((sum, { value }) => sum + value, 0)).toBe(100)
})

test('where all have one share it stands in one thin column between nothing and all', () => {
	const rows = disclosures.map(({ document_id }) => ({ document_id, share: 0.75 }))
	const [card] = spreadCards(view, measure, { ...scene({}), rows })
	if (card?.chart.kind !== 'spread') throw new Error('no distribution')
	const { min, max, rows: drawn } = card.chart
	expect([min, max]).toEqual([0, 1])
	const filled = drawn.flatMap(({ bins }) => bins).filter(({ value }) => value)
	expect(filled.map(({ from, to, value }) => [from, Number((to - from).toFixed(4)), value])).toEqual([
		[0.75, 0.0278, 100],
	])
})

test('without parts a disclosure of several rows that say the same is counted once', () => {
	const { rows } = scene({})
	const [card] = spreadCards(view, measure, { ...scene({}), rows: [...rows, ...rows] })
	if (card?.chart.kind !== 'spread') throw new Error('no distribution')
	expect(card.chart.rows.flatMap(({ bins }) => bins).reduce((sum, { value }) => sum + value, 0)).toBe(100)
	expect(card.below).toEqual(spreadCards(view, measure, scene({}))[0]?.below)
})

test('the lit are drawn by name and nothing else is; a thin column lights those in it', () => {
	const lit = [disclosures[3]?.document_id ?? '', disclosures[60]?.document_id ?? '']
	const [card] = spreadCards(view, measure, scene({ lit }))
	if (card?.chart.kind !== 'spread') throw new Error('no distribution')
	expect(card.chart.rows[0]?.lit.map(({ value }) => value)).toEqual([0.03, 0.6])
	const [first] = card.chart.rows[0]?.bins ?? []
	expect(first?.value).toBe(3)
	expect(first?.link).toEqual({
		set: {
			lit: disclosures
				.slice(0, 3)
				.map((it) => it.document_id)
				.sort(),
		},
	})
})

test('a disclosure without the number is counted beside the picture and is not zero', () => {
	const both = scene({ focus: '214' }, disclosures, ['213', '214'])
	const parted = { ...measure, part: { column: 'code', name: () => '' } }
	expect(partOf(parted, scene({}, disclosures, ['213', '214']))?.key).toBe('213')
	expect(partOf(parted, both)?.key).toBe('214')
	const [card] = spreadCards(view, parted, both)
	expect(card?.below?.flat()).toContain('另有 50 份没有这个数，不当作零')
	expect(likesOf(parted, both)[0]?.all.filter(({ value }) => value !== null)).toHaveLength(50)
})

test('a province is the median of its disclosures and opens; inside, counties stand by prefecture and code', () => {
	// The made-up provinces 70 to 73 are in no country: real ones take their places.
	const codes: Readonly<Record<string, string>> = { 70: '13', 71: '44', 72: '63', 73: '64' }
	const real = (code: string) => `${codes[code.slice(0, 2)] ?? ''}${code.slice(2)}`
	const known = many.map((it) => ({ ...it, county_code: real(it.county_code) }))
	const tilesOf = (shown: typeof many) => {
		const [country] = placeCards(view, measure, { ...scene({ shape: 'place' }, shown), disclosures: known })
		if (country?.chart.kind !== 'tiles') throw new Error('no tiles')
		return country.chart.groups.flatMap((group) => group.tiles)
	}
	// 50 disclosures a province: the shares 0 to 0.49 have the median 0.245, and so on.
	const byProvince = many.toSorted((a, b) => (a.county_code < b.county_code ? -1 : 1))
	const tiles = tilesOf(byProvince)
	expect(tiles.map(({ name, value, note }) => [name, Number(value?.toFixed(3)), note]).sort()).toEqual([
		['丁', 1.745, 'n=50'],
		['丙', 1.245, 'n=50'],
		['乙', 0.745, 'n=50'],
		['甲', 0.245, 'n=50'],
	])
	// 25 a province are too few for one: each says so, and opens all the same.
	for (const { value, label, note, hint, link } of tilesOf(disclosures)) {
		expect([value, label, note]).toEqual([null, '不足 30', 'n=25'])
		expect(hint).toMatch(/省：n = 25，不足 30 份，不列中位数$/)
		expect(link).toHaveProperty('set.within')
	}
	expect(tiles.find(({ name }) => name === '甲')?.link).toEqual({ set: { within: '13' } })
	const inside = scene({ shape: 'place', within: '13' })
	const [province] = placeCards(view, measure, { ...inside, disclosures: known })
	if (province?.chart.kind !== 'tiles') throw new Error('no tiles')
	expect(province.chart.groups.map(({ name, tiles: { length } }) => [name, length])).toEqual([['甲市', 25]])
})

test('every province has a tile of its own', () => {
	const places = Object.values(PROVINCE_TILES).map(([column, row]) => row * 9 + column)
	expect(new Set(places).size).toBe(31)
	expect(Object.values(PROVINCE_TILES).every(([column]) => column >= 0 && column < 9)).toBe(true)
})
