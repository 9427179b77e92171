import { tableFromIPC } from 'apache-arrow'
import { afterEach, expect, test, vi } from 'vitest'
import { openReader, type Reader } from '../../src/additions/reader.ts'
import type { OwnFile } from '../../src/additions/message.ts'
import { sha256 } from '../../src/base/sha256.ts'

vi.setConfig({ testTimeout: 60_000 })
let reader: Reader | undefined
afterEach(() => reader?.stop())

const ROWS = 250_000
const csv = ['k,v,w,x,y', ...Array.from({ length: ROWS }, (_, at) => `k${String(at)},${String(at)},,,`)].join(
	'\n',
)

test('the worker reads a file by reference, cuts what it gives back from it, and hands every row over', async () => {
	reader = openReader()
	const content = new Blob([csv])
	const { files } = await reader.unpack({ name: 'a.csv', content })
	expect(files).toHaveLength(1)
	const [file] = files as [OwnFile]
	expect(file.content.size).toBe(content.size)
	expect(file.sha256).toBe(await sha256(new Uint8Array(await content.arrayBuffer())))
	const read = (table: { name: string; types: Record<string, never> } | undefined) =>
		reader?.read({ file, answers: {}, corrections: [], table, mapping: undefined, neighbours: [] })
	expect(await read(undefined)).toMatchObject({ outcome: 'refused', sketches: [{ rows: ROWS }] })
	const loaded = await read({ name: 'my_a', types: {} })
	if (loaded?.outcome !== 'read') throw new Error(loaded?.en)
	const [table] = loaded.tables
	expect(table?.columns.map(({ name, type }) => `${name} ${type.sql}`).slice(0, 2)).toEqual([
		'k VARCHAR',
		'v BIGINT',
	])
	const parts = (table?.parts ?? []).map((part) => tableFromIPC(part))
	expect(parts.length).toBeGreaterThan(1)
	expect(parts.reduce((sum, { numRows }) => sum + numRows, 0)).toBe(ROWS)
	const sum = parts.reduce(
		(all, part) =>
			[...(part.getChild('v') ?? [])].reduce(
				(one: bigint, value: unknown) => one + BigInt(String(value)),
				all,
			),
		0n,
	)
	expect(sum).toBe((BigInt(ROWS) * BigInt(ROWS - 1)) / 2n)
})
