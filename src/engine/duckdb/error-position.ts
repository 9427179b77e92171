import type { Values } from '../engine.ts'
import { withValues, written } from './statement.ts'

/** A place in a text: its first character and the one behind its last. */
export interface Place {
	readonly from: number
	readonly to: number
	/** The parameter whose value stands there. */
	readonly parameter?: string
}

const QUOTED = /^LINE (\d+): (.*)\n( *)\^/m

/**
 * Where DuckDB's sentence points in the text as it was written, or nothing where it does not say. It quotes a piece of the
 * line, and sets its mark by columns of the screen, of which Chinese characters take two.
 */
export function placeOf(message: string, sql: string, values: Values): Place | undefined {
	const [, number, quoted = '', blanks = ''] = QUOTED.exec(message) ?? []
	if (!number) return undefined
	const lead = `LINE ${number}: `.length
	const lines = withValues(sql, values).split('\n')
	const line = lines[Number(number) - 1]
	if (line === undefined) return undefined
	const cut = quoted.startsWith('...')
	const core = quoted.replace(/^\.\.\./, '').replace(/\.\.\.$/, '')
	const start = Math.max(line.indexOf(core), 0)
	const inside = characters(quoted, blanks.length - lead) - (cut ? 3 : 0)
	const before = lines.slice(0, Number(number) - 1).reduce((sum, { length }) => sum + length + 1, 0)
	const { at: from, parameter } = written(sql, values, before + Math.min(start + inside, line.length))
	if (parameter !== undefined) return { from, to: from + 1 + parameter.length, parameter }
	const word = /^(?:"[^"]*"|[\p{L}\p{N}_]+)/u.exec(sql.slice(from))?.[0].length ?? 1
	return { from, to: Math.min(from + word, sql.length) }
}

/** How many characters of a line stand before a column of the screen. */
function characters(line: string, column: number): number {
	let [width, length] = [0, 0]
	for (const char of line) {
		// Tabs take no column there.
		const own = char === '\t' ? 0 : WIDE.test(char) ? 2 : 1
		if (width >= column && own > 0) break
		width += own
		length += char.length
	}
	return length
}
const WIDE =
	/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
