import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { money, number, text } from '../../src/engine/row.ts'
import pivot from '../../src/rooms/data/pivot/view.ts'
import { panel } from '../../src/share/page.ts'
import { read } from '../../src/share/param.ts'
import { disclosures } from '../../src/views/disclosures/disclosures.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import { question } from '../../src/views/view.ts'
import { openDataset } from '../support/engine.ts'

const JULU = '130529-zuzhibu-2024-budget'
const at = (query: string) => read(pivot.params, new URLSearchParams(query)).values

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})
const cellsOf = async (query: string) => engine.ask(question(pivot, at(query)))
const cell = async (query: string, line: string, head: string) =>
	(await cellsOf(query)).find((one) => one.line === line && one.head === head)

describe('amounts by code', () => {
	test('come to what the budget prints, at every level, each line once', async () => {
		// Printed in the document: 7,601.94, of it 6,538.30 for 2130705 (万元).
		expect(await cell('rows=code', 'total', JULU)).toMatchObject({ amount: 76_019_400 })
		expect((await cell('rows=code&at=21307', '2130705', JULU))?.amount).toBe(65_383_000)
		expect((await cell('rows=code&at=213', '21307', JULU))?.amount).toBe(65_383_000)
	})
	test('are drilled into parts that come to the whole', async () => {
		const above = await cell('rows=code', '213', JULU)
		const parts = (await cellsOf('rows=code&at=213')).filter(
			({ line, head }) => line !== 'total' && head === JULU,
		)
		expect(parts.length).toBeGreaterThan(0)
		expect(parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(above?.amount)
	})
})

test('of nothing there is no total: a year of which nothing is published leaves no cell', async () => {
	for (const rows of pivot.params.rows.options)
		expect([rows, await cellsOf(`rows=${rows}&y=1999`)]).toEqual([rows, []])
})

test('where a budget prints no codes, the headline says so instead of heading an empty table', async () => {
	const values = at('rows=code&c=630123')
	const rows = await cellsOf('rows=code&c=630123')
	expect(rows).toEqual([])
	const scene = { rows, values, locale: 'zh', disclosures: await engine.ask(disclosures) } as const
	expect(pivot.title(scene)).toBe('交叉表：所选文件没有“功能科目（类›款›项）”可列')
})

test('the total stands first, so that every head has its place in it, and its own comes last', async () => {
	const heads = (await cellsOf('rows=purpose')).filter(({ line }) => line === 'total').map(({ head }) => head)
	expect((await cellsOf('rows=purpose'))[0]?.line).toBe('total')
	expect(heads).toHaveLength(5)
	expect(heads.at(-1)).toBe('total')
})

test('amounts by purpose are those of the projects, and shares are of sums', async () => {
	const expected = await engine.ask({
		sql: `SELECT p.document_id AS document_id, u.purpose_id AS purpose_id, sum(p.amount_yuan)::DECIMAL(18,2) AS amount
			FROM project AS p JOIN project_purpose AS q USING (project_id) JOIN purpose AS u USING (purpose)
			GROUP BY p.document_id, u.purpose_id`,
		rows: { document_id: text, purpose_id: text, amount: money },
		values: {},
	})
	const found = (await cellsOf('')).filter(({ line, head }) => line !== 'total' && head !== 'total')
	const inOrder = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(' ')).sort()
	expect(inOrder(found.map(({ head, line, amount }) => [head, line, amount]))).toEqual(
		inOrder(expected.map(({ document_id, purpose_id, amount }) => [document_id, purpose_id, amount])),
	)
	const whole = expected.filter(({ document_id }) => document_id === JULU)
	const sum = whole.reduce((all, { amount }) => all + amount, 0)
	for (const { purpose_id, amount } of whole)
		expect((await cell('', purpose_id, JULU))?.share).toBeCloseTo(amount / sum, 12)
})

test('nothing is added up across documents of unlike scope or year; what is alike is', async () => {
	const total = await cell('', 'total', 'total')
	expect(total).toMatchObject({ amount: null, share: null, is_alike: false, n: 107 })
	expect((await cell('c=130529', 'total', 'total'))?.amount).toBe((await cell('', 'total', JULU))?.amount)
})

test.for([
	'',
	'across=project',
	'rows=code',
	'rows=code&at=213&across=kind',
	'rows=class&across=value&measure=count',
	'rows=finding&across=severity',
	'rows=check&c=130529.440823',
	'rows=purpose&across=alike',
	'rows=place',
	'rows=place&at=44&across=purpose',
	'rows=place&at=130529&across=kind',
	'rows=place&at=6402&across=class&measure=count',
])('every number of “%s” opens the rows that it is made of', async (query) => {
	for (const { line, head, amount, n } of await cellsOf(query)) {
		if (line === 'none' || head === 'none') continue
		const rows = await askEvidence(engine.ask, pivot, at(query), `${line}.${head}`, 'zh')
		expect(rows.length, `${line} ${head}`).toBe(n)
		if (amount !== null)
			expect(
				rows.reduce((sum, row) => sum + Math.round((row.amount ?? 0) * 100), 0),
				`${line} ${head}`,
			).toBe(Math.round(amount * 100))
	}
})

describe('places', () => {
	test('are opened from the country to a department, and every step comes to the same', async () => {
		const expected = (await cell('', 'total', JULU))?.amount
		const steps = [
			['', '13'],
			['13', '1305'],
			['1305', '130529'],
			['130529', '130529-zuzhibu'],
		] as const
		for (const [at, line] of steps) {
			const cells = await cellsOf(`rows=place&at=${at}`)
			const heads = cells.filter((one) => one.line === line && one.head !== 'total').map(({ head }) => head)
			expect(heads).toHaveLength(1)
			expect(cells.find((one) => one.line === line)?.amount, line).toBe(expected)
			expect(cells.filter(({ head }) => head === 'total').every(({ n }) => n > 0)).toBe(true)
		}
		const lines = (await cellsOf('rows=place')).map(({ line }) => line)
		expect([...new Set(lines)]).toEqual(['total', '13', '44', '63', '64'])
	})
	test('the rows behind a department of all years are no document, and so none that the data lack', () => {
		const lists = { document: new Set([JULU]) }
		const given = (of: string) => read({ of: panel.of }, new URLSearchParams({ of }), lists)
		expect(given('130529-zuzhibu.total')).toMatchObject({
			values: { of: '130529-zuzhibu.total' },
			absent: [],
		})
		expect(given(`${JULU}.total`).absent).toEqual([])
		expect(given('130529-zuzhibu-2023-budget.total').absent).toEqual([
			{ key: 'of', raw: '130529-zuzhibu-2023-budget' },
		])
	})
	test('have names in both languages, and the way back', async () => {
		const values = at('rows=place&at=1305')
		const rows = await cellsOf('rows=place&at=1305')
		const known = await engine.ask(disclosures)
		for (const [locale, names] of [
			['zh', ['全国', '河北省', '邢台市']],
			['en', ['The country', 'Hebei', 'Xingtai']],
		] as const) {
			const scene = { rows, values, locale, disclosures: known }
			expect(pivot.crumbs(scene).map(({ label }) => label)).toEqual(names)
			const { rows: table } = (await pivot.table())(scene)
			expect(table.map(([first]) => (typeof first === 'string' ? first : first?.text))).toEqual(
				locale === 'zh' ? ['合计', '巨鹿'] : ['Total', 'Julu'],
			)
		}
	})
	test('of a function code nothing is opened, and of a place no code', async () => {
		expect(await cellsOf('rows=place&at=213')).toEqual(await cellsOf('rows=place'))
		expect(await cellsOf('rows=code&at=1305')).toEqual(await cellsOf('rows=code'))
		expect(pivot.idle?.(at('rows=place&at=213'))).toEqual(['at'])
		expect(pivot.idle?.(at('rows=place&at=1305'))).toEqual([])
	})
})

test('ratios are of sums: by rows, by documents, of the line', async () => {
	const [expected] = await engine.ask({
		sql: `SELECT (sum(amount_yuan) / count(*))::DOUBLE AS mean, (sum(amount_yuan) / count(DISTINCT document_id))::DOUBLE AS per_document
			FROM project WHERE document_id LIKE '130529-%'`,
		rows: { mean: number, per_document: number },
		values: {},
	})
	const found = await cell('rows=place&c=130529', '13', 'total')
	expect(found?.mean).toBeCloseTo(expected?.mean ?? NaN, 6)
	expect(found?.per_document).toBeCloseTo(expected?.per_document ?? NaN, 6)
	const cells = await cellsOf('rows=purpose&c=130529')
	for (const { line, amount, line_share } of cells.filter(({ head }) => head === JULU)) {
		const whole = cells.find((one) => one.line === line && one.head === 'total')?.amount ?? NaN
		expect(line_share, line).toBeCloseTo((amount ?? NaN) / whole, 12)
	}
	// Unlike scopes have no sum, and so no part of one.
	expect((await cell('rows=purpose&across=disclosure', 'total', JULU))?.line_share).toBeNull()
})

test.for([
	['', '巨鹿 2024（万元）', '7,157.01'],
	['measure=share', '巨鹿 2024', '100.0%'],
	// As many targets as the table of them has of this document.
	['rows=class', '巨鹿 2024', '252'],
] as const)('the table of “%s” has one number under each head', async ([query, title, total]) => {
	const scene = {
		rows: await cellsOf(query),
		values: at(query),
		disclosures: await engine.ask(disclosures),
		locale: 'zh' as const,
	}
	const { columns, rows } = (await pivot.table())(scene)
	const place = columns.findIndex((column) => column.title === title)
	expect(columns.map((column) => column.title).slice(1)).toHaveLength(5)
	// The total of all stands first.
	const cell = rows[0]?.[place]
	expect(typeof cell === 'string' ? cell : cell?.text).toBe(total)
})

test('subtotals are those of the cells, with the rows that have no such word', async () => {
	const cells = await cellsOf('rows=class&across=value')
	const count = (line: string, head: string) =>
		cells.find((one) => one.line === line && one.head === head)?.n ?? 0
	const within = cells.filter(({ line, head }) => line !== 'total' && head !== 'total')
	expect(within.reduce((sum, { n }) => sum + n, 0)).toBe(551)
	expect(count('total', 'total')).toBe(551)
	for (const line of ['cost', 'output', 'benefit', 'satisfaction'])
		expect(within.filter((one) => one.line === line).reduce((sum, { n }) => sum + n, 0)).toBe(
			count(line, 'total'),
		)
})
