import type { Cell } from '../cells/cell.ts'
import type { Region } from './region.ts'
import type { Terms } from '../words/terms.ts'
import type { Token } from './token.ts'

/** What of a region is used; titles, labels, headers and what stands around tables need no row. */
export interface Used {
	readonly add: (tokens: readonly Token[]) => void
	/** Cells with content that ended in no row. */
	readonly left: (terms: Terms) => readonly Token[]
}

const FURNITURE =
	/^(?:.{0,40}表[一二三四五六七八九十\d]*(?:[(（].*[)）])?|[(（]?\s*20\d\d\s*年?度?[)）]?|(?:金额)?单位[:：]?.{0,6}|[绩效指标目年度总体]{1,6}|第\s*\d+\s*页.*|[-—]?\s*\d{1,3}\s*[-—]?|[(（].{0,4}元[)）]|无|[★*]+|[-—–]|[-—–=_]{2,})$/

/** Keeps book of what is used of a region. */
export function usedIn(region: Region): Used {
	const used = new Set<Cell>()
	const add = (tokens: readonly Token[]) => {
		for (const token of tokens) for (const cell of token.cells) used.add(cell)
	}
	for (const { from, to } of region.headers) add(region.tokens.slice(from, to))
	const remarks = remarksIn(region.tokens)
	return {
		add,
		left: (terms) =>
			region.tokens.filter(
				(token) =>
					token.text !== '' &&
					!token.cells.every((cell) => used.has(cell)) &&
					!isLabel(token, terms) &&
					!remarks.has(token) &&
					!(
						FURNITURE.test(token.text) &&
						(token.form !== 'number' || (token.fromEnd + token.at === 1 && token.columns === 'position'))
					),
			),
	}
}

/** The sentences under 备注 or 填报说明 say how a form is filled in, not what it holds. */
function remarksIn(tokens: readonly Token[]): ReadonlySet<Token> {
	const from = tokens.findLastIndex(({ text, at }) => at === 0 && /^(?:备注|注|填[表报]说明)[:：]/.test(text))
	if (from < 0) return new Set()
	return new Set(
		tokens.slice(from).filter(({ text, form }) => form === 'text' || /^\d{1,2}\s*[.、．)）]$/.test(text)),
	)
}

const isLabel = ({ text }: Token, terms: Terms): boolean =>
	terms.class1(text) !== null ||
	terms.class2(text) !== null ||
	terms.field(text) !== null ||
	terms.columns(text).length > 0 ||
	terms.ends(text)
