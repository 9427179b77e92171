import characters from './character.csv?raw'

/** What is wrong with a character as the text layer of a PDF or an old file gives it. */
export const CHARACTER_KINDS = ['radical', 'compatibility', 'wide', 'traditional', 'blank', 'unseen'] as const
export type CharacterKind = (typeof CHARACTER_KINDS)[number]

/** Radicals of U+2E80–2EFF and traditional forms that GB 2312 has no place for, each with the character that is meant. */
const MEANT = new Map(
	characters
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => {
			const [kind = '', printed = '', meant = ''] = line.split(',')
			return [printed, { kind: kind as CharacterKind, meant }] as const
		}),
)

const FORMS: readonly { readonly kind: CharacterKind; readonly characters: RegExp }[] = [
	{ kind: 'unseen', characters: /[\u00ad\u200b-\u200f\u2060\ufeff]/ },
	{ kind: 'blank', characters: /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/ },
	{ kind: 'radical', characters: /[\u2e80-\u2eff\u2f00-\u2fdf]/ },
	{ kind: 'compatibility', characters: /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u },
	{
		kind: 'wide',
		characters: /[\uff04\uff05\uff0b\uff0d\uff0e\uff10-\uff19\uff1d\uff21-\uff3a\uff41-\uff5a]/,
	},
]
/** Anything that may have to be mended; all other text is passed on as it is. */
const ODD = new RegExp(
	`[${FORMS.map(({ characters }) => characters.source.slice(1, -1)).join('')}${[...MEANT.keys()].join('')}]`,
	'gu',
)

/** The character that is meant, and what was wrong; undefined where nothing was. */
function mended(character: string): { readonly kind: CharacterKind; readonly meant: string } | undefined {
	const listed = MEANT.get(character)
	if (listed) return listed
	const kind = FORMS.find((form) => form.characters.test(character))?.kind
	if (kind === undefined) return undefined
	if (kind === 'unseen') return { kind, meant: '' }
	if (kind === 'blank') return { kind, meant: ' ' }
	const meant = character.normalize('NFKC')
	if (meant === character) return undefined
	return { kind, meant: MEANT.get(meant)?.meant ?? meant }
}

/**
 * Text as plain characters: radicals and compatibility forms set for characters, wide letters and digits, traditional
 * forms, odd blanks and what cannot be seen. Chinese punctuation stays as printed. The same before every reader.
 */
export const normalise = (text: string): string =>
	text.replace(ODD, (character) => mended(character)?.meant ?? character)

/**
 * The text of a cell from its plain characters, without blanks around it. A full-width comma parts thousands where it stands so in a cell
 * that is a number; in a sentence it may part two numbers.
 */
export function cellText(normal: string): string {
	const text = normal.trim()
	return GROUPED.test(text) ? text.replaceAll('，', ',') : text
}
const GROUPED = /^-?\d{1,3}(?:，\d{3})+(?:\.\d+)?$/

/** A kind of characters mended in a document: how many, and the first of them with its line. */
export interface MendedCharacters {
	readonly kind: CharacterKind
	readonly count: number
	readonly line: number
	readonly printed: string
	readonly meant: string
}

/** What `normalise` mends in the lines of a document, by kind. */
export function mendedIn(
	lines: Iterable<{ readonly line: number; readonly text: string }>,
): readonly MendedCharacters[] {
	const found = new Map<CharacterKind, MendedCharacters>()
	for (const { line, text } of lines)
		for (const [printed] of text.matchAll(ODD)) {
			const it = mended(printed)
			if (!it) continue
			const before = found.get(it.kind)
			found.set(it.kind, before ? { ...before, count: before.count + 1 } : { ...it, count: 1, line, printed })
		}
	return CHARACTER_KINDS.flatMap((kind) => found.get(kind) ?? [])
}
