import { inflateRawSync } from 'node:zlib'

/** The files of a ZIP by their path, read from its central directory; checks sizes, not checksums. */
export function unpacked(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
	const zip = Buffer.from(bytes)
	const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
	const files = new Map<string, Buffer>()
	let at = zip.readUInt32LE(end + 16)
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		const [packed, size] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)]
		const nameLength = zip.readUInt16LE(at + 28)
		const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
		const local = zip.readUInt32LE(at + 42)
		const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
		const body = zip.subarray(start, start + packed)
		const file = zip.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body)
		if (file.length !== size) throw new Error(`${name}: ${String(file.length)} bytes, not ${String(size)}`)
		files.set(name, file)
		at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
	}
	return files
}
