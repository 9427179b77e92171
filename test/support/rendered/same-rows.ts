import type { Tables } from '../../../src/schema/schema.ts'

/** Tables of what a document says. */
const COMPARED = [
	'coverage',
	'budget_line',
	'project',
	'project_function',
	'project_purpose',
	'cost_share',
	'formula',
	'unit_cost',
	'payment_plan',
	'indicator',
	'goal',
	'fact',
	'reconciliation',
] as const satisfies readonly (keyof Tables)[]

/** Columns that say where a row stands, or number it by that. */
const PLACES = /^(?:line_start|line_end|.*_id|.*_lines?)$/

/** A row as a text: without its place, and with the name of its project for its number. */
function told(row: object, names: ReadonlyMap<unknown, string>): string {
	const cells = Object.entries(row).filter(([column]) => !PLACES.test(column))
	const owner = 'project_id' in row ? (names.get(row.project_id) ?? '') : ''
	return JSON.stringify([owner, ...cells], (_, value: unknown) =>
		typeof value === 'bigint' ? String(value) : value,
	)
}

/** Findings name lines, and lines differ: which rule tells of which project, and how grave it is. */
const findingsOf = (tables: Tables, names: ReadonlyMap<unknown, string>) =>
	tables.finding.map(({ project_id, rule, kind, severity, certainty }) =>
		JSON.stringify([names.get(project_id) ?? '', rule, kind, severity, certainty]),
	)

/** The rows of each table that only one of two readings has, whatever their order. */
export function differences(one: Tables, other: Tables): readonly string[] {
	return ([...COMPARED, 'finding'] as const).flatMap((table) => {
		const [left, right] = [one, other].map((tables) => {
			const names = new Map(tables.project.map(({ project_id, name }) => [project_id as unknown, name]))
			return table === 'finding' ? findingsOf(tables, names) : tables[table].map((row) => told(row, names))
		})
		const lost = without(left ?? [], right ?? [])
		const added = without(right ?? [], left ?? [])
		return [...lost.map((row) => `- ${table} ${row}`), ...added.map((row) => `+ ${table} ${row}`)]
	})
}

function without(all: readonly string[], others: readonly string[]): readonly string[] {
	const left = [...others]
	return all.filter((row) => {
		const at = left.indexOf(row)
		if (at >= 0) left.splice(at, 1)
		return at < 0
	})
}
