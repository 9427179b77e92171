import { plainly, unescaped, withoutEntities } from './bent-text.ts'
import type { Param, Params } from './param.ts'

/** `key=`, as a key of an address is written. */
const KEY = /^[a-z]{1,12}$/

/**
 * The query of an address (without `?`) and its fragment (without `#`), put back where chat programs, mail and word
 * processors took them apart: `&amp;` for `&`, `%23` for `#`, `＆` and `＝`, a second `?`, a query that was escaped whole.
 * What each value means is not looked at here: that is `mendValues`.
 */
export function mendParts(query: string, fragment: string): { query: string; fragment: string } {
	let [before, after] = [query, fragment]
	// `&#38;` ends the query for a browser: its `#` begins a fragment.
	const entity = /^(?:38|x26);(.*)$/is.exec(after)
	if (entity) {
		const [rest = '', ...others] = (entity[1] ?? '').split('#')
		before = `${before.replace(/&$/, '')}&${rest}`
		after = others.join('#')
	}
	// A fragment begins with its format number and a point.
	const escaped = /^(.*?)%(?:25)*(?:23|EF%BC%83)([1-9](?:\.|%2E).*)$/is.exec(before)
	if (escaped && !after) [before, after] = [escaped[1] ?? '', escaped[2] ?? '']
	const pairs = before
		.replace(/^\?+/, '')
		// Our own links escape all of these within a value.
		.replace(/(?:&|%26|%EF%BC%86)(?:(?:amp|#38|#x26)(?:;|%3B))+/gi, '&')
		.replace(/(?:\?|%EF%BC%9F|%EF%BC%86)(?=[a-z]{1,12}(?:=|%EF%BC%9D))/gi, '&')
		.split('&')
		.flatMap(pairsOf)
	return { query: pairs.filter(Boolean).join('&'), fragment: after }
}

/** A part of a query that has lost its `=`: to an escape of the whole, or to a full-width sign. */
function pairsOf(pair: string): readonly string[] {
	if (!pair.split('=')[0]?.includes('%')) return [pair]
	const whole = unescaped(pair).normalize('NFKC')
	const parts = whole.replace(/^\?/, '').split('&')
	const isQuery = parts.every((part) => /^[a-z]{1,12}=/i.test(part))
	return isQuery ? parts.map((part) => part.replace(/[^=]+$/, encodeURIComponent)) : [pair]
}

/**
 * The query with each key and value written as they were meant, where only one reading is possible; what cannot be read
 * stays as it is, to be named. Keys that are not of `params` are left alone.
 */
export function mendValues(params: Params, search: URLSearchParams): URLSearchParams {
	const mended = new URLSearchParams()
	const add = (key: string, raw: string) => {
		// The same said twice is said once.
		if (!mended.getAll(key).includes(raw)) mended.append(key, raw)
	}
	for (const [written, raw] of search) {
		const key = Object.hasOwn(params, written) ? written : keyOf(written)
		const param = params[key]
		if (!param || !Object.hasOwn(params, key)) {
			add(written, raw)
			continue
		}
		const [first = '', ...others] = param.read(raw) === undefined ? glued(raw, params) : [raw]
		const value = readings(first).find((one) => param.read(one) !== undefined)
		add(key, value === undefined ? raw : plainValue(param, value))
		if (value !== undefined)
			for (const other of others) {
				const [name = '', ...rest] = other.split('=')
				for (const [each, text] of mendValues(params, new URLSearchParams([[name, rest.join('=')]])))
					add(each, text)
			}
	}
	return mended
}

/** A value as the page itself writes it, where it was written with full-width letters. */
const plainValue = (param: Param<unknown>, value: string): string =>
	/[\uff01-\uff5e]/.test(value) ? param.write(param.read(value)) : value

/** A key without what was put before it, in small letters. */
const keyOf = (written: string): string => {
	const key = plainly(withoutEntities(unescaped(written)))
		.replace(/^(?:[^a-z]|amp;)+/i, '')
		.toLowerCase()
	return KEY.test(key) ? key : written
}

/** A value to which further parts of the query were glued by an escaped `&`, a `;` or a second `?`: it, and they. */
function glued(raw: string, params: Params): readonly string[] {
	const whole = withoutEntities(unescaped(raw)).normalize('NFKC')
	const parts = whole.split(/[&;?](?=[a-z]{1,12}=)/i)
	return parts.slice(1).every((part) => Object.hasOwn(params, part.split('=')[0] ?? '')) ? parts : [raw]
}

/** What a value may have been, from the least change to the most. */
function readings(raw: string): readonly string[] {
	const whole = withoutEntities(unescaped(raw))
	const plain = plainly(whole)
	// `=` of a mail that was read before it was decoded.
	const soft = plain.replace(/^3D/i, '')
	const bare = [plain, soft].flatMap((text) => [...shorter(text)])
	// Escapes of letters beyond ASCII were never meant to be read; free text lets everything pass.
	const first = /%[89a-f][0-9a-f]/i.test(raw) ? [whole, raw] : [raw, whole]
	return [...first, ...bare, ...bare.map((text) => text.toLowerCase())]
}

/**
 * A text with less and less of the signs that stand around it: quotes and brackets, and the stop of the sentence. A slash
 * is none of them: without it another site's address would be a path of this one.
 */
function* shorter(text: string): Generator<string> {
	let now = text.replace(/^[^\p{L}\p{N}/]+/u, '')
	yield now
	while (/[^\p{L}\p{N}]$/u.test(now)) {
		now = [...now].slice(0, -1).join('')
		yield now
	}
}
