import { tokens, VALUE_DUE } from '../duckdb/token.ts'

const TEXT = /^(?:VARCHAR|TEXT|STRING)$/i
const BEHIND_CALL = /^(?:OVER|FILTER)$/i
const SIGN = /^[-+*/%^]$/

/**
 * A reader's statement in which what becomes text becomes it as in the page: `x::VARCHAR`, `CAST(x AS VARCHAR)` and `x || y` call
 * `text_of`, which publishing makes. The server's own cast leaves out the zeros at the end of money. What is added or multiplied
 * beside `||` is left as it is. @param sql without remarks
 */
export function castAsInPage(sql: string): string {
	const found = tokens(sql).filter(({ kind }) => kind !== 'space')
	const texts = found.map(({ start, end }) => sql.slice(start, end))
	const text = (at: number, of = texts) => of[at] ?? ''
	const isWord = (at: number, form: RegExp) => found[at]?.kind === 'word' && form.test(text(at))
	const before = texts.map(() => '')
	const behind = texts.map(() => '')
	const wrap = (from: number, end: number) => {
		before[from] = `text_of(${text(from, before)}`
		behind[end - 1] = `)${text(end - 1, behind)}`
	}
	const isGlue = (at: number) => text(at) === '|' && text(at + 1) === '|'
	const closing = closings(texts)
	const bracketed = (at: number) => (/^[([]$/.test(text(at)) ? (closing.get(at) ?? at) : at)

	/** The place behind the value that begins here, without its casts; the same place where none does. */
	const valueEnd = (at: number): number => {
		if (isWord(at, /^CASE$/i)) return closing.get(at) ?? at
		const { kind } = found[at] ?? {}
		if (kind !== 'word' && kind !== 'quoted') return bracketed(at)
		if (kind === 'word' && VALUE_DUE.has(text(at).toUpperCase())) return at
		let end = at + 1
		while (text(end) === '.') end += 2
		for (;;) {
			const next = bracketed(isWord(end, BEHIND_CALL) ? end + 1 : end)
			if (next <= end + 1) return end
			end = next
		}
	}
	for (let at = 0; at < found.length; at++) {
		let end = !text(at) || text(at - 1) === '.' ? at : valueEnd(at)
		if (end === at) continue
		const last = end - 1
		if (isWord(at, /^CAST$/i) && isWord(last - 1, TEXT) && isWord(last - 2, /^AS$/i)) {
			texts[at] = 'text_of'
			texts[last - 2] = texts[last - 1] = ''
		}
		let isText = false
		while (text(end) === ':' && text(end + 1) === ':') {
			const type = bracketed(end + 3)
			isText = TEXT.test(text(end + 2))
			if (isText) {
				wrap(at, end)
				texts.fill('', end, end + 3)
			}
			end = type
		}
		if (!isText && (isGlue(end) || isGlue(at - 2)) && !SIGN.test(text(at - 1)) && !SIGN.test(text(end)))
			wrap(at, end)
	}
	const spaced = found.map(({ start }, at) => {
		const space = sql.slice(found[at - 1]?.end ?? 0, start)
		return [space, before[at], text(at), behind[at]].join('')
	})
	return spaced.join('')
}

/** The place behind what opens here: a bracket, or CASE. */
function closings(texts: readonly string[]): ReadonlyMap<number, number> {
	const open: number[] = []
	const found = new Map<number, number>()
	for (const [at, text] of texts.entries())
		if (/^(?:[([{]|CASE)$/i.test(text)) open.push(at)
		else if (/^(?:[)\]}]|END)$/i.test(text)) found.set(open.pop() ?? at, at + 1)
	return found
}
