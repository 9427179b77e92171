import { expect, test } from 'vitest'
import { sentType } from './sent-type.ts'

test.for([
	'INTEGER',
	'DECIMAL(18,2)',
	'TIMESTAMP WITH TIME ZONE',
	'VARCHAR[]',
	'INTEGER[][]',
	'MAP(DECIMAL(2,1), STRUCT(a INTEGER, "b c" BIGNUM[])[])',
])('%s is sent as it is', (type) => {
	expect(sentType(type).sql).toBe(type)
})

test.for([
	["ENUM('a', 'b')", 'VARCHAR'],
	["ENUM('it''s', '(', ')', 'a, b')[]", 'VARCHAR[]'],
	['TIME WITH TIME ZONE', 'VARCHAR'],
	['TIME_NS', 'VARCHAR'],
	['BIT', 'VARCHAR'],
	['A_TYPE_OF_ANOTHER_DAY(1, 2)', 'VARCHAR'],
	['UNION(num INTEGER, str VARCHAR)[2]', 'VARCHAR[]'],
	['INTEGER[3][]', 'INTEGER[][]'],
	[
		'STRUCT(bit BIT, "enum(""x"" INTEGER" DATE, union UNION(a INTEGER))',
		'STRUCT(bit VARCHAR, "enum(""x"" INTEGER" DATE, union VARCHAR)',
	],
	["MAP(ENUM('x'), STRUCT(t TIME WITH TIME ZONE))", 'MAP(VARCHAR, STRUCT(t VARCHAR))'],
	['STRUCT(INTEGER, VARCHAR)', 'VARCHAR'],
	['STRUCT(DECIMAL(4,2), INTEGER[])[]', 'VARCHAR[]'],
] as const)('%s is sent as %s', ([type, plain]) => {
	expect(sentType(type).sql).toBe(plain)
})
