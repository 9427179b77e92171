import { expect, test } from 'vitest'
import { isFormula, withoutFormula } from './formula.ts'

test.for([
	'=1+1',
	'=A1',
	'+86 1',
	'-A1',
	'-1+2',
	'@SUM(A1)',
	'\t=1+1',
	' =1',
	'\r\n=1',
	"=cmd|' /C calc'!A0",
	'＝1+1',
	'－甲',
	'-村级组织',
	'=""',
	'= ("x")',
	'-(1)',
	'+#REF!',
	'-{1}',
])('a spreadsheet would run %j', (text) => {
	expect(isFormula(text)).toBe(true)
	expect(withoutFormula(text)).toBe(`'${text}`)
})

test.for([
	'',
	'-',
	'--',
	'=',
	'==',
	'+',
	'@',
	'——',
	'－',
	'= ',
	'-5',
	'+5',
	'-12.5%',
	'－12%',
	'-1,234.50',
	'-.5',
	'-1e-7',
	'-infinity',
	'1-1',
	'≥95%',
	'>=5',
	'对=错',
	"'=1",
	'原文',
	'- - -',
])('a spreadsheet runs nothing in %j', (text) => {
	expect(isFormula(text)).toBe(false)
	expect(withoutFormula(text)).toBe(text)
})
