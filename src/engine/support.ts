/** What the page cannot do without. */
export type Feature =
	'WebAssembly' | 'WebAssembly exceptions' | 'Worker' | 'BigInt64Array' | 'DecompressionStream'

/** The part of the global scope that is looked at. */
export type Scope = Pick<
	Partial<typeof globalThis>,
	'WebAssembly' | 'Worker' | 'BigInt64Array' | 'DecompressionStream'
>

// The smallest module with a try block: (module (func (try (do) (catch_all)))).
const EXCEPTIONS = new Uint8Array([
	0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11,
])

/** The first feature that this browser lacks, or `undefined`. */
export function lacking(scope: Scope): Feature | undefined {
	if (!scope.WebAssembly) return 'WebAssembly'
	if (!scope.WebAssembly.validate(EXCEPTIONS)) return 'WebAssembly exceptions'
	if (!scope.Worker) return 'Worker'
	if (!scope.BigInt64Array) return 'BigInt64Array'
	if (!scope.DecompressionStream) return 'DecompressionStream'
	return undefined
}
