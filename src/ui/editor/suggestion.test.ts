import { expect, test } from 'vitest'
import { fitting, ownerOf, quoted, type Suggestion } from './suggestion.ts'

test.for([
	['SELECT p. FROM project p', 'p', 'project'],
	['SELECT d. FROM project AS p JOIN document AS d USING (document_id)', 'd', 'document'],
	['SELECT d. FROM project, document d', 'd', 'document'],
	['SELECT project. FROM project WHERE true', 'project', 'project'],
	['SELECT w. FROM project WHERE w = 1', 'w', 'w'],
	['SELECT 项. FROM "项目表" AS 项', '项', '项目表'],
])('%s: %s is %s', ([sql = '', before = '', relation]) => {
	expect(ownerOf(sql, before)).toBe(relation)
})

const all: Suggestion[] = [
	{ label: 'project', kind: 'table' },
	{ label: 'name', kind: 'column', owner: 'project' },
	{ label: 'name', kind: 'column', owner: 'county' },
]
test('behind the dot of an alias stand its own columns only', () => {
	expect(fitting('SELECT p.na FROM project p', 'SELECT p.na', all)).toEqual({ typed: 2, options: [all[1]] })
	expect(fitting('SELECT "项', 'SELECT "项', all)).toEqual({ typed: 1, options: all })
	expect(fitting("WHERE c = '巨", "WHERE c = '巨", all).typed).toBe(1)
})

test('names are quoted where SQL needs it', () => {
	expect(['county_code', '门类', 'a"b', 'Upper', '1a'].map(quoted)).toEqual([
		'county_code',
		'"门类"',
		'"a""b"',
		'"Upper"',
		'"1a"',
	])
})
