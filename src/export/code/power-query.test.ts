import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sheetOf } from '../../../test/support/sheet.ts'
import { powerQuery } from './power-query.ts'

/** The texts of M in some code, as the language reads them ([1] 2.4: quotes doubled, `#(…)` a sign by name or number). */
function texts(code: string): string[] {
	return [...code.matchAll(/"((?:[^"]|"")*)"/g)].map(([, inner = '']) =>
		inner
			.replaceAll('""', '"')
			.replace(/#\((#|[0-9A-Fa-f]{4})\)/g, (_, sign: string) =>
				sign === '#' ? '#' : String.fromCharCode(parseInt(sign, 16)),
			),
	)
}

test('every column is read under its name, as what it is; dots part decimals wherever Excel runs', () => {
	const code = powerQuery(
		sheetOf(
			[
				['county', 'text'],
				['amount_yuan', 'decimal'],
				['n', 'integer'],
				['on', 'date'],
				['open', 'boolean'],
			],
			[],
			{ title: 'What\ncounties budget' },
		),
		'function-1ca27d9f.csv',
	)
	expect(code).toContain(`    Typed = Table.TransformColumnTypes(Blank, {
        {"county", type text},
        {"amount_yuan", type number},
        {"n", type number},
        {"on", type date},
        {"open", type logical}
    }, "en-US")
in
    Typed
`)
	expect(code).toContain('File.Contents(Folder & "function-1ca27d9f.csv")')
	// A title of two lines stays one remark.
	expect(code.split('\n')[0]).toBe('// What counties budget')
})

test('whatever a column is called, its text is read back as it was and ends nothing', () => {
	const names = fc.oneof(
		fc.string({ unit: 'binary', minLength: 1 }),
		fc
			.array(fc.constantFrom('"', '#(', ')', '#', '\n', '\r', '0041', '县'), { minLength: 1 })
			.map((all) => all.join('')),
	)
	fc.assert(
		fc.property(names, (name) => {
			const code = powerQuery(sheetOf([[name, 'text']], []), 'rows.csv')
			expect(texts(code.split('TransformColumnTypes')[1] ?? '')[0]).toBe(name)
			expect(code.split('\n')).toHaveLength(
				powerQuery(sheetOf([['a', 'text']], []), 'rows.csv').split('\n').length,
			)
		}),
	)
})
