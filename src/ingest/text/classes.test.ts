import { expect, test } from 'vitest'
import { classified, subclass, type Labels } from './classes.ts'

const of = (...rows: readonly (readonly [string, string])[]) =>
	classified(rows.map(([class1, class2]): Labels => ({ class1, class2 }))).map((it) => [
		it.class1,
		it.class1_printed,
		it.class1_origin,
		it.class2,
	])

test('subclasses by their label, with or without 指标 and 必填 notes', () => {
	expect(subclass('数量指标（必填硬性指标）')).toEqual({ name: '数量指标', class1: '产出' })
	expect(subclass('社会效益')).toEqual({ name: '社会效益指标', class1: '效益' })
	expect(subclass('经济成本')).toEqual({ name: '经济成本指标', class1: '成本' })
	expect(subclass('经济效益指标')?.class1).toBe('效益')
	expect(subclass('资金使用合规性')).toBe(null)
	expect(subclass('')).toBe(null)
	expect(subclass('constructor指标')).toBe(null)
})

test('a label covers the rows below it', () => {
	expect(of(['产出指标', '数量指标'], ['', ''], ['', '质量指标'], ['效益指标', '社会效益'])).toEqual([
		['产出', '产出指标', 'disclosed', '数量指标'],
		['产出', '产出指标', 'disclosed', '数量指标'],
		['产出', '产出指标', 'disclosed', '质量指标'],
		['效益', '效益指标', 'disclosed', '社会效益指标'],
	])
})

test('cost printed under output is cost', () => {
	expect(of(['产出指标', '成本指标'])).toEqual([['成本', '产出指标', 'disclosed', '成本指标']])
})

test('a class that is not printed follows from the subclass', () => {
	expect(of(['', '数量指标'])).toEqual([['产出', null, 'inferred_exact', '数量指标']])
	expect(of(['产出指标', '数量指标'], ['', '社会效益指标'], ['', '']).slice(1)).toEqual([
		['效益', null, 'inferred_exact', '社会效益指标'],
		['效益', null, 'inferred_exact', '社会效益指标'],
	])
})

test('a new class without a subclass does not take the one above', () => {
	expect(of(['产出指标', '数量指标'], ['效益指标', ''])[1]).toEqual(['效益', '效益指标', 'disclosed', null])
})

test('what is not known stays unknown', () => {
	expect(of(['', ''], ['', '别的'])).toEqual([
		[null, null, null, null],
		[null, null, null, null],
	])
})

test('the end of a lost label shows that the label above does not cover the row', () => {
	const [, row] = classified([
		{ class1: '效益指标', class2: '可持续影响指标' },
		{ class1: '', class2: '', lost: true },
	])
	expect([row?.class1, row?.class2, row?.unlabelled]).toEqual([null, null, true])
})
