import { linesOf, type Token } from '../tables/token.ts'
import type { CodedRow, CodedRows } from './coded-rows.ts'
import { nameOf } from './entry.ts'
import type { BodyLine } from './find.ts'

/** What an item of a summary begins with or holds; a text without it goes on with the name above. */
const ITEM =
	/^[一二三四五六七八九十]+\s*、|^[（(][一二三四五六七八九十\d]+[）)]|^\d{1,2}\s*[.、．]|^其中|合计|总计|小计|结转|结余|收入|支出|拨款|资金|预算|费/

type Open = { -readonly [K in keyof CodedRow]: CodedRow[K] } & { pieces: string[] }

/** Rows of a list of items without codes: one side of a summary, 三公. */
export function itemRows(lines: readonly BodyLine[]): CodedRows {
	const rows: Open[] = []
	const unread: BodyLine[] = []
	for (const body of lines) {
		const { tokens } = body.kind
		const rest = unnumbered(tokens)
		const number = rest.findIndex((it) => it.isNumber)
		// What stands behind the amounts is a rate or a remark.
		const texts = rest.filter((it, at) => !it.isNumber && (number <= 0 || at < number))
		const numbers = rest.filter((it) => it.isNumber)
		const name = nameOf(texts.map((it) => it.text))
		const last = rows.at(-1)
		if (texts.length > 0 && (ITEM.test(name) || (numbers.length > 0 && last?.numbers.length !== 0)))
			rows.push({
				code: null,
				code_printed: '',
				name,
				pieces: texts.map((it) => it.text),
				numbers,
				...linesOf(rest, body.line.line),
				tokens,
				row_no: body.row_no,
			})
		else if (last && (texts.length > 0 || last.numbers.length === 0) && body.line.line - last.line_end <= 2) {
			last.pieces.push(...texts.map((it) => it.text))
			last.numbers = [...last.numbers, ...numbers]
			last.tokens = [...last.tokens, ...tokens]
			last.line_end = linesOf(rest, body.line.line).line_end
		} else unread.push(body)
	}
	return { rows: rows.map(({ pieces, ...row }) => ({ ...row, name: nameOf(pieces) })), unread }
}

/** The tokens of a row without the number of the row that stands before its name. */
function unnumbered(tokens: readonly Token[]): readonly Token[] {
	const [first, second] = tokens
	return first && second && /^\d{1,3}$/.test(first.text) && !second.isNumber ? tokens.slice(1) : tokens
}
