/** What a document writes: every run of two to four characters in it; a run does not go over a space or a cell's border. */
export interface KnownWords {
	has(run: string): boolean
	/** Every Chinese character in it. */
	readonly characters: readonly string[]
}

/** The longest run that is kept. */
export const LONGEST_RUN = 4
/** Ends a cell, so that a run can be the end of one. */
export const CELL_END = '\t'

/** The runs of a document, by which text cut through by the border of a cell is put together; a tab in a line is the border of a cell. */
export function knownWords(lines: Iterable<string>): KnownWords {
	const runs = new Set<string>()
	const characters = new Set<string>()
	for (const line of lines) {
		for (const text of (line + CELL_END).replace(/ *\t/g, CELL_END).split(/[^\S\t]+/))
			for (let start = 0; start < text.length; start++) {
				characters.add(text.charAt(start))
				for (let length = 2; length <= LONGEST_RUN; length++) runs.add(text.slice(start, start + length))
			}
	}
	return {
		has: (run) => runs.has(run),
		characters: [...characters].filter((char) => /\p{Script=Han}/u.test(char)),
	}
}
