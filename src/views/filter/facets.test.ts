import { expect, test } from 'vitest'
import { many } from '../../../test/support/many.ts'
import { facetsOf } from './facets.ts'

test('every value that a disclosure has can be chosen; years and kinds in the order of their codes', () => {
	const [c, dep, y] = facetsOf(many, 'zh')
	expect(c?.options).toHaveLength(20)
	expect(c?.options[5]).toMatchObject({ value: '710001', label: '东河' })
	expect(dep?.options.map(({ value }) => value)).toEqual([
		'caizhengju',
		'jiaoyuju',
		'minzhengju',
		'shuiliju',
		'zuzhibu',
	])
	expect(y?.options.map(({ label }) => label)).toEqual(['2023', '2024'])
	const [, english] = facetsOf(many, 'en')
	expect(english?.options[4]).toMatchObject({ label: 'Organization department' })
})

test('counties of a province stand together, under its name', () => {
	const [first, second, third] = many
	if (!first || !second || !third) throw new Error('none')
	const at = (it: typeof first, county_code: string, province: string) => ({ ...it, county_code, province })
	const [c] = facetsOf(
		[at(first, '130001', '甲'), at(second, '440001', '乙'), at(third, '130002', '甲')],
		'zh',
	)
	expect(c?.options.map(({ value, group }) => `${value} ${group ?? ''}`)).toEqual([
		'130001 甲',
		'130002 甲',
		'440001 乙',
	])
})

test('what only files of the reader’s have is marked as theirs', () => {
	const [published] = many
	if (!published) throw new Error('none')
	const own = { ...published, document_id: `${published.document_id}-own` }
	const labels = (known: readonly (typeof own)[]) =>
		facetsOf(known, 'zh').map(({ options }) => options.map(({ label }) => label.endsWith('（自加）')))
	expect(labels([published, own])).toEqual([[false], [false], [false]])
	expect(labels([own])).toEqual([[true], [true], [true]])
})
