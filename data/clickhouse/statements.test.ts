import { expect, test } from 'vitest'
import { macros } from '../../src/dataset/relations.ts'
import { functions } from './statements.ts'

/** ClickHouse has these under the name that the page gives them. */
const BUILT_IN = new Set(['intDiv'])

test('every function of the page is one of the server, with as many arguments', () => {
	const form = /^CREATE (?:MACRO|FUNCTION) (\w+)(?: AS )?\(([^)]*)\)/m
	const own = new Map(
		[...functions().values()].map((sql) => {
			const [, name = '', list = ''] = form.exec(sql) ?? []
			return [name, list.split(',').length]
		}),
	)
	const wanted = macros().map((sql) => {
		const [, name = '', list = ''] = form.exec(sql) ?? []
		return [name, list.split(',').length] as const
	})
	expect(wanted.length).toBeGreaterThan(5)
	for (const [name, count] of wanted)
		if (!BUILT_IN.has(name)) expect([name, own.get(name)]).toEqual([name, count])
})
