import type { CellLine } from '../cells/cell.ts'
import { looseTokens } from '../tables/token.ts'
import { codeOf } from './code.ts'
import { columnOf } from './column.ts'
import type { LineKind } from './line-kind.ts'

type RowKind = Extract<LineKind, { kind: 'row' }>

/** A row of a table whose header names its items before their codes, with the code before the name as in other tables. */
export function withCodeFirst(kind: RowKind, header: readonly CellLine[]): RowKind {
	const [name, code, ...rest] = kind.tokens
	if (kind.code || !name || !code || name.isNumber || !namesFirst(header)) return kind
	const tokens = [code, name, ...rest]
	const found = codeOf(tokens)
	return found?.taken === 1 ? { ...kind, code: found, tokens } : kind
}

function namesFirst(header: readonly CellLine[]): boolean {
	const labels = header.flatMap((line) =>
		looseTokens(line).map(({ text, start }) => ({ as: columnOf({ path: [text] }).as, start })),
	)
	const [name, code] = (['name', 'code'] as const).map((as) => labels.find((it) => it.as === as)?.start)
	return name !== undefined && code !== undefined && name < code
}
