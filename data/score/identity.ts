import type { Tables } from '../../src/schema/schema.ts'
import type { Expected } from './expected.ts'
import type { Tally } from './tally.ts'

/** County, department, year, stage and unit, where the expected file names one of each for the whole file. */
export function identity(
	expected: Expected,
	{ document, department, county }: Pick<Tables, 'document' | 'department' | 'county'>,
): Tally {
	const counties = new Map(county.map(({ county_code, name }) => [county_code, name]))
	const departments = new Map(department.map(({ department_id, name }) => [department_id, name]))
	const read = {
		county: document.map((row) => countyName(row, counties, departments)),
		department: document.map(({ department_id }) => departments.get(department_id) ?? null),
		fiscal_year: document.map(({ fiscal_year }) => fiscal_year),
		stage: document.map(({ stage }) => stage),
		unit: document.map(({ amount_unit }) => amount_unit),
	}
	const fields = (['county', 'department', 'fiscal_year', 'stage', 'unit'] as const).filter(
		(field) => expected[field] !== null,
	)
	const wrong = fields.filter((field) => {
		const values = read[field]
		return (
			values.length === 0 || !values.every((value) => same(field, value, expected[field], expected.county))
		)
	})
	return {
		expected: fields.length,
		right: fields.length - wrong.length,
		extra: wrong.length,
		misses: wrong.map(
			(field) =>
				`${field} ${[...new Set<unknown>(read[field])].map(String).join(', ') || '–'} instead of ${String(expected[field])}`,
		),
	}
}

/** The name of the county by its code; a made-up county has none, and its department's name begins with it. */
const countyName = (
	{ county_code, department_id }: Tables['document'][number],
	counties: ReadonlyMap<string, string>,
	departments: ReadonlyMap<string, string>,
) => counties.get(county_code) ?? departments.get(department_id) ?? null

/** Some pages print a department without its county, and a made-up county is known by its department's name alone. */
function same(field: string, value: unknown, expected: unknown, county: string | null): boolean {
	if (value === expected) return true
	if (typeof value !== 'string' || typeof expected !== 'string') return false
	if (field === 'county') return value.startsWith(expected)
	return field === 'department' && county !== null && `${county}${value}` === expected
}
