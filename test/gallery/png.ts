import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** Pixels row by row, three bytes (red, green, blue) each. */
export interface Pixels {
	readonly width: number
	readonly height: number
	readonly rgb: Uint8Array
}

/** Pixels row by row, a byte each: the place of their colour in `colours`, 0xRRGGBB, of which there are at most 256. */
export interface Indexed {
	readonly width: number
	readonly height: number
	readonly colours: readonly number[]
	readonly indexes: Uint8Array
}

interface Chunk {
	readonly type: string
	readonly data: Buffer
}

/** @throws Error where it is no PNG */
function chunks(png: Buffer): readonly Chunk[] {
	if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is no PNG.')
	const found: Chunk[] = []
	for (let at = 8; at < png.length;) {
		const length = png.readUInt32BE(at)
		found.push({
			type: png.toString('latin1', at + 4, at + 8),
			data: png.subarray(at + 8, at + 8 + length),
		})
		at += length + 12
	}
	return found
}

/** Width and height. @throws Error where it is no PNG */
export function about(png: Buffer): { readonly width: number; readonly height: number } {
	const head = chunks(png).find(({ type }) => type === 'IHDR')?.data
	if (!head) throw new Error('The PNG has no header.')
	return { width: head.readUInt32BE(0), height: head.readUInt32BE(4) }
}

/** The pixels of a picture of eight bits a channel, without transparency and interlacing, as browsers take it. */
export function pixels(png: Buffer): Pixels {
	const all = chunks(png)
	const head = all.find(({ type }) => type === 'IHDR')?.data
	if (head?.readUInt32BE(8) !== 0x08020000 || head[12] !== 0) throw new Error('The PNG has another form.')
	const { width, height } = about(png)
	const packed = inflateSync(Buffer.concat(all.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
	const stride = width * 3
	const rgb = new Uint8Array(stride * height)
	for (let row = 0; row < height; row++) {
		const from = row * (stride + 1)
		const filter = packed[from]
		for (let x = 0; x < stride; x++) {
			const at = row * stride + x
			const left = x < 3 ? 0 : (rgb[at - 3] ?? 0)
			const up = row === 0 ? 0 : (rgb[at - stride] ?? 0)
			const corner = x < 3 || row === 0 ? 0 : (rgb[at - stride - 3] ?? 0)
			// Stored is what differs from a guess; the array keeps the low eight bits of the sum.
			rgb[at] = (packed[from + 1 + x] ?? 0) + guess(filter, left, up, corner)
		}
	}
	return { width, height, rgb }
}

function guess(filter: number | undefined, left: number, up: number, corner: number): number {
	if (filter === 0) return 0
	if (filter === 1) return left
	if (filter === 2) return up
	if (filter === 3) return (left + up) >> 1
	const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
	if (a <= b && a <= c) return left
	return b <= c ? up : corner
}

/** A PNG of a palette. */
export function png({ width, height, colours, indexes }: Indexed): Buffer {
	const head = Buffer.alloc(13)
	head.writeUInt32BE(width, 0)
	head.writeUInt32BE(height, 4)
	head.set([8, 3], 8)
	// Each row says first that it is stored as it is.
	const rows = Buffer.alloc((width + 1) * height)
	for (let row = 0; row < height; row++)
		rows.set(indexes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', head),
		chunk(
			'PLTE',
			Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
		),
		chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	])
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
	const frame = Buffer.alloc(4)
	frame.writeUInt32BE(data.length)
	const check = Buffer.alloc(4)
	check.writeUInt32BE(crc32(body))
	return Buffer.concat([frame, body, check])
}
