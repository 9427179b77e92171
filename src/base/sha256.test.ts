import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainSha256, sha256 } from './sha256.ts'

const byNode = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('the hash of any bytes is the one that others give', async () => {
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
			expect(plainSha256(bytes)).toBe(byNode(bytes))
			expect(await sha256(bytes)).toBe(byNode(bytes))
		}),
	)
})

test('bytes that just fill a block, or just do not, are padded alike', () => {
	for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 100_000]) {
		const bytes = Uint8Array.from({ length }, (_, index) => index * 7)
		expect(plainSha256(bytes)).toBe(byNode(bytes))
	}
})
