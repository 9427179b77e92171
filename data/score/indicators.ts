import type { Row, Tables } from '../../src/schema/schema.ts'
import { fits, isAt, squeezed, type Expected, type ExpectedIndicator } from './expected.ts'
import type { Tally } from './tally.ts'

type Indicator = Row<'indicator'>
interface Pair {
	readonly expected: ExpectedIndicator
	readonly row: Indicator | undefined
}

const text = (it: ExpectedIndicator) => `line ${String(it.line_start)}: ${it.name ?? it.value_printed ?? '–'}`

/** The expected indicators, each with the row that was read for it, and the rows that are left. */
function indicatorPairs(expected: Expected, tables: Pick<Tables, 'indicator' | 'project'>) {
	const names = new Map(tables.project.map(({ project_id, name }) => [project_id, squeezed(name)]))
	const rollups = new Set(expected.projects.flatMap((it) => (it.rollup ? [squeezed(it.name)] : [])))
	const taken = new Set<Indicator>()
	const pairs = expected.indicators.map((it): Pair => {
		const owner = squeezed(it.project)
		const row = tables.indicator.find((row) => {
			if (taken.has(row) || !isAt(row, it.line_start)) return false
			const project = row.project_id === null ? null : (names.get(row.project_id) ?? null)
			// A roll-up is no project: its indicators are the department's.
			if (project !== owner && !(project === null && rollups.has(owner))) return false
			return fits(it, 'name', (name) => squeezed(name) === squeezed(row.name))
		})
		if (row) taken.add(row)
		return { expected: it, row }
	})
	return { pairs, extra: tables.indicator.filter((row) => !taken.has(row)) }
}

/** Rows by name, project and line. */
export function indicators(expected: Expected, tables: Pick<Tables, 'indicator' | 'project'>): Tally {
	const { pairs, extra } = indicatorPairs(expected, tables)
	const missing = pairs.filter(({ row }) => row === undefined)
	return {
		expected: pairs.length,
		right: pairs.length - missing.length,
		extra: extra.length,
		misses: [
			...missing.map(({ expected: it }) => `missing, ${text(it)}`),
			...extra.map(
				(row) =>
					`no indicator, line ${String(row.line_start)}: ${row.name ?? '–'} ${row.value_printed ?? '–'}`,
			),
		],
	}
}

type Fields = readonly (readonly [
	field: 'operator' | 'value' | 'unit' | 'class1' | 'class2' | 'weight' | 'actual_printed' | 'score',
	same: (expected: string | null, read: unknown) => boolean,
])[]

const sameText = (expected: string | null, read: unknown) =>
	squeezed(expected) === squeezed((read ?? null) as string | null)
const sameNumber = (expected: string | null, read: unknown) =>
	expected === null ? (read ?? null) === null : Number(expected) === read
const sameClass = (expected: string | null, read: unknown) =>
	expected?.replace(/指标$/, '') === ((read ?? undefined) as string | undefined)?.replace(/指标$/, '')

const VALUES: Fields = [
	['operator', sameText],
	['value', sameNumber],
	['unit', sameText],
]
const LABELS: Fields = [
	['class1', sameText],
	['class2', sameClass],
]
const WEIGHTS: Fields = [
	['weight', sameNumber],
	['actual_printed', sameText],
	['score', sameNumber],
]

/** Whether the fields of the rows that were found are right; a row that is missing misses them all. */
function fields(
	pairs: readonly Pair[],
	compared: Fields,
	isAsked: (it: ExpectedIndicator) => boolean,
): Tally {
	const asked = pairs.filter(({ expected: it }) => isAsked(it))
	const wrong = asked.flatMap(({ expected: it, row }) => {
		if (!row) return []
		const cells = row as unknown as Readonly<Record<string, unknown>>
		const differing = compared.filter(([field, same]) => {
			const read = cells[field]
			// A date or words may be kept with a number beside the words, where the kind says what they are.
			if (it.value === null && VALUES === compared && isWords(row) && field !== 'operator') return false
			return !fits(it, field, (value) => same(value, read))
		})
		return differing.length === 0
			? []
			: [
					`${text(it)}: ${differing.map(([field]) => `${field} ${written(cells[field])} instead of ${it[field] ?? '–'}`).join(', ')}`,
				]
	})
	const missing = asked.filter(({ row }) => row === undefined)
	return {
		expected: asked.length,
		right: asked.length - missing.length - wrong.length,
		extra: wrong.length,
		misses: wrong,
	}
}

const isWords = ({ value_kind }: Indicator) =>
	['deadline', 'duration', 'frequency', 'sentence', 'qualitative'].includes(value_kind)
const written = (value: unknown) =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : '–'

/** Operator, value and unit together; classes of both levels; weight, actual value and score. */
export function indicatorFields(expected: Expected, tables: Pick<Tables, 'indicator' | 'project'>) {
	const { pairs } = indicatorPairs(expected, tables)
	return {
		values: fields(pairs, VALUES, () => true),
		labels: fields(pairs, LABELS, (it) => it.class1 !== null),
		weights: fields(pairs, WEIGHTS, (it) =>
			[it.weight, it.actual_printed, it.score].some((x) => x !== null && x !== undefined),
		),
	}
}
