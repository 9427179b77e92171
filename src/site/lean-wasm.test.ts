import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { leanWasm } from './lean-wasm.ts'

const bytes = (text: string): readonly number[] => [...new TextEncoder().encode(text)]
const name = (text: string): readonly number[] => [text.length, ...bytes(text)]
const section = (id: number, ...content: readonly number[]) => [id, content.length, ...content]
const START = [0, ...bytes('asm'), 1, 0, 0, 0]
const I32 = 0x7f

/** Functions that answer 0, 1, 2 and a global that is imported by the name under which one of them is exported. */
const made = Uint8Array.from([
	...START,
	...section(1, 1, 0x60, 0, 1, I32),
	...section(2, 1, ...name('GOT.func'), ...name('handed_back'), 3, I32, 1),
	...section(3, 3, 0, 0, 0),
	...section(7, 3, ...name('called'), 0, 0, ...name('unused'), 0, 1, ...name('handed_back'), 0, 2),
	...section(10, 3, ...[0, 1, 2].flatMap((value) => [4, 0, 0x41, value, 0x0b])),
])
const exportsOf = (module: WebAssembly.Module) => WebAssembly.Module.exports(module).map((it) => it.name)

test('a module exports what its script names and what it imports itself', async () => {
	const lean = leanWasm(made, 'exports.called(); not_unused; $unused')
	expect(exportsOf(new WebAssembly.Module(made))).toEqual(['called', 'unused', 'handed_back'])
	expect(exportsOf(new WebAssembly.Module(lean))).toEqual(['called', 'handed_back'])
	const global = new WebAssembly.Global({ value: 'i32', mutable: true })
	const { instance } = await WebAssembly.instantiate(lean, { 'GOT.func': { handed_back: global } })
	const { called, handed_back: handedBack } = instance.exports as Record<string, () => number>
	expect([called?.(), handedBack?.()]).toEqual([0, 2])
})

test('what is no module, or ends too early, is not taken for one', () => {
	expect(() => leanWasm(Uint8Array.from(bytes('<!doctype html>')), '')).toThrow('no WebAssembly module')
	expect(() => leanWasm(Uint8Array.from(START), '')).toThrow('no exports')
	expect(() => leanWasm(made.subarray(0, 20), '')).toThrow('too early')
})

test('the engine keeps every name that its script takes from it or that it imports', () => {
	const { resolve } = createRequire(import.meta.url)
	const read = (file: string) => readFileSync(resolve(`@duckdb/duckdb-wasm/dist/${file}`))
	const script = read('duckdb-browser-eh.worker.js').toString()
	const whole = new WebAssembly.Module(read('duckdb-eh.wasm'))
	const lean = new WebAssembly.Module(leanWasm(read('duckdb-eh.wasm'), script))
	const before = new Set(WebAssembly.Module.exports(whole).map((it) => it.name))
	const after = new Set(exportsOf(lean))
	const taken = [...script.matchAll(/wasmExports\.([\w$]+)|wasmExports\["([^"]+)"\]/g)].map(
		([, plain, quoted]) => plain ?? quoted ?? '',
	)
	const imported = WebAssembly.Module.imports(whole).map((it) => it.name)
	const needed = [...taken, ...imported].filter((it) => before.has(it))
	expect(needed.length).toBeGreaterThan(50)
	expect(needed.filter((it) => !after.has(it))).toEqual([])
	expect(after.size).toBeLessThan(before.size / 100)
	expect(WebAssembly.Module.imports(lean)).toEqual(WebAssembly.Module.imports(whole))
})
