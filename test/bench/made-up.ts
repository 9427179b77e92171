import { rows } from '../../data/csv.ts'
import { csv } from '../../src/dataset/write-csv.ts'
import { NORMALIZED, type TableName } from '../../src/schema/schema.ts'
import { packaged, published } from './packaged.ts'

/** So many indicators stand in one made-up disclosure, about as many as in a published one. */
const EACH = 140

/**
 * A made-up package in a new folder: copies of the published disclosures, as many as the size needs, and in them so many
 * indicators that have the lengths, the characters and the pairs of characters of the published ones, and no others.
 */
export async function madeUp(version: string, size: number): Promise<string> {
	const documents = rows('document', await published(version, 'document'))
	const indicators = rows('indicator', await published(version, 'indicator'))
	const [pattern] = indicators
	if (!pattern) throw new Error('There is no indicator to make others after.')
	const copies = Math.ceil(size / EACH / documents.length)
	const copied = documents.flatMap((one) =>
		Array.from({ length: copies }, (_, copy) => ({
			...one,
			document_id: `${one.document_id}-made-${String(copy)}`,
		})),
	)
	const names = made(
		indicators.flatMap(({ name }) => name ?? []),
		size,
	)
	const others = names.map((name, at) => {
		const document_id = copied[at % copied.length]?.document_id ?? ''
		const line = at + 1
		return {
			...pattern,
			indicator_id: `${document_id}.L${String(line)}`,
			document_id,
			project_id: null,
			name,
			line_start: line,
			line_end: line,
		}
	})
	const change = (text: string, table: TableName) => {
		if (table === 'document') return csv(table, copied)
		return table === 'indicator' ? csv(table, others) : text
	}
	// Models of other texts would say what is alike in those.
	return packaged(version, 'made-up', change, NORMALIZED)
}

/** Names in which each character follows one that it follows in a real name, as often, in the lengths of real ones. */
function made(real: readonly string[], size: number): string[] {
	const random = mulberry(551)
	const pick = (from: string) => from.charAt(Math.floor(random() * from.length))
	const followers = new Map<string, string>()
	for (const name of real)
		for (let at = 0; at + 1 < name.length; at++) {
			const character = name.charAt(at)
			followers.set(character, (followers.get(character) ?? '') + name.charAt(at + 1))
		}
	const starts = real.map((name) => name.charAt(0)).join('')
	const all = real.join('')
	return Array.from({ length: size }, () => {
		const length = real[Math.floor(random() * real.length)]?.length ?? 0
		let name = pick(starts)
		while (name.length < length) name += pick(followers.get(name.slice(-1)) ?? all)
		return name
	})
}

/** Numbers from 0 to 1 that are the same every time: what is measured today was measured yesterday. */
function mulberry(seed: number): () => number {
	let state = seed
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
	}
}
