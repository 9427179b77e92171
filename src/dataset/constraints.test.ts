import { expect, test } from 'vitest'
import type { Fault } from '../base/fault.ts'
import { checkConstraints, constraintsOf } from './constraints.ts'

const schema = {
	primaryKey: ['document_id', 'line'],
	fields: [
		{ name: 'document_id', constraints: { required: true } },
		{ name: 'line' },
		{ name: 'stage', constraints: { enum: ['initial', 'final'] } },
	],
}
const check = (rows: readonly (readonly (string | number | null)[])[], declared: unknown = schema) => {
	const names = ['document_id', 'line', 'stage']
	const columns = new Map(names.map((name, at) => [name, rows.map((row) => row[at] ?? null)]))
	try {
		checkConstraints('project', { rows: rows.length, columns }, constraintsOf(declared))
	} catch (error) {
		const { code, facts } = error as Fault
		return [code, facts]
	}
	return undefined
}

test('a row that is there twice is told with both rows', () => {
	const rows = [
		['a', 1, 'initial'],
		['a', 2, 'initial'],
		['a', 1, 'final'],
	]
	expect(check(rows)).toEqual([
		'dataset/repeated-key',
		{ table: 'project', row: 3, first: 1, columns: 'document_id, line', value: 'a, 1' },
	])
	expect(check(rows, { primaryKey: 'line' })).toMatchObject(['dataset/repeated-key', { row: 3, first: 1 }])
	expect(check(rows, {})).toBeUndefined()
	expect(check(rows, { primaryKey: ['line', 'stage'] })).toBeUndefined()
})

test('the parts of a key are not run together', () => {
	expect(
		check([
			['a', '1, b', null],
			['a, 1', 'b', null],
		]),
	).toBeUndefined()
})

test('a missing value and one that is not listed are told with their place', () => {
	expect(check([[null, 1, 'final']])).toEqual([
		'dataset/bad-table',
		{ table: 'project', row: 1, column: 'document_id', value: '' },
	])
	expect(check([['a', null, 'final']])).toMatchObject(['dataset/bad-table', { column: 'line' }])
	expect(
		check([
			['a', 1, null],
			['a', 2, 'midway'],
		]),
	).toEqual(['dataset/bad-table', { table: 'project', row: 2, column: 'stage', value: 'midway' }])
})

test('a schema that is none declares nothing', () => {
	for (const none of [null, 'x', { primaryKey: 7, fields: {} }, { fields: [null, 3] }])
		expect(check([[null, null, 'x']], none)).toBeUndefined()
})
