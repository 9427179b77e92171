import { span } from '../coverage.ts'
import type { Reading } from '../reading.ts'
import { tell } from '../rules/rule.ts'
import { labelMended } from '../rules/targets.ts'
import type { Terms } from '../words/terms.ts'
import type { Token } from './token.ts'

/** A label of a class that conversion damaged: where it begins, as printed (pieces parted by ` | `) and as repaired. */
export interface MendedLabel {
	readonly line: number
	readonly printed: string
	readonly repaired: string
}

/** Labels stand among the first cells of a row. */
const LABEL_CELLS = 3
/** The end of a label that a page break carried over: 标, 指标, 标), 填). */
const END = /^(?:指?标|\p{Script=Han}{0,4}[）)])$/u

/** The labels of classes that the templates of 财政部 print. */
const USUAL = ['产出指标', '效益指标', '满意度指标', '成本指标']

const isClosed = (text: string): boolean =>
	(text.match(/[（(]/g)?.length ?? 0) === (text.match(/[）)]/g)?.length ?? 0)
/** A label with the letter that conversion printed twice taken out: 产产出指标. */
const once = (text: string): string => text.replace(/^(.)\1/u, '$1')

/**
 * Labels of classes in rows of cells as they were before conversion: printed with a letter twice, carried over into the
 * same column of the next row, or cut short where the subclass beside them shows that they are classes.
 */
export function mendedLabels(tokens: readonly Token[], terms: Terms) {
	const mended = [...tokens]
	const repairs: MendedLabel[] = []
	const rows = labelCells(tokens)
	for (const [order, row] of rows.entries())
		for (const [nth, at] of row.entries()) {
			const token = mended[at]
			if (!token?.text) continue
			const tailAt = rows[order + 1]?.find((index) => tokens[index]?.at === token.at)
			const tail = tailAt === undefined ? undefined : tokens[tailAt]
			const next = tokens[row[nth + 1] ?? -1]
			const whole = carriedOver(token.text, tail, terms)
			const label = whole ?? doubled(token.text, terms) ?? cutShort(token.text, next, terms)
			const end = whole === null ? undefined : tail
			if (label === null && tail && tailAt !== undefined && goesOn(token.text, tail.text, terms)) {
				mended[at] = { ...token, text: token.text + tail.text, cells: [...token.cells, ...tail.cells] }
				mended[tailAt] = { ...tail, text: '', form: 'blank' }
			}
			if (label === null) continue
			mended[at] = {
				...token,
				text: label,
				asPrinted: token.text + (end?.text ?? ''),
				cells: [...token.cells, ...(end?.cells ?? [])],
			}
			if (end && tailAt !== undefined) mended[tailAt] = { ...end, text: '', form: 'blank' }
			repairs.push({
				line: token.line,
				printed: end ? `${token.text} | ${end.text}` : token.text,
				repaired: label,
			})
		}
	return { tokens: mended, repairs }
}

/** For each row of cells that prints something, the places of its first cells that are not blank. */
function labelCells(tokens: readonly Token[]): readonly (readonly number[])[] {
	const rows = new Map<number, number[]>()
	for (const [index, token] of tokens.entries()) {
		if (token.text === '' || token.columns !== 'index' || token.table !== null) continue
		const row = rows.get(token.row)
		if (!row) rows.set(token.row, [index])
		else if (row.length < LABEL_CELLS) row.push(index)
	}
	return [...rows.values()]
}

function carriedOver(text: string, tail: Token | undefined, terms: Terms): string | null {
	if (!tail || !END.test(tail.text)) return null
	const whole = once(text) + tail.text
	if (terms.class1(whole) && !/[（(]/.test(whole)) return whole
	return terms.class2(whole) && isClosed(whole) && !isClosed(text) ? text + tail.text : null
}

/** A label of a field over two lines of its cell: 资金支出计 | 划(%). */
const goesOn = (text: string, tail: string, terms: Terms): boolean =>
	text.length >= 4 &&
	tail !== '' &&
	terms.field(text) === null &&
	terms.field(tail) === null &&
	terms.field(text + tail) !== null

const doubled = (text: string, terms: Terms): string | null =>
	once(text) !== text && terms.class1(once(text)) && /指标/.test(text) ? once(text) : null

/** Its end is lost, but what follows it shows that it stands in the column of classes. */
function cutShort(text: string, next: Token | undefined, terms: Terms): string | null {
	if (text.length < 2 || /指标/.test(text) || !next || !terms.class2(next.text) || !/指标/.test(next.text))
		return null
	const whole = USUAL.find((label) => label.startsWith(once(text)))
	return whole !== undefined && terms.class1(text) === null ? whole : null
}

/** One finding for the document: the same damage to labels comes again from form to form. */
export function* mendedNote(mended: readonly MendedLabel[]): Generator<Reading> {
	const place = span(mended.map(({ line }) => ({ line_start: line, line_end: line })))
	if (!place) return
	const listed = (text: 'printed' | 'repaired') => {
		const lines = new Map<number, string[]>()
		for (const it of mended) lines.set(it.line, [...(lines.get(it.line) ?? []), it[text]])
		return [...lines].map(([line, texts]) => `${String(line)}: ${texts.join('、')}`).join(';')
	}
	yield tell(
		labelMended,
		place,
		{ count: mended.length },
		{ printed: listed('printed'), repaired: listed('repaired') },
	)
}
