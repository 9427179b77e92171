import type { Locale } from '../../base/text.ts'

/** Which rows of the model `evidence` stand behind a number; what is absent does not narrow. */
export interface EvidenceFilter {
	/** A disclosure, or several, parted by points. */
	readonly document?: string
	/** Only disclosures of a place: the first digits of a county's code, or all six and the kind of department (`130529-zuzhibu`). */
	readonly place?: string
	/** Only disclosures of a scope and a year (`projects-2024`). */
	readonly alike?: string
	/** Only disclosures that print amounts by function code, or only those that do not. */
	readonly coded?: boolean
	/** Tables that the rows are of. */
	readonly source?: readonly string[]
	/** A project as an address writes it; `whole` for targets of the department. */
	readonly project?: string
	/** What is looked for in projects: part of a name, pinyin, initials, code or objective. */
	readonly search?: string
	/** Only texts whose wording is compared, of at least so many characters. */
	readonly characters?: number
	/** Single rows by their identifiers, as an address writes them: in lower case. */
	readonly rows?: readonly string[]
	/** Words that a row must all have (`evidence.facets`); `a|b` is one or the other, and what is empty is none. */
	readonly words?: readonly (string | false | undefined)[]
	/** Only rows whose number is printed and not legible. */
	readonly unreadable?: boolean
	/** Only rows of these origins; none named is all. */
	readonly origin?: readonly string[]
	/** Whether the number is of points: each row says its own in the place of what is printed, and its project. */
	readonly points?: boolean
}

/** What a number is of: a document, and what its view tells apart there. */
export type Pointer = readonly [document: string, ...parts: string[]]

/** What `of` in an address names: its parts stand between points. */
export function pointerOf(of: string): Pointer {
	const [document = '', ...parts] = of.split('.')
	return [document, ...parts]
}

/** The choice of disclosures, as the address writes it. */
export interface Choice {
	readonly c: string
	readonly dep: string
	readonly y: string
}

/** The values of `evidence.sql` for one filter. */
export const evidenceValues = (
	{
		document = '',
		place = '',
		alike = '',
		coded,
		source = [],
		project = '',
		search = '',
		characters,
		rows = [],
		words = [],
		origin = [],
		unreadable = false,
	}: EvidenceFilter,
	{ c, dep, y }: Choice,
	lang: Locale,
): Readonly<Record<string, string>> => ({
	c,
	dep,
	y,
	lang,
	document,
	place,
	alike,
	coded: coded === undefined ? '' : coded ? 'yes' : 'no',
	source: source.join('.'),
	project,
	search,
	characters: characters === undefined ? '' : String(characters),
	rows: rows.map((row) => row.toLowerCase().replaceAll('.', '-')).join('.'),
	words: words.filter(Boolean).join(' '),
	origin: origin.join('.'),
	unreadable: unreadable ? 'yes' : '',
})

/**
 * The statement without the conditions that these values leave open, so that the tables which they would look into are not
 * even named: those may lie in a database that has yet to be attached.
 * @param sql one whose optional conditions stand on lines of their own and begin with `AND ($name::VARCHAR = '' OR`
 */
export const withoutOpen = (sql: string, values: Readonly<Record<string, string>>): string =>
	sql.replace(/^\tAND \(\s*\$(\w+)::VARCHAR = ''\s+OR [^]*?\n\t\)+\n/gm, (condition, name: string) =>
		values[name] === '' ? '' : condition,
	)
