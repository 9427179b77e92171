/**
 * How other programs read a CSV with remarks, by their documented rules and written without looking at ours. Fields are
 * texts; a program's own numbers and missing values are left out.
 */

/** pandas' C parser with `comment="#"`: a `#` outside quotes ends the line; a line of nothing else is none. */
export const pandas = (text: string): string[][] => fields(text, (_, __, quoted) => !quoted)

/** R's `read.csv(…, comment.char = "#")`: the same; a blank line is skipped (`blank.lines.skip`). */
export const r = (text: string): string[][] => fields(text, (_, __, quoted) => !quoted)

/** Excel reads no remarks: every line is a row, split at its commas. */
export const excel = (text: string): string[][] => fields(text, () => false)

/** Stata's `import delimited, varnames(n) bindquotes(strict)`: rows from line `n` on, quotes counted from the beginning. */
export const stata = (text: string, line: number): string[][] => fields(text, () => false).slice(line - 1)

function fields(
	text: string,
	isRemark: (before: string, at: number, quoted: boolean) => boolean,
): string[][] {
	const rows: string[][] = []
	let row: string[] = []
	let field = ''
	let [quoted, remark, empty] = [false, false, true]
	const end = () => {
		if (!empty) rows.push([...row, field])
		;[row, field, remark, empty, quoted] = [[], '', false, true, false]
	}
	const all = text.replace(/^\ufeff/, '')
	for (let at = 0; at < all.length; at++) {
		const character = all[at] ?? ''
		if (remark) {
			if (character === '\n') end()
		} else if (quoted) {
			if (character !== '"') field += character
			else if (all[at + 1] === '"') field += all[++at] ?? ''
			else quoted = false
		} else if (character === '#' && isRemark(all, at, quoted)) remark = true
		else if (character === '"' && field === '') [quoted, empty] = [true, false]
		else if (character === ',') {
			row.push(field)
			;[field, empty] = ['', false]
		} else if (character === '\n') end()
		else if (character !== '\r') [field, empty] = [field + character, false]
	}
	end()
	return rows
}
