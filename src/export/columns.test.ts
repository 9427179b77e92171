import { expect, test } from 'vitest'
import { sheetColumns } from './columns.ts'

test('the words given, else those of the schema, else the name', () => {
	const columns = sheetColumns(
		[
			{ name: 'amount', kind: 'double' },
			{ name: 'document_id', kind: 'text' },
			{ name: 'x', kind: 'text' },
		],
		{ amount: { title: '预算数（元）', unit: '元' } },
		'en',
	)
	expect(columns.map(({ title }) => title)).toEqual(['预算数（元）', 'Disclosure', 'x'])
	expect(columns[0]).toEqual({ name: 'amount', title: '预算数（元）', unit: '元', kind: 'double' })
})

test('names are unique, whatever their case', () => {
	const names = sheetColumns(
		['a', 'A', 'a', 'a_2'].map((name) => ({ name, kind: 'text' })),
		{},
		'zh',
	)
	expect(names.map(({ name }) => name)).toEqual(['a', 'A_2', 'a_3', 'a_2_2'])
})
