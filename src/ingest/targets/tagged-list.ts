import type { AmountUnit } from '../../base/money.ts'
import type { CellDocument } from '../cells/cell.ts'
import { formOf } from '../cells/form-of-cell.ts'
import { namesFund, titlesFunds } from './earmarked.ts'
import type { FoundProject, FoundTotal } from './found.ts'
import { amountOf } from './project-table.ts'
import { isTag, taggedText } from './tagged.ts'
import type { Terms } from '../words/terms.ts'
import type { Token } from './token.ts'

/** A name with an amount after it, in a stream of cells. */
interface Entry {
	readonly name: Token
	readonly amount: Token
	readonly code: Token | null
	readonly from: number
	/** The first token after it. */
	readonly to: number
}

/**
 * A list whose projects tell their targets in tagged text: what is followed by tags is a project, any other name with an
 * amount is a total over those below it.
 */
export function taggedList(
	tokens: readonly Token[],
	terms: Terms,
	unit: AmountUnit | null,
	document: CellDocument,
): { readonly projects: readonly FoundProject[]; readonly totals: readonly FoundTotal[] } {
	const filled = tokens.filter((it) => it.text !== '').flatMap(apart)
	const entries = entriesIn(filled)
	const [head] = entries
	const isOfFunds =
		head !== undefined &&
		(titlesFunds(head.name.row, document) ||
			filled.slice(0, head.from).some(({ text }) => isFundColumn(text)))
	const projects: FoundProject[] = []
	const totals: FoundTotal[] = []
	entries.forEach((entry, order) => {
		const body = filled.slice(entry.to, entries[order + 1]?.from ?? filled.length)
		const amount = amountOf(entry.amount, unit)
		if (!amount) return
		if (!body.some((it) => isTag(it.text, terms))) {
			totals.push({ label: entry.name.text, amount, after: projects.length, count: null })
			return
		}
		const read = taggedText(body, terms, unit)
		const text = (pattern: RegExp) => [...read.texts].find(([tag]) => pattern.test(tag))?.[1] ?? null
		projects.push({
			name: entry.name,
			line_start: (entry.code ?? entry.name).line,
			line_end: body.reduce((line, it) => Math.max(line, it.line), entry.amount.line),
			kind: isOfFunds ? 'earmarked' : 'project',
			code: null,
			category: null,
			amount,
			unit,
			form: null,
			objective: text(/目标/),
			use: text(/概况|内容/),
			period: null,
			indicators: read.indicators,
			owner: entry.code ? { department_code: entry.code.text } : {},
			offices: { supervisor: null, unit: null },
			print: body.map((it) => it.text).join(' '),
			tokens: [...(entry.code ? [entry.code] : []), entry.name, entry.amount, ...read.used],
		})
	})
	return { projects, totals }
}

/** A word over the names, not a title that holds it. */
const isFundColumn = (text: string): boolean => namesFund(text) && /名称$/.test(text)

/** An amount into which a tagged text or the next name ran (`86.50【项目概况】…`, `86.50桥梁维修`), and what ran into it. */
function apart(token: Token): readonly Token[] {
	const [, amount = '', rest = ''] =
		/^(\d[\d,]*\.\d\d)\s*(【.+|(?![万亿千]?元)\p{Script=Han}.{3,})$/su.exec(token.text) ?? []
	if (!amount) return [token]
	return [amount, rest].map((text) => ({ ...token, text, printed: text, form: formOf(text) }))
}

function entriesIn(tokens: readonly Token[]): readonly Entry[] {
	return tokens.flatMap((amount, at): Entry[] => {
		const name = tokens[at - 1]
		if (amount.form !== 'number' || !name || name.form !== 'text' || /^【|[:：。]/.test(name.text)) return []
		if (/^\d{3,}$/.test(name.text)) return []
		const before = tokens[at - 2]
		const code = before && /^\d{3,}$/.test(before.text) ? before : null
		// A code before a name is a number too, but no amount follows a name and stands before another.
		const isCode =
			tokens[at + 1]?.form === 'text' &&
			tokens[at + 2]?.form === 'number' &&
			/^0?\d{5,6}$/.test(amount.text) &&
			tokens[at - 1]?.form === 'number'
		return isCode ? [] : [{ name, amount, code, from: code ? at - 2 : at - 1, to: at + 1 }]
	})
}
