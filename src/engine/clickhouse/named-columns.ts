import type { Token } from '../duckdb/token.ts'

/** What stands in one pair of brackets: how far its SELECT has come. */
interface Level {
	/** Whether a column of the SELECT may begin or stand here. */
	isListed: boolean
	/** The pieces of the column so far. */
	item: number[]
}

const ENDS = /^(?:FROM|WHERE|GROUP|ORDER|HAVING|QUALIFY|LIMIT|UNION|EXCEPT|INTERSECT|WINDOW)$/i

/**
 * Places behind columns that a SELECT names by their table only (`d.seq`), each with the name to write there (` AS seq`): the
 * page's dialect calls such a column `seq`, the server `d.seq` where another table of the join has a column of that name too.
 */
export function namedColumns(sql: string, tokens: readonly Token[]): ReadonlyMap<number, string> {
	const found = tokens.filter(({ kind }) => kind !== 'space' && kind !== 'comment')
	const names = new Map<number, string>()
	const text = (at: number) => {
		const token = found[at]
		return token ? sql.slice(token.start, token.end) : ''
	}
	const isName = (at: number) => found[at]?.kind === 'word' || found[at]?.kind === 'quoted'
	const end = ({ item }: Level) => {
		const [table = -1, dot = -1, column = -1] = item
		if (item.length === 3 && isName(table) && text(dot) === '.' && isName(column))
			names.set(found[column]?.end ?? 0, ` AS ${text(column)}`)
	}
	const levels: Level[] = [{ isListed: false, item: [] }]
	for (let at = 0; at < found.length; at++) {
		const piece = text(at)
		const level = levels.at(-1)
		if (!level) break
		if (piece === ')') {
			if (level.isListed) end(level)
			levels.pop()
			continue
		}
		if (found[at]?.kind === 'word' && /^SELECT$/i.test(piece)) {
			level.isListed = true
			level.item = []
		} else if (level.isListed && piece === ',') {
			end(level)
			level.item = []
		} else if (level.isListed && found[at]?.kind === 'word' && ENDS.test(piece)) {
			end(level)
			level.isListed = false
		} else if (!/^(?:DISTINCT|ALL)$/i.test(piece) || level.item.length > 0) level.item.push(at)
		if (piece === '(' || piece === '[' || piece === '{') levels.push({ isListed: false, item: [] })
		if ((piece === ']' || piece === '}') && levels.length > 1) levels.pop()
	}
	const [first] = levels
	if (first?.isListed) end(first)
	return names
}
