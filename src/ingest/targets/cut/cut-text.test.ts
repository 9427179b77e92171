import { expect, test } from 'vitest'
import { hasGap, mendCut } from './cut-text.ts'
import { knownWords } from './known-words.ts'

const known = knownWords([
	'人数的比例\t群众的满意度',
	'认知度\t工作经费每年总数',
	'支出完成的时间\t',
	'党组织书记人数',
	'总数量',
])
const text = (...parts: string[]) => mendCut(parts, known).text

test('a glyph misread in one piece gives way to what the document writes elsewhere', () => {
	expect(mendCut(['计划占总计划的比', '公例'], known)).toEqual({ text: '计划占总计划的比例', changed: true })
	expect(text('干部的满意', 't度')).toBe('干部的满意度')
})

test('a glyph misread in both pieces is the one character that fits', () => {
	expect(text('对教育的证', '人知度')).toBe('对教育的认知度')
	expect(text('档案中心工作组', '圣费每年总数')).toBe('档案中心工作经费每年总数')
	expect(text('支出完成的时', '付')).toBe('支出完成的时间')
})

test('characters printed in both pieces are kept once, and strokes that are no text are dropped', () => {
	expect(text('保障参训时长', '长情况')).toBe('保障参训时长情况')
	expect(text('青少年人数', 'Ţ.')).toBe('青少年人数')
	expect(text('技术团]的', '满意度')).toBe('技术团的满意度')
})

test('text that is whole on both sides is only joined', () => {
	expect(mendCut(['合格的数量占总数量', '的比例'], known)).toEqual({
		text: '合格的数量占总数量的比例',
		changed: false,
	})
	expect(mendCut(['活动所需', '各项资金'], known)).toEqual({ text: '活动所需各项资金', changed: false })
})

test('a cell of two lines cut in two is read line by line', () => {
	expect(text('星级村党 书记人数的比例', '5组织书记人数占总党组织')).toBe(
		'星级村党组织书记人数占总党组织书记人数的比例',
	)
	expect(hasGap('星级村党组织书证 额', known)).toBe(true)
	expect(hasGap('党组 织书记', known)).toBe(false)
})
