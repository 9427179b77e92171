/** Text continued over a page break, and what both ends printed: converters repeat the words at the edge of a cell. */
export interface Joined {
	readonly text: string
	readonly repeated: string
}

const LONGEST = 12

/** Joins two pieces of one cell; two or more characters that end the first and begin the second are kept once. */
export function joinOverlap(head: string, tail: string): Joined {
	const most = Math.min(LONGEST, head.length, tail.length)
	for (let length = most; length >= 2; length--) {
		const repeated = tail.slice(0, length)
		if (head.endsWith(repeated)) return { text: head + tail.slice(length), repeated }
	}
	return { text: head + tail, repeated: '' }
}
