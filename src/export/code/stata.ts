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
			`label variable v${String(at + 1)} ${quoted(unit && !title.includes(unit) ? `${title} (${unit})` : title, 80)}`,
	)
	const notes = [
		sheet.title,
		...sheet.notes,
		...sheet.sources.map((it) => cited(it, sheet.locale)),
		sheet.link,
	]
	return `* ${flat(sheet.title)}
* County Mirror, data version ${sheet.version}
* Reads ${file} (CSV without notes above its header) from the working directory.
version 14
clear all
import delimited using ${quoted(file, 2000)}, varnames(nonames) rowrange(2) encoding("utf-8") bindquote(strict) maxquotedrows(unlimited) asdouble${asText} clear
${labels.join('\n')}
${names.map((name, at) => (name === `v${String(at + 1)}` ? '' : `rename v${String(at + 1)} ${name}\n`)).join('')}label data ${quoted(sheet.title, 80)}
${notes.map((note) => `note: ${literal(note)}`).join('\n')}
describe
list in 1/\`=min(10, _N)'
`
}

/** Names that Stata allows: letters, digits and underscores, 32 at most, each once. */
function variables(columns: readonly SheetColumn[]): readonly string[] {
	const taken = new Set<string>()
	return columns.map(({ name }, at) => {
		const allowed = name
			.replace(/[^\p{L}\p{N}_]/gu, '_')
			.replace(/^(?=\p{N})/u, '_')
			.slice(0, 32)
		const own = `v${String(at + 1)}`
		// Names such as v2 belong to variables that are not yet renamed.
		if (taken.has(allowed) || RESERVED.test(allowed)) return own
		taken.add(allowed)
		return allowed
	})
}

const RESERVED =
	/^(?:_|_?(?:all|b|byte|coef|cons|double|float|if|in|int|long|n|N|pi|pred|rc|skip|str\d+|strL|using|with)|v\d+)$/

const flat = (text: string): string => text.replace(/\s+/g, ' ')

/** Text in which no macro is expanded. */
const literal = (text: string): string => flat(text).replace(/[`$]/g, '')

/** Compound quotes, which hold any text but themselves. */
const quoted = (text: string, most: number): string =>
	`\`"${flat(text).replace(/[`$]/g, '').replaceAll(`"'`, `"`).slice(0, most)}"'`
