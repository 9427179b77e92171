import { expect, test } from 'vitest'
import { readFile } from 'node:fs/promises'
import { many } from '../../../test/support/many.ts'
import { prefectureOf } from './prefectures.ts'

const [some] = many
if (!some) throw new Error('no disclosure')

test('every prefecture of the codes of places has a name in Latin letters', async () => {
	const file = await readFile('data/reference/division.csv', 'utf8')
	const places = file.trim().split('\n').slice(1)
	expect(places.length).toBeGreaterThan(2800)
	for (const line of places) {
		const [county_code = '', , , , , prefecture = '', province = ''] = line.split(',')
		const one = { ...some, county_code, prefecture, province }
		expect(prefectureOf(one, 'en')).toMatch(/^[A-Z][a-zü']+(?: [A-Z][a-z]+)*$/)
		expect(prefectureOf(one, 'zh')).toBe(prefecture)
	}
})

test('places that one reads otherwise have their own names', () => {
	const named = (county_code: string, prefecture: string) =>
		prefectureOf({ ...some, county_code, prefecture, province: '河南省' }, 'en')
	expect(named('130529', '邢台市')).toBe('Xingtai')
	expect(named('610102', '西安市')).toBe("Xi'an")
	expect(named('653101', '喀什地区')).toBe('Kashgar')
	// Jiyuan lies in no prefecture.
	expect(named('419001', '河南省')).toBe('Henan')
})
