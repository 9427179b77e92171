import { expect, test } from 'vitest'
import { json } from './json.ts'
import { sheetOf } from '../../test/support/sheet.ts'

test('values keep their type, and decimals every digit', () => {
	const text = json(
		sheetOf(
			[
				['t', 'text'],
				['n', 'integer'],
				['d', 'decimal'],
				['f', 'double'],
				['ok', 'boolean'],
			],
			[
				['"\n', 12345678901234567890n, '100000000000000000.10', 1e-7, true],
				['007', -1, '-0.50', NaN, null],
			],
		),
	)
	expect(text).toContain('"n":12345678901234567890,"d":100000000000000000.10,"f":1e-7')
	const read = JSON.parse(text) as Record<string, unknown>
	expect(read['rows']).toEqual([
		{ t: '"\n', n: Number('12345678901234567890'), d: 1e17, f: 1e-7, ok: true },
		{ t: '007', n: -1, d: -0.5, f: 'NaN', ok: null },
	])
	expect(read['licence']).toMatch(/CC BY 4\.0/)
	expect(read).toMatchObject({
		version: '1ca27d9f',
		choices: ['县：巨鹿'],
		values: { code: '2130705' },
		columns: [{ name: 't', kind: 'text' }, {}, {}, {}, {}],
	})
	expect(read['sources']).toMatchObject([
		{
			lines: [
				[172, 172],
				[180, 183],
			],
		},
	])
})

test('no rows are an empty list', () => {
	expect(JSON.parse(json(sheetOf([['t', 'text']], [])))).toMatchObject({ rows: [] })
})
