import { expect, test } from 'vitest'
import type { CellValue } from '../../base/result.ts'
import type { Disclosure } from '../disclosures/disclosures.ts'
import { namedBy, sourcesOf } from './sources.ts'

const published = { publisher: '县政府', source_url: null, published_on: '2024-03-01', retrieved_on: null }
const disclosures = ['a', 'b', 'c'].map((document_id) => ({
	document_id,
	title: `title ${document_id}`,
	source_file: `${document_id}.txt`,
	...published,
})) as Disclosure[]
const sources = (names: readonly string[], rows: readonly (readonly CellValue[])[]) =>
	sourcesOf(
		namedBy({
			columns: names.map((name) => ({ name, kind: 'text' })),
			length: rows.length,
			cell: (row, column) => rows[row]?.[column] ?? null,
		}),
		disclosures,
	)

test('documents that rows name, with their lines', () => {
	expect(
		sources(
			['line_end', 'document_id', 'line_start'],
			[
				[4, 'b', 3n],
				[null, 'b', 5n],
				[9, 'a', 9n],
				[null, 'elsewhere', 1n],
			],
		),
	).toEqual([
		{ document_id: 'a', title: 'title a', file: 'a.txt', lines: [[9, 9]], published },
		{ document_id: 'b', title: 'title b', file: 'b.txt', lines: [[3, 5]], published },
	])
})

test('a document without lines is cited whole; an answer without documents cites none', () => {
	expect(sources(['document_id'], [['c']])).toEqual([
		{ document_id: 'c', title: 'title c', file: 'c.txt', lines: [], published },
	])
	expect(sources(['line_start'], [[3n]])).toEqual([])
})
