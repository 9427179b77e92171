import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import { madeLayouts, madeProjects, type MadeProject } from './made-up.fixture.ts'
import { readTargets } from './read.ts'

const OPERATOR: Readonly<Record<string, string>> = { '≥': '>=', '≧': '>=', '=': '=', '≤': '<=' }

/** What must be read of the projects, each with its targets. */
const wanted = (projects: readonly MadeProject[], classes: boolean) =>
	projects.map(({ name, hundreds, indicators }) => ({
		name,
		amount: BigInt(hundreds) * 10_000n,
		indicators: indicators.map((it) => [
			classes ? it.class2 : null,
			it.name,
			OPERATOR[it.sign],
			Number(it.number),
			it.unit,
		]),
	}))

function read(lines: readonly string[]) {
	const readings = [...readTargets(fromText('made-up.txt', lines.join('\n')))]
	return readings.flatMap((reading) => {
		if (reading.table !== 'project') return []
		const { name, amount_yuan, line_start } = reading.row
		const indicators = readings.flatMap((it) =>
			it.table === 'indicator' && it.project_line === line_start
				? [[it.row.class2, it.row.name, it.row.operator, it.row.value, it.row.unit]]
				: [],
		)
		return [{ name, amount: amount_yuan, indicators }]
	})
}

describe.each(madeLayouts)('printed as $name', ({ name, print }) => {
	test('every project, amount and target is read', () => {
		const every = fc.property(madeProjects(4), (projects) => {
			// A sum of two or more is a roll-up of them, which no made-up project may be by chance.
			const sum = projects.reduce((all, it) => all + it.hundreds, 0)
			fc.pre(projects.every((it) => it.hundreds * 2 !== sum))
			expect(read(print(projects))).toEqual(wanted(projects, !name.startsWith('flat')))
		})
		fc.assert(every, { numRuns: 40 })
	}, 60_000)
})
