import { expect, test } from 'vitest'
import characters from './cells/character.csv?raw'
import { mendedIn } from './cells/normalise.ts'
import { fromText } from './cells/from-text.ts'
import { source } from './source.ts'
import { mendedCharacters, printedLines } from './rules/characters.ts'

const TEXTS: Record<string, string> = import.meta.glob('../../data/disclosures/*.txt', {
	query: '?raw',
	import: 'default',
	eager: true,
})

const listed = (kind: string) =>
	new Map(
		characters.split('\n').flatMap((line) => {
			const [of, odd = '', meant = ''] = line.split(',')
			return of === kind ? [[meant, odd] as const] : []
		}),
	)
const range = (from: number, to: number) =>
	new Map(
		Array.from({ length: to - from }, (_, index) => String.fromCodePoint(from + index)).flatMap((odd) => {
			const meant = odd.normalize('NFKC')
			return meant === odd ? [] : [[meant, odd] as const]
		}),
	)

/** Copies of a text with every character replaced for which the kind has an odd one. */
const DAMAGES: Readonly<Record<string, ReadonlyMap<string, string>>> = {
	radical: new Map([...range(0x2f00, 0x2fe0), ...listed('radical')]),
	compatibility: range(0xf900, 0xfa6e),
	wide: range(0xff10, 0xff1a),
	traditional: listed('traditional'),
	blank: new Map([[' ', '\u00a0']]),
	unseen: new Map([
		['的', '的\u200b'],
		['元', '\ufeff元'],
	]),
}

const cases = Object.entries(TEXTS).flatMap(([path, text]) =>
	Object.entries(DAMAGES).map(([kind, odd]) => ({ name: path.split('/').at(-1) ?? '', kind, odd, text })),
)

test.each(cases)('$name with $kind characters reads the same', ({ odd, text }) => {
	const damaged = [...text].map((character) => odd.get(character) ?? character).join('')
	expect(damaged).not.toBe(text)
	expect(source(damaged).lines).toEqual(source(text).lines)
	const cells = (of: string) =>
		fromText('', of).lines.map((line) => [line.text, ...line.cells.map((cell) => cell.text)])
	expect(cells(damaged)).toEqual(cells(text))
	// Each is counted, in one finding of its kind.
	const counted = (of: string) => mendedIn([{ line: 1, text: of }]).reduce((sum, it) => sum + it.count, 0)
	expect(counted(damaged) - counted(text)).toBe(
		[...text].filter((character) => odd.has(character) && counted(character) === 0).length,
	)
	expect([...mendedCharacters(printedLines(damaged))]).toHaveLength(
		mendedIn([{ line: 1, text: damaged }]).length,
	)
})
