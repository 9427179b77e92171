import { expect, test } from 'vitest'
import { compile } from './statement.ts'

test('a name that occurs twice is one position', () => {
	const { text, names, binding } = compile('SELECT $b::INTEGER, $a::VARCHAR, $b::DOUBLE')
	expect(names).toEqual(['b', 'a'])
	expect(binding).toBe('SET VARIABLE asked = struct_pack("b" := $1, "a" := $2)')
	expect(text).toBe(
		`SELECT getvariable('asked')."b"::INTEGER, getvariable('asked')."a"::VARCHAR, getvariable('asked')."b"::DOUBLE`,
	)
})

test.for([
	["'$x'", 'a string'],
	["'it''s $x'", 'a quote in a string'],
	["e'it\\'s $x'", 'an escaped quote'],
	['"$x"', 'a quoted name'],
	['$$ $x $$', 'a dollar quote'],
	['$tag$ $x $tag$', 'a tagged dollar quote'],
	['1 -- $x', 'a comment'],
	['1 /* $x */', 'a block comment'],
	['$1', 'a position'],
])('%s holds no parameter: %s', ([sql]) => {
	expect(compile(`SELECT ${sql ?? ''}`)).toEqual({ text: `SELECT ${sql ?? ''}`, binding: '', names: [] })
})

test.for([
	['SELECT 1;', 'SELECT 1'],
	['SELECT 1 ; ;\n', 'SELECT 1  \n'],
	['SELECT 1; -- end', 'SELECT 1 -- end'],
	['SELECT 1; /* end */ ;', 'SELECT 1 /* end */ '],
	["SELECT ';'", "SELECT ';'"],
	['SELECT 1; SELECT 2', 'SELECT 1; SELECT 2'],
])('only semicolons at the end are dropped: %s', ([sql, text]) => {
	expect(compile(sql ?? '').text).toBe(text)
})
