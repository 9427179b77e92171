import { tableFromIPC } from 'apache-arrow'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { yuan } from '../base/money.ts'
import { decode } from './decode.ts'

const HEADER = 'purpose,purpose_id,name_en,description_zh,description_en'
const bytes = (text: string) => new TextEncoder().encode(text)
const purposes = async (file: Uint8Array) => {
	const { ipc, rows, encoding } = await decode('purpose', 'csv', file)
	return { rows, encoding, table: tableFromIPC(ipc) }
}

test('a byte order mark, CRLF and empty lines change nothing', async () => {
	const { rows, encoding, table } = await purposes(
		bytes(`\uFEFF${HEADER}\r\n机关,a,b,c,d\r\n\r\n人才,a,b,c,d\r\n`),
	)
	expect({ rows, encoding }).toEqual({ rows: 2, encoding: 'utf-8' })
	expect(table.getChild('purpose')?.get(1)).toBe('人才')
})

test('what is not UTF-8 is read as GB18030, and said to be', async () => {
	// 机关 in GB18030: BB FA B9 D8.
	const { encoding, table } = await purposes(
		Uint8Array.from([...bytes(`${HEADER}\n`), 0xbb, 0xfa, 0xb9, 0xd8, ...bytes(',a,b,c,d\n')]),
	)
	expect(encoding).toBe('gb18030')
	expect(table.getChild('purpose')?.get(0)).toBe('机关')
})

test('what is neither is refused', async () => {
	const file = Uint8Array.from([...bytes(`${HEADER}\n`), 0xff, 0xfe, 0xff])
	await expect(purposes(file)).rejects.toMatchObject({
		code: 'dataset/bad-encoding',
		facts: { table: 'purpose' },
	})
})

test('columns are found by name: another order and more columns do not matter', async () => {
	const file = bytes(`more,description_en,purpose_id,purpose,name_en,description_zh\nx,5,2,1,3,4\n`)
	expect((await purposes(file)).table.toArray().map(String)).toEqual([
		'{"purpose": "1", "purpose_id": "2", "name_en": "3", "description_zh": "4", "description_en": "5"}',
	])
})

test('a missing column is named where it is required, and NULL where it is not', async () => {
	const facts = { table: 'purpose', column: 'description_en' }
	const less = purposes(bytes('purpose,purpose_id,name_en,description_zh\n1,2,3,4\n'))
	await expect(less).rejects.toMatchObject({ code: 'dataset/missing-column', facts })
	const { ipc } = await decode(
		'function_code',
		'csv',
		bytes('code,code_year,name,level,confidence,source\n201,2024,a,1,high,s\n'),
	)
	expect(tableFromIPC(ipc).getChild('parent_code')?.get(0)).toBeNull()
})

test.for([
	[`${HEADER}\n1,2,3,4,5\n1,2,3,4\n`, { row: 2, expected: 5, actual: 4 }],
	[`${HEADER}\n1,2,3,4,5,6\n`, { row: 1, expected: 5, actual: 6 }],
] as const)('a ragged row is named by its number', async ([file, facts]) => {
	await expect(purposes(bytes(file))).rejects.toMatchObject({ code: 'dataset/ragged-row', facts })
})

test('a quote that is never closed is refused', async () => {
	const facts = { file: 'purpose.csv' }
	await expect(purposes(bytes(`${HEADER}\n"1,2,3,4,5\n`))).rejects.toMatchObject({
		code: 'dataset/unreadable-file',
		facts,
	})
})

test.for([
	['201,x,a,1,,high,s', 'code_year', 'x'],
	['201,2024,,1,,high,s', 'name', ''],
] as const)('a bad value is named with its place: %s', async ([line, column, value]) => {
	const file = bytes(
		`code,code_year,name,level,parent_code,confidence,source\n200,2024,a,1,,high,s\n${line}\n`,
	)
	await expect(decode('function_code', 'csv', file)).rejects.toMatchObject({
		code: 'dataset/bad-table',
		facts: { table: 'function_code', row: 2, column, value },
	})
})

test('whatever values a table has, its CSV gives them back', async () => {
	const cents = fc.option(fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n }))
	const line = fc.record({
		name: fc.string({ unit: 'binary', minLength: 1 }),
		row: fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
		leaf: fc.boolean(),
		cents,
	})
	await fc.assert(
		fc.asyncProperty(fc.array(line, { minLength: 1 }), async (lines) => {
			const text = Papa.unparse(
				lines.map(({ name, row, leaf, cents }, at) => ({
					line_id: `L${String(at)}`,
					document_id: 'd',
					line_start: 1,
					line_end: 1,
					origin: 'disclosed',
					statement: 'three_public',
					row_no: row ?? '',
					item_name: name,
					is_leaf: leaf,
					measure: 'total',
					direction: 'expenditure',
					amount_yuan: cents === null ? '' : yuan(cents),
					amount_state: 'printed',
				})),
			)
			const { ipc } = await decode('budget_line', 'csv', bytes(text))
			const table = tableFromIPC(ipc)
			const read = lines.map((_, at) => ({
				name: table.getChild('item_name')?.get(at) as unknown,
				row: table.getChild('row_no')?.get(at) as unknown,
				leaf: table.getChild('is_leaf')?.get(at) as unknown,
				cents: whole(table.getChild('amount_yuan')?.get(at) as Uint32Array | null),
			}))
			expect(read).toEqual(lines)
		}),
	)
})

/** A 128-bit Decimal as a signed number of cents. */
function whole(words: Uint32Array | null): bigint | null {
	if (!words) return null
	const [a = 0, b = 0, c = 0, d = 0] = words
	return BigInt.asIntN(128, BigInt(a) | (BigInt(b) << 32n) | (BigInt(c) << 64n) | (BigInt(d) << 96n))
}
