import { expect, test } from 'vitest'
import { lacking, type Scope } from './support.ts'

const scope: Scope = {
	WebAssembly,
	BigInt64Array,
	DecompressionStream,
	// Node has no `Worker` in its global scope.
	Worker: EventTarget as unknown as typeof Worker,
}
const old = { ...WebAssembly, validate: (bytes: BufferSource) => bytes.byteLength < 28 }

test('a browser that has all is not refused', () => {
	expect(lacking(scope)).toBeUndefined()
})

test.for([
	['WebAssembly', { ...scope, WebAssembly: undefined }],
	['WebAssembly exceptions', { ...scope, WebAssembly: old }],
	['Worker', { ...scope, Worker: undefined }],
	['BigInt64Array', { ...scope, BigInt64Array: undefined }],
	['DecompressionStream', { ...scope, DecompressionStream: undefined }],
] as const)('%s is named where it lacks', ([feature, without]) => {
	expect(lacking(without as unknown as Scope)).toBe(feature)
})
