const WORD = 0x100000000

/** The first 32 bits of the fraction of a root of a prime, as FIPS 180-4 takes its constants. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * WORD) | 0

const PRIMES = primes(64)
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)))
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

/**
 * SHA-256 of bytes, in hexadecimal. By the browser where it can; a page that is not encrypted has no `crypto.subtle` and
 * counts by itself, after FIPS 180-4, section 6.2.
 */
export async function sha256(bytes: Uint8Array): Promise<string> {
	// The types promise it everywhere; browsers give it to secure contexts only.
	const subtle = crypto.subtle as SubtleCrypto | undefined
	if (!subtle) return plainSha256(bytes)
	return hexadecimal(new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)))
}

/** The same without the browser's help. */
export function plainSha256(bytes: Uint8Array): string {
	const state = Int32Array.from(START)
	const padded = pad(bytes)
	for (let offset = 0; offset < padded.byteLength; offset += 64) compress(state, padded, offset)
	const digest = new DataView(new ArrayBuffer(32))
	state.forEach((word, index) => {
		digest.setInt32(index * 4, word)
	})
	return hexadecimal(new Uint8Array(digest.buffer))
}

/** A one, zeros, and the length in bits: whole blocks of 64 bytes. */
function pad(bytes: Uint8Array): DataView {
	const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
	padded.set(bytes)
	padded[bytes.length] = 0x80
	const view = new DataView(padded.buffer)
	view.setUint32(padded.length - 8, Math.floor(bytes.length / (WORD / 8)))
	view.setUint32(padded.length - 4, (bytes.length * 8) % WORD)
	return view
}

const turn = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))

/** One block of 64 bytes into the state of eight words. */
function compress(state: Int32Array, block: DataView, offset: number): void {
	const words = new Int32Array(64)
	const at = (index: number) => words[index] ?? 0
	for (let index = 0; index < 64; index++) {
		if (index < 16) words[index] = block.getInt32(offset + index * 4)
		else {
			const early = at(index - 15)
			const late = at(index - 2)
			words[index] =
				at(index - 16) +
				(turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) +
				at(index - 7) +
				(turn(late, 17) ^ turn(late, 19) ^ (late >>> 10))
		}
	}
	let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
	for (const [index, round] of ROUNDS.entries()) {
		const first =
			(h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + round + at(index)) | 0
		const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
		;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
	}
	for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + word
}

function primes(count: number): number[] {
	const found: number[] = []
	for (let number = 2; found.length < count; number++)
		if (found.every((prime) => number % prime)) found.push(number)
	return found
}

const hexadecimal = (bytes: Uint8Array): string =>
	[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
