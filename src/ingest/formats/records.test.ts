import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import { openFile } from './open.ts'

async function cells(name: string, content: string | Uint8Array) {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
	const [opened] = await openFile({ name, bytes })
	if (opened?.outcome !== 'opened') throw new Error(opened?.zh ?? 'nothing was opened')
	return opened.document.lines.map(({ cells }) => cells.map(({ text }) => text))
}

const ROWS = [
	['code', 'name', 'amount'],
	['208', '甲', '1234567890123456789'],
	['210', '', '-1.5'],
]

test.for([
	[
		'a list of records',
		'a.json',
		'[{"code":"208","name":"甲","amount":1234567890123456789},{"code":"210","amount":-1.5}]',
	],
	[
		'a record that holds the list',
		'a.json',
		'{"year":2024,"data":[{"code":"208","name":"甲","amount":1234567890123456789},{"code":"210","amount":-1.5}]}',
	],
	[
		'rows of values',
		'a.json',
		'[["code","name","amount"],["208","甲",1234567890123456789],["210",null,-1.5]]',
	],
	[
		'a record a line',
		'a.ndjson',
		'{"code":"208","name":"甲","amount":1234567890123456789}\n\n{"code":"210","amount":-1.5}\n',
	],
] as const)('%s is one ruled table, long numbers exact', async ([, name, text]) => {
	expect(await cells(name, text)).toEqual(ROWS)
})

test('digits inside a text of a JSON stay text, and what is nested is shown as JSON', async () => {
	expect(await cells('a.json', '[{"a":"编号\\"12345678901234567890\\"","b":{"c":[1]}}]')).toEqual([
		['a', 'b'],
		['编号"12345678901234567890"', '{"c":[1]}'],
	])
})

test('a Parquet file is one ruled table: whole numbers exact, days as days, codes with their zeros', async () => {
	const bytes = new Uint8Array(
		parquetWriteBuffer({
			columnData: [
				{ name: 'code', data: ['0208', '0210'] },
				{ name: 'amount', data: [1234567890123456789n, -2n], type: 'INT64' },
				{ name: 'day', data: [new Date('2024-03-05T00:00:00Z'), null], type: 'TIMESTAMP' },
			],
		}),
	)
	expect(await cells('a.parquet', bytes)).toEqual([
		['code', 'amount', 'day'],
		['0208', '1234567890123456789', '2024-03-05'],
		['0210', '-2', ''],
	])
})
