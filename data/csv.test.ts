import { expect, test } from 'vitest'
import { csv } from '../src/dataset/write-csv.ts'
import { rows } from './csv.ts'

const ROW = {
	document_id: 'd',
	line_start: 1,
	line_end: 2,
	origin: 'derived',
	rule: 'sum',
	subject: '合计,"甲"\n乙',
	expected: 833390000n,
	actual: null,
	tolerance: 0n,
	outcome: 'cannot_be_formed',
	unit: '元',
} as const

const TEXT = `document_id,line_start,line_end,origin,rule,subject,expected,actual,tolerance,outcome,unit
d,1,2,derived,sum,"合计,""甲""
乙",8333900.00,,0.00,cannot_be_formed,元
`

test('money is written in yuan with two decimals, NULL as nothing, quotes as RFC 4180 asks', () => {
	expect(csv('reconciliation', [ROW])).toBe(TEXT)
})

test('what was written is read again', () => {
	expect(rows('reconciliation', TEXT)).toEqual([ROW])
	expect(rows('reconciliation', csv('reconciliation', []))).toEqual([])
})

test('flags and numbers keep their form', () => {
	const header =
		'county_code,department_id,measure,year,value,unit,origin,confidence,source,source_url,document_id,line_start\n'
	const text = `${header}044082,,gdp,2020,386.77,亿元,disclosed,medium,s,http://a.example/b,,\n`
	const read = rows('denominator', text)
	expect(read[0]).toMatchObject({ county_code: '044082', department_id: null, year: 2020, value: 386.77 })
	expect(read[0]).toMatchObject({ source: 's', source_url: 'http://a.example/b', document_id: null })
	expect(csv('denominator', read)).toBe(text)
})

test.for<readonly [text: string, reason: string]>([
	[TEXT.replace('subject,', ''), 'the header is'],
	[TEXT.replace('d,1,', 'd,1,1,'), 'row 1: 12 cells instead of 11'],
	[TEXT.replace('d,1,', 'd,one,'), 'row 1, column line_start: “one” is not of type integer'],
	[TEXT.replace('8333900.00', '8.3e6'), 'row 1, column expected: “8.3e6” is not an amount'],
	[TEXT.replace('"合计', '"合"计'), 'reconciliation.csv, row'],
])('a file that is not the table is refused with its place: %#', ([text, reason]) => {
	expect(() => rows('reconciliation', text)).toThrow(reason)
})
