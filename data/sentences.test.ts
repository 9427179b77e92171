import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { TableName } from '../src/schema/schema.ts'
import type { Cell } from '../src/dataset/cell.ts'
import { rows } from './csv.ts'

/** The Chinese sentences that are written here, not printed by a document: of each table, in these columns. */
const SENTENCES = {
	finding: ['message_zh'],
	rule: ['name_zh', 'reason_zh'],
	purpose: ['description_zh'],
	purpose_rule: ['reason'],
	function_rule: ['reason'],
	denominator: ['source'],
	function_code: ['source'],
	economic_code: ['source'],
} as const satisfies Partial<Readonly<Record<TableName, readonly string[]>>>

/** What stands between “ and ” is a quotation and stays as it was printed; quotations may hold quotations. */
function withoutQuotations(sentence: string): string {
	const less = sentence.replace(/“[^“”]*”/g, '')
	return less === sentence ? sentence : withoutQuotations(less)
}

const sentences = (table: keyof typeof SENTENCES) =>
	rows(table, readFileSync(`data/normalized/${table}.csv`, 'utf8')).flatMap((row) =>
		SENTENCES[table].map((column) =>
			withoutQuotations(String((row as Readonly<Record<string, Cell>>)[column])),
		),
	)

test.for(Object.keys(SENTENCES) as (keyof typeof SENTENCES)[])(
	'%s: Chinese sentences have Chinese punctuation, and amounts are grouped',
	(table) => {
		const told = sentences(table)
		expect(told.length).toBeGreaterThan(0)
		const halfWidth = /[,;:!?](?!\d{3}(?!\d))|[()]/
		expect(told.filter((sentence) => halfWidth.test(sentence))).toEqual([])
		expect(told.filter((sentence) => /(?<![\d.])\d{4,}(?:\.\d+)? (?:万|亿)?元/.test(sentence))).toEqual([])
	},
)

test('a source is named in words: no address and no name of a file, which have columns of their own', () => {
	for (const table of ['denominator', 'function_code', 'economic_code'] as const) {
		const all = rows(table, readFileSync(`data/normalized/${table}.csv`, 'utf8'))
		expect(all.filter(({ source }) => /https?:|www\.|\.txt|\.html?\b/.test(source))).toEqual([])
		for (const { source_url } of all) if (source_url !== null) expect(() => new URL(source_url)).not.toThrow()
	}
})
