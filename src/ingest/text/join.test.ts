import { expect, test } from 'vitest'
import { joinOverlap } from './join.ts'

test('words printed at both edges stand once', () => {
	expect(joinOverlap('拍摄党建电教片', '教片，彰显')).toEqual({
		text: '拍摄党建电教片，彰显',
		repeated: '教片',
	})
})

test('one equal character is a coincidence, as in 人 and 人', () => {
	expect(joinOverlap('引进人', '人才')).toEqual({ text: '引进人人才', repeated: '' })
})

test('the longest repetition counts, up to twelve characters', () => {
	expect(joinOverlap('甲乙甲乙', '甲乙甲乙丙')).toEqual({ text: '甲乙甲乙丙', repeated: '甲乙甲乙' })
	expect(joinOverlap('', '目标')).toEqual({ text: '目标', repeated: '' })
})
