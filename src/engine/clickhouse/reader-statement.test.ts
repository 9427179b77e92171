import { expect, test } from 'vitest'
import { asFault } from '../../base/fault.ts'
import { readerStatement } from './reader-statement.ts'

const faultOf = (sql: string): string | readonly string[] => {
	try {
		return readerStatement(sql, {})
	} catch (error) {
		const { code, facts } = asFault(error)
		return [code, 'word' in facts ? facts.word : '']
	}
}

test.for([
	["SELECT * APPLY(file) FROM (SELECT '/etc/passwd' AS path)", 'file()'],
	['SELECT * APPLY "sleep" FROM county', 'sleep()'],
	["SELECT COLUMNS('n') apply (hostName) FROM county", 'hostname()'],
	["SELECT file('/etc/passwd')", 'file()'],
	["SELECT * FROM eval('SELECT 1')", 'eval()'],
	["SELECT logTrace('x')", 'logtrace()'],
	["SELECT getClientHTTPHeader('cookie')", 'getclienthttpheader()'],
] as const)('a function that reaches outside is refused however it is called: %s', ([sql, word]) => {
	expect(faultOf(sql)).toEqual(['engine/refused', word])
})

test.for(["SELECT \u2018'\u2019, sleep(3), \u2018'\u2019", 'SELECT \u201ca"\u201d, sleep(3), \u201c"\u201d'])(
	'printed quotation marks, which quote on the server alone, hide nothing: %s',
	(sql) => {
		expect(faultOf(sql)).toEqual(['engine/other-dialect', expect.stringMatching(/[\u2018\u201c]/)])
	},
)

test('printed quotation marks within a text, columns called like a function, and other functions applied are let pass', () => {
	for (const sql of [
		"SELECT * FROM project WHERE name = '\u201c\u515a\u5efa\u201d'",
		'SELECT file, apply FROM own',
		'SELECT * APPLY(max) FROM county',
	])
		expect(faultOf(sql)).toContain(sql)
})
