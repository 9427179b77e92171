const EXPORTS = 7
const IMPORTS = 2

/**
 * A WebAssembly module of Emscripten without the exports that its script never names. One that can load others, as
 * DuckDB-Wasm’s can load extensions, exports every symbol of its libraries, and its script makes a global and a place in a
 * table for each when it starts. An engine that loads no extension needs those alone which its script calls, or which it
 * hands back to the module as an import.
 * @param script the source of the script
 * @throws Error where the module is none, or has no exports
 */
export function leanWasm(wasm: Uint8Array, script: string): Uint8Array<ArrayBuffer> {
	const sections = sectionsOf(wasm)
	const named = new Set(script.match(/[\w$]+/g))
	for (const { id, start } of sections)
		if (id === IMPORTS) for (const name of importsAt(wasm, start)) named.add(name)
	const exporting = sections.find(({ id }) => id === EXPORTS)
	if (!exporting) throw new Error('The module has no exports.')
	const kept = exportsAt(wasm, exporting.start).filter(({ name }) => named.has(name))
	const content = [number(kept.length), ...kept.map(({ from, to }) => wasm.subarray(from, to))]
	const size = content.reduce((sum, { length }) => sum + length, 0)
	return joined([
		wasm.subarray(0, exporting.from),
		Uint8Array.of(EXPORTS),
		number(size),
		...content,
		wasm.subarray(exporting.to),
	])
}

/** A part of a module: where it begins with its id, where its content begins, and where it ends. */
interface Section {
	readonly id: number
	readonly from: number
	readonly start: number
	readonly to: number
}

function sectionsOf(wasm: Uint8Array): readonly Section[] {
	const magic = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
	if (!magic.every((byte, at) => wasm[at] === byte)) throw new Error('The file is no WebAssembly module.')
	const sections: Section[] = []
	for (const reader = readerOf(wasm, magic.length); reader.at < wasm.length;) {
		const from = reader.at
		const id = reader.byte()
		const size = reader.number()
		sections.push({ id, from, start: reader.at, to: reader.at + size })
		reader.at += size
	}
	return sections
}

/** The names that a module imports, whatever they are. */
function importsAt(wasm: Uint8Array, start: number): readonly string[] {
	const reader = readerOf(wasm, start)
	const limits = () => {
		const flags = reader.byte()
		reader.number()
		if (flags & 1) reader.number()
	}
	/** What follows on the kind of an import: a function, table, memory, global or tag. */
	const described: readonly (() => void)[] = [
		() => reader.number(),
		() => {
			reader.byte()
			limits()
		},
		limits,
		() => {
			reader.byte()
			reader.byte()
		},
		() => {
			reader.byte()
			reader.number()
		},
	]
	return Array.from({ length: reader.number() }, () => {
		reader.text()
		const name = reader.text()
		const kind = reader.byte()
		const skip = described[kind]
		if (!skip) throw new Error(`The module imports something of the unknown kind ${String(kind)}.`)
		skip()
		return name
	})
}

function exportsAt(
	wasm: Uint8Array,
	start: number,
): readonly { readonly name: string; readonly from: number; readonly to: number }[] {
	const reader = readerOf(wasm, start)
	return Array.from({ length: reader.number() }, () => {
		const from = reader.at
		const name = reader.text()
		reader.byte()
		reader.number()
		return { name, from, to: reader.at }
	})
}

/** Reads a module from a place in it; `at` is where it has come. */
function readerOf(wasm: Uint8Array, at: number) {
	const reader = {
		at,
		byte: (): number => {
			const byte = wasm[reader.at++]
			if (byte === undefined) throw new Error('The module ends too early.')
			return byte
		},
		/** Seven bits a byte, the lowest first. */
		number: (): number => {
			let [value, scale] = [0, 1]
			for (;;) {
				const byte = reader.byte()
				value += (byte & 0x7f) * scale
				if (byte < 0x80) return value
				scale *= 0x80
			}
		},
		text: (): string => {
			const length = reader.number()
			reader.at += length
			return new TextDecoder().decode(wasm.subarray(reader.at - length, reader.at))
		},
	}
	return reader
}

/** A number as a module writes it: seven bits a byte, the lowest first. */
function number(value: number): Uint8Array {
	const bytes: number[] = []
	for (let rest = value; ;) {
		const more = rest >= 0x80
		bytes.push((rest % 0x80) + (more ? 0x80 : 0))
		if (!more) return Uint8Array.from(bytes)
		rest = Math.floor(rest / 0x80)
	}
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
	let at = 0
	for (const part of parts) {
		whole.set(part, at)
		at += part.length
	}
	return whole
}
