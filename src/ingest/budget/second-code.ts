import type { Token } from '../tables/token.ts'
import { classificationOf, codeOf, type Code } from './code.ts'
import type { BodyLine, FoundTable, Page } from './find.ts'
import { sidesOf } from './sides.ts'

/**
 * A table whose rows print an item in both economic classifications, with that of the departments alone: it is the one that
 * every such table prints, and what is printed beside it names the same money once more.
 */
export function withOneCode(table: FoundTable): FoundTable {
	if (!table.pages.some(headsTwo)) return table
	return { ...table, pages: table.pages.map((page) => ({ ...page, rows: page.rows.map(withoutSecond) })) }
}

/** Two columns of codes or of names beside each other; the parts of one code are none. */
function headsTwo(page: Page): boolean {
	const labels = sidesOf(page)[0]?.labels ?? []
	const codes = labels.filter(
		({ column, heading }) => column.as === 'code' && !/^[类款项]$/.test(heading.path.at(-1) ?? ''),
	)
	return codes.length === 2 || labels.filter(({ column }) => column.as === 'name').length === 2
}

function withoutSecond(body: BodyLine): BodyLine {
	if (body.kind.kind !== 'row' || !body.kind.code) return body
	const { tokens, code } = body.kind
	const first = itemAt(tokens, code)
	const second = codeOf(tokens.slice(first))
	if (!second || !isOther(code, second)) return body
	const behind = first + itemAt(tokens.slice(first), second)
	const isSecondOurs = classificationOf(second.code ?? '') === 'economic'
	const own = isSecondOurs ? tokens.slice(first, behind) : tokens.slice(0, first)
	const kept = [...own, ...tokens.slice(behind)]
	return { ...body, kind: { ...body.kind, tokens: kept, code: isSecondOurs ? second : code } }
}

/** How many tokens the code of an item and its name take. */
function itemAt(tokens: readonly Token[], { taken, name }: Code): number {
	if (name) return taken
	return tokens[taken]?.isNumber === false ? taken + 1 : taken
}

const isOther = (a: Code, b: Code): boolean =>
	a.code !== null &&
	b.code !== null &&
	new Set([a, b].map(({ code }) => classificationOf(code ?? ''))).size === 2 &&
	![a, b].some(({ code }) => classificationOf(code ?? '') === 'function')
