import type { Tables } from '../../src/schema/schema.ts'
import { amounts, codeRows, emptyStatements } from './amounts.ts'
import type { Expected } from './expected.ts'
import { findings } from './findings.ts'
import { identity } from './identity.ts'
import { indicatorFields, indicators } from './indicators.ts'
import { projectAmounts, projects } from './projects.ts'
import { THINGS, type Tallies } from './tally.ts'

/** What was read of one file against what must be read. Only things that are expected, or read without being so, count. */
export function score(expected: Expected, tables: Tables): Tallies {
	const lines = tables.budget_line
	const told = findings(expected, tables.finding)
	const empty = emptyStatements(expected, tables)
	const all: Tallies = {
		identity: identity(expected, tables),
		'code rows': codeRows(expected, lines),
		amounts: amounts(expected, lines),
		projects: projects(expected, tables.project),
		'project amounts': projectAmounts(expected, tables.project),
		indicators: indicators(expected, tables),
		...indicatorFields(expected, tables),
		findings: {
			...told,
			expected: told.expected + (expected.empty_statements?.length ?? 0),
			right: told.right + (expected.empty_statements?.length ?? 0) - empty.length,
			misses: [...told.misses, ...empty],
		},
	}
	return Object.fromEntries(
		THINGS.flatMap((thing) => {
			const tally = all[thing]
			return tally && tally.expected + tally.extra > 0 ? [[thing, tally]] : []
		}),
	)
}
