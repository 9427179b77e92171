import type { Token } from '../tables/token.ts'

/** A code at the beginning of a row, and how much of the row it takes. */
export interface Code {
	/** Joined digits of a class, with leading zeros put back; null where they are no code of any level. */
	readonly code: string | null
	readonly printed: string
	/** Tokens that hold nothing but the code (and a row number before it). */
	readonly taken: number
	/** The item's name where it stands in one cell with the code. */
	readonly name: string
}

/** 201一般公共服务支出, 20103-政府办公厅, [2010301]行政运行: the brackets of a code are none of its name. */
const WITH_NAME =
	/^(?:[[［【](?=\d+[\]］】]))?(\d{3}(?:\d{2}){0,2}|\d{6})[\]］】]?\s*[-－]?\s*(?=[\p{Script=Han}“"（(])(.+)$/u
const FUNCTION_CLASS = /^2(?:0[1-9]|1[0-9]|2[0-9]|3[0-9])/
const ECONOMIC_CLASS = /^(?:30[1-9]|31[0-3]|399|50[1-9]|51[0-4]|599)/

/** The code that a row begins with: in one cell or in several, alone or with the name; null where there is none. */
export function codeOf(tokens: readonly Token[]): Code | null {
	const [first, second] = tokens
	if (!first) return null
	const [, glued = '', name = ''] = WITH_NAME.exec(first.text) ?? []
	if (glued && isClass(glued)) return { code: whole(glued), printed: glued, taken: 1, name }
	// A row number may stand before the code.
	if (second && /^\d{1,3}$/.test(first.text) && !isClass(first.text) && startsClass(second.text)) {
		const behind = codeOf(tokens.slice(1))
		return behind && { ...behind, taken: behind.taken + 1 }
	}
	if (!isClass(first.text) || !/^\d{3,7}$/.test(first.text)) return null
	const parts = [first.text]
	for (const { text } of tokens.slice(1)) {
		if (first.text.length !== 3 || parts.length === 3 || !/^\d{1,2}$/.test(text)) break
		parts.push(text)
	}
	// A number of units after a name is no part of a code: parts end where a text begins, else nothing is named.
	const next = tokens[parts.length]
	const isUnit =
		next !== undefined && /^\d{6,12}$/.test(next.text) && tokens[parts.length + 1]?.isNumber === false
	if (parts.length > 1 && (!next || (next.isNumber && !isUnit))) return null
	const joined = parts.map((part, index) => (index === 0 ? part : part.padStart(2, '0'))).join('')
	return { code: whole(joined), printed: parts.join(' '), taken: parts.length + (isUnit ? 1 : 0), name: '' }
}

const isClass = (text: string) => FUNCTION_CLASS.test(text) || ECONOMIC_CLASS.test(text)
const startsClass = (text: string) => /^\d{3}/.test(text) && isClass(text)
const whole = (digits: string) => (/^\d{3}(?:\d{2}){0,2}$/.test(digits) ? digits : null)

/** Which classification a code belongs to: 2 functions, 3 departments' economic classes, 5 the government's. */
export const classificationOf = (code: string): 'function' | 'economic' | 'government_economic' =>
	code.startsWith('2') ? 'function' : code.startsWith('3') ? 'economic' : 'government_economic'
