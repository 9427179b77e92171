import { expect, test } from 'vitest'
import { fitting, ownerOf, quoted, type Suggestion } from './suggestion.ts'

test.for([
	['SELECT p. FROM project p', 'p', 'project'],
	['SELECT d. FROM project JOIN document d USING (document_id)', 'd', 'document'],
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
	{ label: 'county', kind: 'table' },
	{ label: 'name', kind: 'column', owner: 'project', detail: '项目名称' },
	{ label: 'amount_yuan', kind: 'column', owner: 'project' },
	{ label: 'name', kind: 'column', owner: 'county', detail: '县名' },
	{ label: 'code', kind: 'column', owner: 'county' },
	{ label: 'sum', kind: 'function' },
	{ label: '巨鹿 julu 130529', kind: 'value', shown: "'130529'", written: "'130529'" },
]
/** What is offered where `|` stands in a statement. */
const offered = (statement: string) => {
	const [before = ''] = statement.split('|')
	const { typed, options } = fitting(statement.replace('|', ''), before, all)
	return [
		typed,
		options.map(({ owner, shown, label }) => (owner ? `${owner}.${label}` : (shown ?? label))).sort(),
	]
}

test.for<readonly [statement: string, typed: number, offered: readonly string[]]>([
	// Behind a dot the columns of its relation, whatever it is called in the statement.
	['SELECT p.na| FROM project p', 2, ['project.amount_yuan', 'project.name']],
	['SELECT c.| FROM project p JOIN county AS c ON true', 0, ['county.code', 'county.name']],
	// Behind FROM and JOIN relations, and those that the statement makes itself.
	['SELECT * FROM pro|', 3, ['county', 'project']],
	['SELECT * FROM "项|', 1, ['county', 'project']],
	['SELECT * FROM project p, c|', 1, ['county', 'project']],
	["SELECT 'FROM' AS x FROM project JOIN |", 0, ['county', 'project']],
	['WITH largest AS (SELECT 1) SELECT * FROM l|', 1, ['county', 'largest', 'project']],
	// The columns of what is read from, also where it is written behind the cursor; each once.
	['SELECT n| FROM project', 1, ["'130529'", 'project', 'project.amount_yuan', 'project.name', 'sum']],
	['SELECT name FROM County ORDER BY n|', 1, ["'130529'", 'county', 'county.code', 'county.name', 'sum']],
	[
		'SELECT name FROM project JOIN county ON n|',
		1,
		["'130529'", 'county', 'county.code', 'project', 'project.amount_yuan', 'project.name', 'sum'],
	],
	[
		'SELECT code, county, n| FROM project p, x',
		1,
		["'130529'", 'project', 'project.amount_yuan', 'project.name', 'sum'],
	],
	// Of all while it names none.
	['SELECT n|', 1, ["'130529'", 'county.code', 'project.amount_yuan', 'project.name', 'sum']],
	['-- FROM county\nSELECT n|', 1, ["'130529'", 'county.code', 'project.amount_yuan', 'project.name', 'sum']],
	// What it calls itself.
	[
		'SELECT sum(amount_yuan) AS total FROM project ORDER BY t|',
		1,
		["'130529'", 'project', 'project.amount_yuan', 'project.name', 'sum', 'total'],
	],
	// Values in quotes, and nothing where a new name stands.
	["SELECT * FROM project WHERE name = '巨|'", 1, ["'130529'"]],
	['SELECT sum(amount_yuan) AS n| FROM project', 1, []],
	['SELECT * FROM project w|', 1, []],
])('%s', ([statement, typed, wanted]) => {
	expect(offered(statement)).toEqual([typed, wanted])
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
