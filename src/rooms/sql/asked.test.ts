import { expect, test } from 'vitest'
import { partsOf } from '../../engine/duckdb/user-sql.ts'
import { askedOf, sentOf } from './asked.ts'
import { titleOf } from './title.ts'

const [part] = partsOf('-- Counties\nSELECT name FROM county;\nSELECT 2')
if (!part) throw new Error('a part')

test('a run as it was asked is its text', () => {
	expect(askedOf({ part, arrangement: { filters: { name: '' } }, columns: {} })).toBe(part.text)
	expect(sentOf({ part, arrangement: {}, columns: { pinned: 'name' } })).toBe(
		'-- Counties\nSELECT name FROM county;',
	)
})
test('sorted and filtered, its text stands in brackets without its semicolon, and keeps its name', () => {
	const run = {
		part,
		columns: {},
		arrangement: { sort: { column: 'name', descending: true }, filters: { name: 'Ju' } },
	}
	expect(askedOf(run)).toBe(
		`SELECT * FROM (
-- Counties
SELECT name FROM county
)
WHERE contains(lower("name"::VARCHAR), lower('Ju'))
ORDER BY "name" DESC NULLS LAST`,
	)
	expect(sentOf(run)).toBe(`-- Counties\n${askedOf(run)}`)
	expect(titleOf(sentOf(run))).toBe('Counties')
})

test('what is hidden is not asked for', () => {
	const run = { part, arrangement: {}, columns: { hidden: ['a"b', '$&'] } }
	expect(askedOf(run)).toBe('SELECT * EXCLUDE ("a""b", "$&") FROM (\n-- Counties\nSELECT name FROM county\n)')
})
