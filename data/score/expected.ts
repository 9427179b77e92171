/**
 * What a reader must get from a file, as `expected/<name>.json` says it. Amounts are yuan with two decimals, as text;
 * `line_start` is the 1-based line of the file in which the row's name stands. Written by people, or by what made the
 * file up, never by the reader.
 */
export interface Expected {
	/** The file whose lines `line_start` counts, where the same is expected of others too. */
	readonly sample?: string
	readonly county: string | null
	readonly department: string | null
	readonly fiscal_year: number | null
	readonly stage: string
	readonly unit: string | null
	/** What all projects come to, each counted once. */
	readonly projects_sum_yuan?: string
	readonly projects: readonly ExpectedProject[]
	readonly indicators: readonly ExpectedIndicator[]
	/** Every printed number but 0 of the tables, without their total rows. */
	readonly budget_lines: readonly ExpectedAmount[]
	/** Total rows and stated totals. */
	readonly totals: readonly ExpectedTotal[]
	readonly findings: readonly ExpectedFinding[]
	/** Statements printed without a row. */
	readonly empty_statements?: readonly string[]
	/** Last columns of the same rows in another stage, by the name of the item, as printed. */
	readonly three_public_budget?: Readonly<Record<string, string>>
	/** Quantities beside the tables. */
	readonly facts?: readonly { readonly amount_yuan: string }[]
}

/** Other values of a field that are right as well. */
interface Accepting {
	readonly accept?: Readonly<Record<string, readonly (string | null)[]>> | null
}

export interface ExpectedProject extends Accepting {
	readonly name: string
	readonly amount_yuan: string | null
	readonly line_start: number
	/** The sum of the others: no project. */
	readonly rollup?: true
	/** Right only where the row says that it was concluded. */
	readonly inferred_yuan?: string
	readonly initial_yuan?: string
	readonly adjusted_yuan?: string
	readonly executed_yuan?: string
	readonly score?: string
	readonly county?: string
	readonly department?: string
	readonly fiscal_year?: number
}

export interface ExpectedIndicator extends Accepting {
	readonly project: string | null
	readonly class1: string | null
	readonly class2: string | null
	readonly name: string | null
	readonly operator: string | null
	readonly value: string | null
	readonly value_printed: string | null
	readonly unit: string | null
	readonly weight: string | null
	readonly actual_printed?: string | null
	readonly score?: string | null
	readonly line_start: number
}

export interface ExpectedAmount extends Accepting {
	readonly statement: string
	readonly code: string | null
	readonly name: string
	/** The name is put together from a merged header: only the amount and its place are compared. */
	readonly name_loose?: true
	readonly measure: string
	readonly direction: string
	readonly fund?: string
	readonly amount_yuan: string
	readonly line_start: number
}

export interface ExpectedTotal {
	readonly about: string
	readonly amount_yuan?: string
	readonly line_start: number
}

export interface ExpectedFinding {
	readonly about: string
	/** What the sentences of one finding must name; a number also in another unit. */
	readonly words: readonly string[]
	readonly optional?: boolean
}

/** Whether a value is the expected one of a field, or another that is accepted there. */
export function fits<T extends Accepting>(
	row: T,
	field: keyof T & string,
	same: (value: string | null) => boolean,
): boolean {
	const expected = (row[field] ?? null) as string | null
	return same(expected) || (row.accept?.[field]?.some(same) ?? false)
}

/** A text without blanks, in one width: names are compared so, since cells are broken over lines. */
export const squeezed = (text: string | null): string | null =>
	text === null ? null : text.normalize('NFKC').replace(/[\s|"]/g, '')

/** Whether a row stands at a line; rows of a file that counts its lines otherwise (`anywhere`) may stand at any. */
export const isAt = (
	{ line_start, line_end }: { readonly line_start: number; readonly line_end: number },
	line: number,
): boolean => line === NOWHERE || (line_start <= line && line <= line_end)

/** What is expected of another file with the same content, a PDF of the text: the same rows at any of its lines. */
export const anywhere = (expected: Expected): Expected =>
	JSON.parse(JSON.stringify(expected), (key, value: unknown) =>
		key === 'line_start' ? NOWHERE : value,
	) as Expected
const NOWHERE = 0
