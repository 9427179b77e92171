import { cited } from '../about.ts'
import type { Sheet, SheetColumn } from '../sheet.ts'

/** A do-file (Stata 14 or newer) that reads the CSV of the same download and labels its variables. */
export function stata(sheet: Omit<Sheet, 'cells'>, file: string): string {
	const names = variables(sheet.columns)
	const texts = sheet.columns.flatMap(({ kind }, at) =>
		kind === 'integer' || kind === 'decimal' || kind === 'double' ? [] : [String(at + 1)],
	)
	const asText = texts.length ? ` stringcols(${texts.join(' ')})` : ''
	const labels = sheet.columns.map(
		({ title, unit }, at) =>
			`label variable v${String(at + 1)} ${quoted(unit && !title.includes(unit) ? `${title} (${unit})` : title, LABEL)}`,
	)
	const notes = [
		sheet.title,
		...sheet.notes,
		...sheet.sources.map((it) => cited(it, sheet.locale)),
		sheet.link,
	]
	return `* ${plain(sheet.title)}
* County Mirror, data version ${sheet.version}
* Reads ${file} (CSV without notes above its header) from the working directory.
version 14
clear all
import delimited using ${quoted(file)}, varnames(nonames) rowrange(2) encoding("utf-8") bindquote(strict) maxquotedrows(unlimited) asdouble${asText} clear
${labels.join('\n')}
${names.map((name, at) => (name === `v${String(at + 1)}` ? '' : `rename v${String(at + 1)} ${name}\n`)).join('')}label data ${quoted(sheet.title, LABEL)}
${notes.map((note) => `note: ${plain(note).replaceAll('"', "'")}`).join('\n')}
describe
list in 1/\`=min(10, _N)'
`
}

/** Characters of a name, and of a label. */
const [NAME, LABEL] = [32, 80] as const

/** Names that Stata allows: letters, digits and underscores, each once. */
function variables(columns: readonly SheetColumn[]): readonly string[] {
	const taken = new Set<string>()
	return columns.map(({ name }, at) => {
		const allowed = cut(name.replace(/[^\p{L}\p{Nd}_]/gu, '_').replace(/^(?=\p{Nd})/u, '_'), NAME)
		// Names such as v2 belong to variables that are not yet renamed.
		if (!allowed || taken.has(allowed) || RESERVED.test(allowed)) return `v${String(at + 1)}`
		taken.add(allowed)
		return allowed
	})
}

const RESERVED =
	/^(?:_|_all|_b|byte|_coef|_cons|double|float|if|in|int|long|_n|_N|_pi|_pred|_rc|_skip|str\d+|strL|using|with|v\d+)$/

/** One line in which no macro is expanded and no remark begins: two slashes begin one only behind a space. */
const plain = (text: string): string =>
	text
		.replace(/[`$]/g, '')
		.replace(/\s+/g, ' ')
		.replaceAll('/*', '/ *')
		.replace(/(^| )\/{2,}/g, '$1/')

/** Compound quotes, which hold any text but their own end. */
const quoted = (text: string, most = Infinity): string =>
	`\`"${cut(plain(text).replace(/"'+/g, '"'), most)}"'`

const cut = (text: string, most: number): string => Array.from(text).slice(0, most).join('')
