import fc from 'fast-check'
import { expect, test } from 'vitest'
import { page } from './page.ts'
import { read, write } from './param.ts'

const src = (raw: string) => read(page, new URLSearchParams({ src: raw }))

test('lines of a document: one line, or a first and a last', () => {
	expect(src('130529-zuzhibu-2024-budget.L172').values.src).toEqual({
		document_id: '130529-zuzhibu-2024-budget',
		line_start: 172,
		line_end: 172,
	})
	expect(src('630123-zuzhibu-2024-targets.L8-12').values.src).toMatchObject({ line_start: 8, line_end: 12 })
})

test.for(['x.L0', 'x.L9-3', 'x', '../x.L1', 'x.L1-', 'x.L99999999'])(
	'%s is not honoured, and named',
	(raw) => {
		expect(src(raw)).toMatchObject({ values: { src: null }, rejected: [{ key: 'src', raw }] })
	},
)

test('what is written is read back', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 9_999_998 }), fc.nat({ max: 50 }), (line_start, more) => {
			const line_end = Math.min(line_start + more, 9_999_999)
			const values = {
				data: '',
				v: '3f2a91c0',
				lang: 'en',
				view: 'function',
				src: { document_id: '130529-zuzhibu-2024-budget', line_start, line_end },
				row: 'yuan.76019400',
				open: 'data/a.csv',
				embed: '1',
			} as const
			expect(read(page, write(page, values))).toEqual({ values, rejected: [], absent: [] })
		}),
	)
})

test('a data package is named by a path on this site, never by an address', () => {
	expect(read(page, new URLSearchParams({ data: 'https://elsewhere.example/x/' })).rejected).toHaveLength(1)
	expect(read(page, new URLSearchParams({ data: 'data/other/' })).values.data).toBe('data/other/')
})
