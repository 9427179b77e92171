import { expect, test } from 'vitest'
import scale from '../overview/scale/index.ts'
import { many } from './many.fixture.ts'
import { namesOf, settingsOf } from './said.ts'

test('a line names the counties once each, and no more than a line holds', () => {
	const own = many.filter(({ county_code }) => /^70000[12]$/.test(county_code))
	expect(own).toHaveLength(20)
	expect(namesOf(own, 'zh')).toBe('东河、西山')
	expect(namesOf(own, 'en')).toBe('Donghe, Xishan')
	const numbered = many.map((it) => ({ ...it, county: it.county_code }))
	expect(namesOf(numbered, 'zh')).toMatch(/^700001、.*700103…$/)
})

test('settings are said in the words of the controls, as the address has them', () => {
	expect(settingsOf(scale, new URLSearchParams('axis=own&unit=yuan'), 'zh')).toEqual(['各自刻度', '元'])
	expect(settingsOf(scale, new URLSearchParams(), 'en')).toEqual(['One for all', '10k yuan'])
})
