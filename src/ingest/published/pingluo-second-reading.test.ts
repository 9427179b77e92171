import { expect, test } from 'vitest'
import { SECOND_READING } from './pingluo-second-reading.fixture.ts'
import { documentOf, linesOf } from './read.fixture.ts'

const forms = SECOND_READING.trim()
	.split('\n\n')
	.map((form) => form.split('\n'))
	.map(([title, ...typed]) => ({ title: Number(title), typed }))

const FILE = 'pingluo-2022-project-targets.txt'
const { project: projects, indicator: indicators } = await documentOf(FILE, linesOf(FILE))

const written = (row: (typeof indicators)[number]) =>
	[
		...[row.line_start, row.class1, row.class1_printed, row.class2, row.name, row.operator],
		row.value_low === null ? row.value : [row.value_low, row.value_high].join('–'),
		...[row.unit, row.value_kind, row.value_printed],
	]
		.map((cell) => cell ?? '')
		.join(' | ')

test('the second reader typed the first five forms, each under its own title', () => {
	expect(forms.map(({ title }) => title)).toEqual(projects.slice(0, 5).map((it) => it.line_start))
})

test.each(forms)('the form in line $title has the rows that were typed, and no other', ({ title, typed }) => {
	expect(indicators.filter((it) => it.project_id?.endsWith(`.L${String(title)}`)).map(written)).toEqual(typed)
})

test('no indicator of the first 128 lines was not typed', () => {
	const typed = forms.flatMap((form) => form.typed)
	expect(indicators.filter(({ line_start }) => line_start <= 128).map(written)).toEqual(typed)
	// 10 + 9 + 14 + 14 + 15
	expect(typed).toHaveLength(62)
})
