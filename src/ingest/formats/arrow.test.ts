import {
	Bool,
	DateDay,
	Decimal,
	Dictionary,
	Int32,
	Int64,
	makeData,
	makeVector,
	Table,
	tableToIPC,
	TimestampMillisecond,
	Utf8,
	vectorFromArray,
} from 'apache-arrow'
import { expect, test } from 'vitest'
import { openFile } from './open.ts'

const words = (...values: readonly bigint[]) =>
	Uint32Array.from(
		values.flatMap((value) => [0n, 32n, 64n, 96n].map((by) => Number((value >> by) & 0xffffffffn))),
	)

/** Codes with zeros, whole numbers beyond a double, money, days, moments, words from a list, lists, and nothing. */
const table = () =>
	new Table({
		code: vectorFromArray(['0208', '0210'], new Utf8()),
		long: vectorFromArray([1234567890123456789n, null], new Int64()),
		amount: makeVector(
			makeData({ type: new Decimal(2, 18, 128), length: 2, nullCount: 0, data: words(-123456n, 5n) }),
		),
		day: vectorFromArray([new Date('2024-03-05'), null], new DateDay()),
		moment: vectorFromArray([new Date('2024-03-05T10:00:00Z'), null], new TimestampMillisecond()),
		kind: vectorFromArray(['甲', '甲'], new Dictionary(new Utf8(), new Int32())),
		known: vectorFromArray([true, false], new Bool()),
	})
const ROWS = [
	['code', 'long', 'amount', 'day', 'moment', 'kind', 'known'],
	['0208', '1234567890123456789', '-1234.56', '2024-03-05', '2024-03-05', '甲', 'true'],
	['0210', '', '0.05', '', '', '甲', 'false'],
]

const open = async (name: string, bytes: Uint8Array) => (await openFile({ name, bytes }))[0]
async function cells(name: string, bytes: Uint8Array) {
	const opened = await open(name, bytes)
	if (opened?.outcome !== 'opened') throw new Error(opened?.zh ?? 'nothing was opened')
	return opened.document.lines.map(({ cells }) => cells.map(({ text }) => text))
}

test.for([
	['a file', 'a.arrow', 'file'],
	['a file under the name of pandas', 'a.feather', 'file'],
	['a file under a wrong name', 'a.dat', 'file'],
	['a stream', 'a.arrows', 'stream'],
	['a stream under the name of a file', 'a.arrow', 'stream'],
] as const)('%s of Arrow is one ruled table, every value exact', async ([, name, kind]) => {
	expect(await cells(name, tableToIPC(table(), kind))).toEqual(ROWS)
})

test('what nests is shown as JSON, and parts are one table', async () => {
	const nested = vectorFromArray([{ a: [1, 2] }, { a: [3] }])
	const part = new Table({ b: nested })
	expect(await cells('a.arrow', tableToIPC(part.concat(part)))).toEqual([
		['b'],
		['{"a":[1,2]}'],
		['{"a":[3]}'],
		['{"a":[1,2]}'],
		['{"a":[3]}'],
	])
})

/** A stream whose rows have one field more than the library writes: that of compression. */
function packed(): Uint8Array {
	const bytes = tableToIPC(new Table({ a: vectorFromArray(['甲'], new Utf8()) }), 'stream').slice()
	const view = new DataView(bytes.buffer)
	const message = 8 + view.getInt32(4, true) + 8
	const root = message + view.getUint32(message, true)
	const header = root + view.getUint16(root - view.getInt32(root, true) + 4 + 2 * 2, true)
	const records = header + view.getUint32(header, true)
	const fields = records - view.getInt32(records, true)
	view.setUint16(fields, view.getUint16(fields, true) + 2, true)
	return bytes
}

test('parts that are packed are not taken for other values: a sentence says how to save them', async () => {
	expect(await open('a.arrows', packed())).toMatchObject({
		outcome: 'unreadable',
		zh: expect.stringMatching(/不压缩再存一次/) as string,
	})
})

test.for([
	['no Arrow', new TextEncoder().encode('code,name\n208,甲\n')],
	['cut off', tableToIPC(table(), 'stream').slice(0, 900)],
	['no columns', tableToIPC(new Table({}), 'stream')],
] as const)('%s is refused in a sentence', async ([, bytes]) => {
	const opened = await open('a.arrows', bytes)
	expect(opened?.outcome === 'unreadable' && opened.zh).toMatch(/^表打不开/)
})
