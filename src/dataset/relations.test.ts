import { expect, test } from 'vitest'
import { ordered } from './relations.ts'

test('a view stands after those it reads from, whatever their names', () => {
	const files = {
		'./a.view.sql': 'CREATE VIEW a AS FROM c JOIN b USING (x)',
		'./b.view.sql': 'CREATE VIEW b AS SELECT * FROM c',
		'./c.view.sql': 'CREATE VIEW c AS FROM county',
	}
	expect(ordered(files)).toEqual([files['./c.view.sql'], files['./b.view.sql'], files['./a.view.sql']])
})

test('a name that only begins like another is not it', () => {
	const files = { './a.view.sql': 'FROM bc', './b.view.sql': 'FROM a' }
	expect(ordered(files)).toEqual(['FROM bc', 'FROM a'])
})
