import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { sheetOf } from '../../../test/support/sheet.ts'
import type { ColumnKind } from '../../base/result.ts'
import { sheetColumns } from '../columns.ts'
import { csv } from '../csv.ts'
import { stata } from './stata.ts'

/** What Stata's manual says of names ([U] 11.3): its reserved ones, letters that may stand in one, 32 characters. */
const RESERVED =
	'_all _b byte _coef _cons double float if in int long _n _N _pi _pred _rc _skip strL using with'.split(' ')
const isName = (name: string): boolean =>
	/^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(name) &&
	[...name].length <= 32 &&
	name !== '_' &&
	!RESERVED.includes(name) &&
	!/^str\d+$/.test(name)

const KINDS: readonly ColumnKind[] = ['text', 'integer', 'decimal', 'double', 'boolean', 'date', 'timestamp']
const nasty = fc.oneof(
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }),
	fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
	fc
		.array(fc.constantFrom('"', "'", '`', '$', '/', '*', '\\', ' ', '\n', '县', '𠮷', '2', '_', 'a', '}'), {
			minLength: 1,
			maxLength: 100,
		})
		.map((all) => all.join('')),
	fc.constantFrom(...RESERVED, 'str5', 'v1', 'v2', 'V2', '_', '1', '²', 'sum(amount_yuan)', '占比（%）'),
	fc.constantFrom(
		'𠮷'.repeat(40),
		'对村民委员会和村党支部的补助'.repeat(7),
		'a'.repeat(31) + '😀',
		'e\u0301',
	),
)
const columns = fc.array(fc.tuple(nasty, fc.constantFrom(...KINDS)), { minLength: 1, maxLength: 12 })

/** The lines of a do-file by what they begin with; none may begin or end a remark that nobody meant. */
function read(code: string) {
	const lines = code.split('\n')
	expect(lines.pop()).toBe('')
	const commands = lines.filter((line) => !line.startsWith('* '))
	for (const line of lines) expect(line).not.toMatch(/\/\*|(?:^| )\/\/|[\r\u2028]/)
	const starting = (word: string) => commands.filter((line) => line.startsWith(`${word} `))
	const labels = starting('label variable').map(
		(line) => /^label variable v(\d+) `"(.*)"'$/u.exec(line) ?? [],
	)
	const renames = starting('rename').map((line) => /^rename v(\d+) (\S+)$/u.exec(line) ?? [])
	return { lines, commands, labels, renames, importing: starting('import delimited') }
}

describe('a do-file keeps to what Stata allows,', () => {
	test('whatever the columns are called', () => {
		fc.assert(
			fc.property(columns, nasty, (all, title) => {
				const sheet = {
					...sheetOf([], [], { title, notes: [title], sources: [] }),
					columns: sheetColumns(
						all.map(([name, kind]) => ({ name, kind })),
						{},
						'zh',
					),
				}
				const { lines, commands, labels, renames, importing } = read(stata(sheet, 'rows.csv'))

				const [header] = Papa.parse<string[]>(
					csv(sheet, { bom: false, notes: false, guard: true }),
					// Left to itself it takes a tab among the names for what parts them.
					{ delimiter: ',' },
				).data
				expect(labels.map(([, at]) => Number(at))).toEqual(header?.map((_, at) => at + 1))
				for (const [, , label = ''] of labels) {
					expect([...label].length).toBeLessThanOrEqual(80)
					// Nothing that ends the quotes, opens others or is a macro.
					expect(label).not.toMatch(/"'|[`$]/)
				}

				const names = header?.map(
					(_, at) => renames.find(([, v]) => Number(v) === at + 1)?.[2] ?? `v${String(at + 1)}`,
				)
				for (const name of names ?? []) expect(isName(name)).toBe(true)
				expect(new Set(names).size).toBe(header?.length)
				for (const [, , name = ''] of renames) expect(name).not.toMatch(/^v\d+$/)

				const [, texts = ''] = /stringcols\(([^)]*)\)/.exec(importing[0] ?? '') ?? []
				const numbers = ['integer', 'decimal', 'double']
				expect(texts.split(' ').filter(Boolean).map(Number)).toEqual(
					all.flatMap(([, kind], at) => (numbers.includes(kind) ? [] : [at + 1])),
				)
				expect(importing).toHaveLength(1)
				// Every line is a command that is known, or a remark of one line.
				expect(lines.length - commands.length).toBe(3)
				for (const line of commands)
					expect(line).toMatch(
						/^(?:version 14|clear all|import delimited |label |rename |note: |describe$|list in )/,
					)
			}),
			{ numRuns: 1000 },
		)
	})

	test('and calls a variable by its column wherever it can', () => {
		const names = ['county', 'n', '项目数', 'in', 'amount (yuan)', '2024', 'v3', '占比（%）', 'amount [yuan]']
		const sheet = sheetOf(
			names.map((name) => [name, 'text'] as const),
			[],
		)
		expect(read(stata(sheet, 'rows.csv')).renames.map(([line]) => line)).toEqual([
			'rename v1 county',
			'rename v2 n',
			'rename v3 项目数',
			'rename v5 amount__yuan_',
			'rename v6 _2024',
			'rename v8 占比___',
		])
	})

	test('and keeps an address whole', () => {
		const link = 'http://localhost/?view=sql&c=130529#1.abc_-'
		expect(
			stata(sheetOf([['a', 'text']], [], { link, notes: ['a // b /* c', '5" `x\' $y'] }), 'r.csv'),
		).toContain(`note: a / b / * c\nnote: 5' x' y\n`)
		expect(stata(sheetOf([['a', 'text']], [], { link }), 'r.csv')).toContain(`note: ${link}\n`)
	})
})
