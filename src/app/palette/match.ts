/** In the order in which they are listed. */
export const GROUPS = [
	'room',
	'view',
	'action',
	'county',
	'project',
	'code',
	'table',
	'question',
	'text',
] as const

/** Something that the palette finds: where it leads, or what it does. */
export interface Entry {
	readonly group: (typeof GROUPS)[number]
	/** Tells it apart from all others. */
	readonly id: string
	readonly title: string
	/** Stands beside the title, quieter; found too, after titles. */
	readonly note: string
	/** In other languages: typed words stand anywhere in them. */
	readonly names: readonly string[]
	/** Codes, pinyin and its initials: they begin with what is typed, or hold it where it is long enough to mean a part. */
	readonly keys: readonly string[]
	readonly open: () => void | Promise<void>
}

/** Two letters stand in the middle of almost any pinyin. */
const PART = 3
/** So many of one group at most, that none crowds out the others. */
const MOST = 8

/**
 * The entries that every typed word fits, by groups in their order; within a group the best fit first, else as given.
 * Nothing typed finds what is always there: rooms and actions.
 */
export function find(entries: readonly Entry[], typed: string): readonly Entry[] {
	const words = plain(typed).split(/\s+/).filter(Boolean)
	const found = words.length
		? entries
				.map((entry) => ({ entry, fit: fitOf(entry, words) }))
				.filter(({ fit }) => fit > 0)
				.sort((a, b) => b.fit - a.fit)
				.map(({ entry }) => entry)
		: entries.filter(({ group }) => group === 'room' || group === 'action')
	return GROUPS.flatMap((group) =>
		found.filter((entry) => entry.group === group).slice(0, words.length ? MOST : Infinity),
	)
}

/** How well all words fit together; 0 where one does not. */
function fitOf({ title, note, names, keys }: Entry, words: readonly string[]): number {
	const fits = words.map((word) => {
		const at = [title, ...names].map((name) => plain(name).indexOf(word))
		if (at.includes(0)) return 5
		if (at.some((place) => place > 0)) return 4
		if (keys.some((key) => plain(key).startsWith(word))) return 3
		if (word.length >= PART && keys.some((key) => plain(key).includes(word))) return 2
		return plain(note).includes(word) ? 1 : 0
	})
	return fits.includes(0) ? 0 : fits.reduce((sum: number, fit) => sum + fit, 0)
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()
