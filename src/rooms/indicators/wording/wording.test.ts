import { describe, expect, test } from 'vitest'
import { read, write } from '../../../share/param.ts'
import { difference } from './difference.ts'
import { params, type Place } from './columns.ts'
import { groups, kindOf } from './groups.ts'

const place = (speaks: string, project_key: string | null): Place => ({
	group_key: 'a.l1',
	place_key: 'a.l1',
	document_id: 'a',
	project_key,
	project: project_key,
	said: '',
	target_printed: null,
	damage_rule: null,
	speaks,
	alike: 1,
	across: false,
	origin: 'disclosed',
	line_start: 1,
	line_end: 1,
})

describe('what a shared wording says of its projects', () => {
	test.for([
		['mixed', [place('own', 'a'), place('other', 'b')]],
		['mixed', [place('other', 'b'), place('own', 'a'), place('unknown', null)]],
		['own', [place('own', 'a'), place('own', 'b')]],
		['own', [place('own', 'a'), place('unknown', null)]],
		['same', [place('own', 'a'), place('own', 'a')]],
		['same', [place('other', 'a'), place('other', 'a')]],
		['template', [place('other', 'a'), place('other', 'b')]],
		['template', [place('other', 'a'), place('unknown', null)]],
		['unplaced', [place('unknown', null), place('unknown', null)]],
	] as const)('%s', ([kind, places]) => {
		expect(kindOf(places)).toBe(kind)
	})
})

test('the same answer is gathered anew where another group stands open', () => {
	const rows = ['a.l1', 'b.l1', 'b.l1'].map((group_key) => ({ ...place('own', 'a'), group_key }))
	const keys = (query: string) =>
		groups({
			rows,
			values: read(params, new URLSearchParams(query)).values,
			disclosures: [],
			locale: 'zh',
		}).map(({ key, places }) => [key, places])
	expect(keys('')).toEqual([
		['a.l1', 1],
		['b.l1', 2],
	])
	expect(keys('at=b.l1')).toEqual([['b.l1', 2]])
	expect(keys('')).toHaveLength(2)
})

describe('what tells two texts apart', () => {
	test.for([
		['abcd', 'abcd', ['=abcd']],
		['abcd', 'abXcd', ['=ab', '+X', '=cd']],
		['abXcd', 'abcd', ['=ab', '-X', '=cd']],
		['abc', 'xyz', ['-abc', '+xyz']],
		['', 'ab', ['+ab']],
		// Two halves of one character are never torn apart.
		['a\u{20000}b', 'a\u{20001}b', ['=a', '-\u{20000}', '+\u{20001}', '=b']],
	] as const)('%s beside %s', ([there, here, expected]) => {
		const marks = { both: '=', added: '+', gone: '-' }
		expect(difference(there, here).map(({ kind, text }) => marks[kind] + text)).toEqual(expected)
	})
})

test('sliders stand in the link as whole steps, and nothing else is taken for one', () => {
	const values = (query: string) => read(params, new URLSearchParams(query))
	expect(values('least=60&length=40').values).toMatchObject({ least: 60, length: 40 })
	expect(write(params, values('least=95&length=6').values).toString()).toBe('least=95&length=6')
	for (const [key, raw] of ['55', '105', '62', '8e1', ''].map((it) => ['least', it] as const))
		expect(values(`${key}=${raw}`)).toMatchObject({ values: { least: 80 }, rejected: [{ key, raw }] })
})
