import type { CellValue, Result } from '../base/result.ts'

/** One column of a row that says something else in the other answer. */
export interface Difference {
	readonly column: string
	readonly before: CellValue
	readonly after: CellValue
}

/** What became of one row; `name` are the cells that tell it apart from the others. */
export interface Change {
	readonly kind: 'added' | 'removed' | 'changed'
	readonly name: readonly CellValue[]
	/** Of a changed row only what differs; of the others every further column, null on the side where it is not. */
	readonly cells: readonly Difference[]
}

/** Two answers to the same question, told apart. */
export interface Comparison {
	/** The columns that `name` is made of. */
	readonly names: readonly string[]
	readonly changes: readonly Change[]
	readonly same: number
	/** Columns that only one of the two answers has; they are not compared. */
	readonly apart: readonly string[]
}

type Side = ReadonlyMap<string, readonly CellValue[]>

/**
 * What changed from one answer to another. Rows are the same row when the fewest leading columns that are text and tell
 * all rows apart in both answers agree; where no columns do, equal rows are told apart by their order. A difference only in
 * columns that do not count, since nobody sees them, is none.
 */
export function compare(
	before: Result,
	after: Result,
	counts: (column: string) => boolean = () => true,
): Comparison {
	const shared = before.columns.filter(({ name }) => positionOf(after, name) >= 0).map(({ name }) => name)
	const names = naming(before, after, shared, counts)
	const [old, young] = [sideOf(before, shared, names), sideOf(after, shared, names)]
	const rest = shared.filter((name) => !names.includes(name) && counts(name))
	const changes: Change[] = []
	let same = 0
	for (const key of new Set([...old.keys(), ...young.keys()])) {
		const [was, is] = [old.get(key), young.get(key)]
		const cells = rest.map((column) => {
			const at = shared.indexOf(column)
			return { column, before: was?.[at] ?? null, after: is?.[at] ?? null }
		})
		const differing = cells.filter((cell) => !equal(cell.before, cell.after))
		const row = was ?? is ?? []
		const name = names.map((column) => row[shared.indexOf(column)] ?? null)
		if (!was) changes.push({ kind: 'added', name, cells })
		else if (!is) changes.push({ kind: 'removed', name, cells })
		else if (differing.length) changes.push({ kind: 'changed', name, cells: differing })
		else same += 1
	}
	const apart = [...before.columns, ...after.columns].map(({ name }) => name)
	return { names, changes, same, apart: apart.filter((name) => !shared.includes(name)) }
}

/** The columns of text that tell rows apart; what nobody sees, and then the last ones, left out as long as the others still do. */
function naming(
	before: Result,
	after: Result,
	shared: readonly string[],
	counts: (column: string) => boolean,
): readonly string[] {
	const words = shared.filter((name) => before.columns[positionOf(before, name)]?.kind === 'text')
	const texts = [...words.filter(counts), ...words.filter((name) => !counts(name))]
	const unique = (names: readonly string[]) =>
		[before, after].every((result) => new Set(keysOf(result, names)).size === result.length)
	if (!unique(texts)) return texts
	return texts.reduceRight<readonly string[]>((names, name) => {
		const fewer = names.filter((one) => one !== name)
		return fewer.length && unique(fewer) ? fewer : names
	}, texts)
}

function sideOf(result: Result, shared: readonly string[], names: readonly string[]): Side {
	const at = shared.map((name) => positionOf(result, name))
	const seen = new Map<string, number>()
	return new Map(
		keysOf(result, names).map((key, row) => {
			const times = seen.get(key) ?? 0
			seen.set(key, times + 1)
			return [`${key}#${String(times)}`, at.map((column) => result.cell(row, column))]
		}),
	)
}

function keysOf(result: Result, names: readonly string[]): readonly string[] {
	const at = names.map((name) => positionOf(result, name))
	return Array.from({ length: result.length }, (_, row) =>
		JSON.stringify(at.map((column) => result.cell(row, column)?.toString() ?? null)),
	)
}

const positionOf = ({ columns }: Result, name: string): number =>
	columns.findIndex((column) => column.name === name)

/** Sums of the same decimals may differ in the last bits of a double. */
const equal = (before: CellValue, after: CellValue): boolean =>
	typeof before === 'number' && typeof after === 'number'
		? Math.abs(before - after) <= 1e-12 * Math.max(Math.abs(before), Math.abs(after))
		: before === after
