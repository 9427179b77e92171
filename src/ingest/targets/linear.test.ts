import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import type { Terms } from '../words/terms.ts'
import { words } from '../words/words.ts'
import { targetsOf } from './read.ts'

const FOLDER = 'test/fixtures/disclosures'
const TIMES = 20
/** A document so many times over takes at most so many times the work of once. */
const LIMIT = 25

/** How often words are looked up while a text is read: every pass over its cells asks for them. */
function lookups(text: string): number {
	let count = 0
	const counting =
		<V>(look: (text: string) => V) =>
		(asked: string): V => {
			count += 1
			return look(asked)
		}
	const terms: Terms = {
		class1: counting(words.class1),
		class2: counting(words.class2),
		listed: counting(words.listed),
		columns: counting(words.columns),
		mayHead: counting(words.mayHead),
		isPiece: (role, text) => counting((asked) => words.isPiece(role, asked))(text),
		field: counting(words.field),
		group: counting(words.group),
		ends: counting(words.ends),
	}
	targetsOf(fromText('made-up.txt', text), terms)
	return count
}

const texts = readdirSync(FOLDER).filter((name) => /\.txt$/.test(name))

test.each(texts)('%s twenty times over looks words up at most 25 times as often', (name) => {
	const text = readFileSync(`${FOLDER}/${name}`, 'utf8')
	const once = lookups(text)
	expect(once).toBeGreaterThan(0)
	const repeated = lookups(Array.from({ length: TIMES }, () => text).join('\n'))
	expect(repeated / once).toBeLessThanOrEqual(LIMIT)
})
