import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lambdasWithin } from './sql.ts'
import { boundedAnswer, completeAnswer, SHOWN } from '../../src/engine/duckdb/bounded-answer.ts'
import { sentType } from '../../src/engine/duckdb/sent-type.ts'

/** Types as DESCRIBE writes them, within one another. */
const { type } = fc.letrec<{ type: string; scalar: string }>((tie) => ({
	scalar: fc.constantFrom('INTEGER', 'DECIMAL(18,2)', 'VARCHAR', 'BLOB', 'BIT'),
	type: fc.oneof(
		{ maxDepth: 4, depthSize: 'large' },
		tie('scalar'),
		tie('type').map((item) => `${item}[]`),
		fc.tuple(tie('scalar'), tie('type')).map(([key, value]) => `MAP(${key}, ${value})`),
		fc.tuple(tie('type'), tie('type')).map(([one, other]) => `STRUCT(a ${one}, "b c" ${other})`),
	),
}))

test('no lambda stands in another, however types stand in one another', () => {
	expect(lambdasWithin('SELECT f(x, lambda a: g(a, lambda b: b))')).toHaveLength(1)
	fc.assert(
		fc.property(type, (sql) => {
			const columns = [{ name: 'x', type: sentType(sql) }]
			for (const statement of [
				boundedAnswer('SELECT x FROM t', columns, SHOWN),
				completeAnswer('SELECT x FROM t', columns),
			])
				expect(lambdasWithin(statement)).toEqual([])
		}),
	)
})
