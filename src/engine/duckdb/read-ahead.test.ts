import { expect, test } from 'vitest'
import { boundReadAhead } from './read-ahead.ts'

/** Requests whose ranges are noted; `read` asks for a part of a file, and tells how much of it was fetched. */
function network() {
	const sent: string[] = []
	class Requests {
		open(method: string, url: string): void {
			sent.push(`${method} ${url}`)
		}
		setRequestHeader(name: string, value: string): void {
			sent.push(`${name}: ${value}`)
		}
	}
	const told: unknown[] = []
	boundReadAhead({ XMLHttpRequest: Requests }, (part) => told.push(part))
	const read = (url: string, from: number, length: number): number => {
		const request = new Requests()
		request.open('GET', url)
		request.setRequestHeader('Range', `bytes=${String(from)}-${String(from + length - 1)}`)
		const [, first = '', last = ''] = /bytes=(\d+)-(\d+)/.exec(sent.at(-1) ?? '') ?? []
		expect(Number(first)).toBe(from)
		return Number(last) - Number(first) + 1
	}
	return { sent, told, read, Requests }
}

test('what is read for the first time is read as it is asked for', () => {
	const { read } = network()
	expect(read('a', 0, 100)).toBe(100)
	expect(read('a', 5000, 300)).toBe(300)
	expect(read('b', 100, 700)).toBe(700)
})

test('what follows is no more than was wanted first, until much was read in a row', () => {
	const { read } = network()
	let from = read('a', 0, 100_000)
	// The engine asks for four times as much each time, wherever a read ended.
	const sizes = Array.from({ length: 20 }, (_, at) => {
		const size = read('a', from, 100_000 * 4 ** (at + 1))
		from += size
		return size
	})
	expect(sizes.slice(0, 3)).toEqual([100_000, 100_000, 100_000])
	for (const [at, size] of sizes.entries()) {
		const before = 100_000 + sizes.slice(0, at).reduce((sum, it) => sum + it, 0)
		expect(size).toBe(Math.max(100_000, before >> 2))
	}
	expect(sizes.at(-1)).toBeGreaterThan(1_000_000)
})

test('rows of reads at several places, and in several files, do not disturb each other', () => {
	const { read } = network()
	for (const url of ['a', 'b'])
		for (const start of [0, 10_000_000]) expect(read(url, start, 100_000)).toBe(100_000)
	for (const url of ['a', 'b'])
		for (const start of [100_000, 10_100_000]) expect(read(url, start, 400_000)).toBe(100_000)
})

test('what follows on a header of some bytes is read by 16 KB', () => {
	const { read } = network()
	expect(read('a', 0, 4096)).toBe(4096)
	// Before, eight parts of 4 to 16 KB each.
	expect([4096, 20_480, 36_864, 53_248].map((from) => read('a', from, 65_536))).toEqual(Array(4).fill(16_384))
})

test('a shorter read is not made longer, and other headers pass as they are', () => {
	const { sent, read, Requests } = network()
	expect(read('a', 0, 100)).toBe(100)
	expect(read('a', 100, 7)).toBe(7)
	new Requests().setRequestHeader('Range', 'bytes=0-')
	new Requests().setRequestHeader('Accept', 'bytes=0-100')
	expect(sent.slice(-2)).toEqual(['Range: bytes=0-', 'Accept: bytes=0-100'])
})

test('what is read is told as it is fetched, and nothing else', () => {
	const { told, read, Requests } = network()
	read('a', 0, 100_000)
	read('a', 100_000, 400_000)
	new Requests().setRequestHeader('Range', 'bytes=0-')
	expect(told).toEqual([
		{ address: 'a', first: 0, last: 99_999 },
		{ address: 'a', first: 100_000, last: 199_999 },
	])
})

test('it stands alone: its text can be run elsewhere', () => {
	const copy = (0, eval)(`(${boundReadAhead.toString()})`) as typeof boundReadAhead
	class Requests {
		open(): void {
			return
		}
		setRequestHeader(_name: string, value: string): void {
			lengths.push(value)
		}
	}
	const lengths: string[] = []
	copy({ XMLHttpRequest: Requests }, () => undefined)
	const request = new Requests()
	request.open()
	request.setRequestHeader('Range', 'bytes=0-19999')
	request.setRequestHeader('Range', 'bytes=20000-99999')
	expect(lengths).toEqual(['bytes=0-19999', 'bytes=20000-39999'])
})
