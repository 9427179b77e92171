import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Fault } from '../base/fault.ts'
import { TABLES } from '../schema/schema.ts'
import { readStreams, writeStreams, type Streams } from './streams.ts'

const streams = fc
	.uniqueArray(fc.constantFrom(...TABLES), { minLength: 1, maxLength: 6 })
	.chain((tables) =>
		fc.tuple(
			...tables.map((table) => fc.tuple(fc.constant(table), fc.nat(), fc.uint8Array({ maxLength: 300 }))),
		),
	)
	.map(
		(drawn): Streams =>
			new Map(drawn.map(([table, rows, ipc]) => [table, { rows, ipc, encoding: 'utf-8' as const }])),
	)

test('what was written is read again, each table in memory of its own', async () => {
	await fc.assert(
		fc.asyncProperty(streams, async (written) => {
			const read = await readStreams('tables.streams', await writeStreams(written))
			expect([...read]).toEqual([...written])
			const buffers = [...read.values()].map(({ ipc }) => ipc.buffer)
			expect(new Set(buffers).size).toBe(buffers.length)
		}),
		{ numRuns: 40 },
	)
})

/** What comes of bytes that are no such file. */
const faultOf = async (bytes: Uint8Array) => {
	const outcome = await readStreams('tables.streams', bytes).catch((error: unknown) => error)
	expect(outcome).toBeInstanceOf(Fault)
	return (outcome as Fault).facts
}
const compressed = async (text: string) =>
	new Uint8Array(
		await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer(),
	)

test('a file that was cut off, or is another, is named with what is wrong', async () => {
	const whole = await writeStreams(
		new Map([['county', { rows: 1, ipc: new Uint8Array([1, 2, 3]), encoding: 'utf-8' as const }]]),
	)
	expect(await faultOf(whole.subarray(0, whole.length - 9))).toEqual({
		file: 'tables.streams',
		reason: 'gzip',
	})
	expect(await faultOf(new TextEncoder().encode('<html>'))).toMatchObject({ reason: 'gzip' })
	for (const text of [
		'',
		'no index\n',
		'{}\n',
		'[["county",1]]\n',
		'[["unknown",1,0]]\n',
		'[["county",1,4]]\nabc',
	])
		expect(await faultOf(await compressed(text)), text).toMatchObject({ reason: 'index' })
})
