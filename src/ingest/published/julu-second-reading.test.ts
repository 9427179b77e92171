import { expect, test } from 'vitest'
import { SECOND_READING } from './julu-second-reading.fixture.ts'
import { budget, read, rows } from './julu.fixture.ts'

const forms = SECOND_READING.trim()
	.split('\n\n')
	.map((form) => form.split('\n'))
	.map(([heading, ...typed]) => ({ heading: Number(heading), typed }))

const readings = read(budget).flatMap((it) => (it.table === 'indicator' ? [it] : []))

const written = ({ row }: (typeof readings)[number]) =>
	[
		...[row.line_start, row.class1, row.class2, row.name, row.description],
		...[row.operator, row.value, row.unit, row.value_kind, row.value_printed, row.basis],
	]
		.map((cell) => cell ?? '')
		.join(' | ')

test('the second reader typed the last 23 forms, each under its own heading', () => {
	const headings = rows('project').map((it) => it.line_start)
	expect(forms.map(({ heading }) => heading)).toEqual(headings.slice(12))
	expect(headings.slice(12)).toHaveLength(23)
})

test.each(forms)(
	'the form in line $heading has the rows that were typed, and no other',
	({ heading, typed }) => {
		expect(readings.filter((it) => it.project_line === heading).map(written)).toEqual(typed)
	},
)

test('no indicator after line 690 belongs to a form that was not typed', () => {
	const typed = forms.reduce((sum, form) => sum + form.typed.length, 0)
	expect(readings.filter(({ row }) => row.line_start > 690)).toHaveLength(typed)
	// 23 forms of seven rows, the one in line 1006 with three more.
	expect(typed).toBe(23 * 7 + 3)
})
