/** What is cited, with every word in the language of the citation. */
export interface Work {
	/** Who publishes the page. */
	readonly author: string
	readonly title: string
	/** The data version in words, such as `data version 1ca27d9f`. */
	readonly edition: string
	readonly version: string
	/** The day the data version was published, ISO; undefined where it is not known. */
	readonly released: string | undefined
	/** The day of access, ISO. */
	readonly accessed: string
	readonly link: string
	/** Tells the entry apart in a bibliography: letters, digits and hyphens. */
	readonly key: string
}

/** GB/T 7714-2015, a data set online: title with its edition, day of publication, day of access. */
export const gbt7714 = ({ author, title, edition, released, accessed, link }: Work): string =>
	`${author}. ${title}: ${edition}[DS/OL]. ${released ? `(${released})` : ''}[${accessed}]. ${link}.`

/** APA, 7th edition, a data set: the year of its version, and the day of access because the page is alive. */
export const apa = ({ author, title, edition, released, accessed, link }: Work): string =>
	`${author}. (${released?.slice(0, 4) ?? 'n.d.'}). ${title} (${edition}) [Data set]. Retrieved ${day(accessed)}, from ${link}`

/** BibTeX with the fields that BibLaTeX knows as well; braces keep capitals and Chinese names as they are. */
export function bibtex({ author, title, edition, version, released, accessed, link, key }: Work): string {
	const fields = [
		['author', `{${escaped(author)}}`],
		['title', `{${escaped(title)}}`],
		...(released
			? [
					['year', released.slice(0, 4)],
					['date', released],
				]
			: []),
		['version', version],
		['note', escaped(edition)],
		['url', link],
		['urldate', accessed],
	]
	return `@misc{${key},\n${fields.map(([name, value]) => `  ${name ?? ''} = {${value ?? ''}}`).join(',\n')}\n}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(
	' ',
)

function day(iso: string): string {
	const [year = '', month = '', date = ''] = iso.split('-')
	return `${MONTHS[Number(month) - 1] ?? month} ${String(Number(date))}, ${year}`
}

const SPECIAL: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
}

/** Characters that mean something to TeX. */
const escaped = (text: string): string =>
	text.replace(/[\\~^{}$&#%_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`)
