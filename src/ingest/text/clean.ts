const HAN = '[\\p{Script=Han}，,、。；;：:！？“”‘’（）()《》【】〔〕[\\]]'
const STRAY = new RegExp(`(?<=${HAN})[ \\u3000]+(?=${HAN})`, 'gu')
const BESIDE_DIGITS = new RegExp(
	`(?<=${HAN})[ \\u3000]+(?=[\\d≥≤])|(?<=[\\d%][.]?)[ \\u3000]+(?=${HAN})`,
	'gu',
)

const TAGS = /<\/?(?:p|div|span|br|b|i|sub|sup)\b[^<>]*>/gi
const MATH = /<math>(.*?)<\/math>|\$([^$]*)\$/gi
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', nbsp: ' ', quot: '"' }
const SIGNS: Readonly<Record<string, string>> = {
	times: '×',
	div: '÷',
	cdot: '×',
	geq: '≥',
	ge: '≥',
	leq: '≤',
	le: '≤',
}

/** Chinese text without the spaces that conversion put between its characters. */
export const joinHan = (text: string): string => text.replace(STRAY, '').trim()

/** Whatever may have to be taken out or set otherwise; most texts hold nothing of it. */
const ODD = /[\s<$&０-９Ａ-Ｚａ-ｚ％＋－＝．]/

/**
 * Printed text as plain characters: no markup, mathematics as `322×10×0.1=322`, full-width letters and digits made
 * half-width, no stray spaces. Chinese punctuation stays as printed.
 */
export function plain(text: string): string {
	if (!ODD.test(text)) return text
	const unmarked = MARKED.test(text) ? withoutMarks(text) : text
	const narrow = unmarked.replace(/[０-９Ａ-Ｚａ-ｚ％＋－＝．]/g, (wide) => wide.normalize('NFKC'))
	return /\s/.test(narrow) ? joinHan(narrow).replace(BESIDE_DIGITS, '').replace(/\s+/g, ' ') : narrow
}

const MARKED = /[<$&]/

const withoutMarks = (text: string): string =>
	text
		.replace(MATH, (_, tagged?: string, dollars?: string) => formula(tagged ?? dollars ?? ''))
		.replace(TAGS, ' ')
		.replace(/&(lt|gt|amp|nbsp|quot);/g, (_, name: string) => ENTITIES[name] ?? '')

const formula = (math: string) =>
	math
		.replace(/\\([a-z]+)/g, (command, name: string) => SIGNS[name] ?? command)
		.replace(/\\%/g, '%')
		.replace(/\s+/g, '')
