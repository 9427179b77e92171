import { expect, test } from 'vitest'
import { sortLines } from './sort-lines.ts'

interface Line {
	readonly name: string
	readonly value: number | null
	readonly group?: string
}
const sorted = (lines: readonly Line[], falling: boolean) =>
	sortLines(
		lines,
		({ value }) => value,
		({ group }) => group,
		falling,
		'zh',
	).map(({ name }) => name)

test('lines are sorted within their group, totals stay, and what has no value comes last', () => {
	const lines: readonly Line[] = [
		{ name: 'a', value: 2, group: 'one' },
		{ name: 'b', value: null, group: 'one' },
		{ name: 'c', value: 10, group: 'one' },
		{ name: 'total', value: 12 },
		{ name: 'd', value: 1, group: 'two' },
		{ name: 'e', value: 3, group: 'two' },
		{ name: 'apart', value: 99 },
	]
	expect(sorted(lines, true)).toEqual(['c', 'a', 'b', 'total', 'e', 'd', 'apart'])
	expect(sorted(lines, false)).toEqual(['a', 'c', 'b', 'total', 'd', 'e', 'apart'])
})

test('words are sorted as the language does, figures in them as numbers', () => {
	const words = (locale: 'zh' | 'en', ...names: readonly string[]) =>
		sortLines(
			names,
			(name) => name,
			() => '',
			false,
			locale,
		)
	expect(words('en', 'line 10', 'line 9', 'Line 1')).toEqual(['Line 1', 'line 9', 'line 10'])
	// By pinyin: 村 (cun), 社 (she), 组 (zu).
	expect(words('zh', '组织', '村级', '社区')).toEqual(['村级', '社区', '组织'])
})
