import { expect, test } from 'vitest'
import { heapOf, memoryOf } from './memory.ts'

test.for([
	[8, false, 1000],
	[32, false, 1000],
	[4, true, 500],
	[2, true, 256],
	[0.25, true, 256],
	[undefined, false, 1000],
	[undefined, true, 500],
] as const)('a device of %s GB, phone: %s', ([deviceMemory, phone, megabytes]) => {
	expect(memoryOf(deviceMemory === undefined ? {} : { deviceMemory }, phone)).toBe(megabytes)
})

test('the whole memory has room for what DuckDB does not count, and ends before the four gigabytes of a tab', () => {
	expect(heapOf(256)).toBe(768_000_000)
	expect(heapOf(1000)).toBe(2_256_000_000)
})
