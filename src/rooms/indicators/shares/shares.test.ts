import { expect, test } from 'vitest'
import { read } from '../../../share/param.ts'
import { marksOf } from '../../../ui/charts/chart.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { targetsOf } from '../../../views/view.ts'
import operators from '../operators/view.ts'
import { ofAll } from '../counted.ts'
import { charts } from './chart.ts'
import { NOT_APPLICABLE, type Share } from './columns.ts'
import { share } from './scene.ts'

const disclosure = (document_id: string, county: string) =>
	({ document_id, county, county_pinyin: county, fiscal_year: 2024, colour: 1 }) as Disclosure
const [a, b] = [disclosure('a', '甲'), disclosure('b', '乙')]
const row = (document_id: string, key: string, counted: number, n: number): Share => ({
	document_id,
	key,
	counted,
	n,
	share: key === NOT_APPLICABLE ? null : counted / n,
	left_out: 0,
	origin: 'derived',
})
const scene = (scale: 'share' | 'count') => ({
	rows: [row('a', 'words', 1, 4), row('a', 'number', 3, 4), row('b', NOT_APPLICABLE, 9, 9)],
	values: { scale },
	disclosures: [a, b],
	locale: 'zh' as const,
})
const said = {
	parts: ['number', 'words'],
	named: (key: string) => ({ number: '数', words: '文字' })[key] ?? key,
	heading: '种类',
}

test('a stack has the parts of the keys in their order, each leading to its targets', () => {
	const [picture] = charts(scene('share'), said)
	expect(picture && targetsOf(picture)).toEqual([{ of: 'a.number' }, { of: 'a.words' }])
	expect(picture && marksOf(picture.chart)).toMatchObject([
		{ value: 0.75, label: '75.0%' },
		{ value: 0.25, label: '25.0%' },
	])
	expect(picture?.sentence).toContain('甲 2024（4 条）')
	expect(picture?.sentence).not.toContain('乙')
})

test('by count, the scale ends at the largest whole', () => {
	const [picture] = charts(scene('count'), said)
	expect(picture?.chart).toMatchObject({ max: 4 })
	expect(picture && marksOf(picture.chart).map(({ label }) => label)).toEqual(['3', '1'])
})

test('what does not apply is said so, without a share', async () => {
	const values = { ...read(operators.params, new URLSearchParams()).values }
	const { rows } = (await operators.table())({ ...scene('share'), values })
	expect(rows[2]?.slice(0, 3)).toEqual(['乙 2024', '不适用：模板没有比较符', '不适用'])
	expect(rows[2]?.[3]).toMatchObject({ text: '9', target: { of: 'b.' } })
	expect(rows[2]?.[4]).toBe('不适用')
})

test('none of some leads to all that was looked through', () => {
	expect(share({ disclosure: a, rows: [row('a', 'number', 4, 4)] }, 'words', 'zh')).toMatchObject({
		text: '0 / 4 条（0%）',
		target: { of: 'a.' },
	})
	expect(ofAll(0, 0, 'en')).toBe('0 of 0 (0%)')
})
