import { expect, test } from 'vitest'
import { choice, unit } from '../../share/page.ts'
import { one } from '../../share/param.ts'
import type { AnyView } from '../view.ts'
import { many } from '../../../test/support/many.ts'
import { namesOf, settingsOf } from './summary.ts'

const scale = {
	params: { ...choice, axis: one('shared', 'own'), unit },
	text: {
		zh: { axis_own: '各自刻度', unit_yuan: '元' },
		en: { axis_shared: 'One for all', unit_wan: '¥ million' },
	},
} as unknown as AnyView

test('a line names the counties once each, and no more than a line holds', () => {
	const own = many.filter(({ county_code }) => /^70000[12]$/.test(county_code))
	expect(own).toHaveLength(20)
	expect(namesOf(own, 'zh')).toBe('东河、西山')
	expect(namesOf(own, 'en')).toBe('Donghe, Xishan')
	const numbered = many.map((it) => ({ ...it, county: it.county_code }))
	expect(namesOf(numbered, 'zh')).toMatch(/^700001、.*710003…$/)
})

test('settings are said in the words of the controls, as the address has them', () => {
	expect(settingsOf(scale, new URLSearchParams('axis=own&unit=yuan'), 'zh')).toEqual(['各自刻度', '元'])
	expect(settingsOf(scale, new URLSearchParams(), 'en')).toEqual(['One for all', '¥ million'])
})
