import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import julu from '../../../data/disclosures/julu-2024-department-budget.txt?raw'
import { reference } from '../../../data/inputs.ts'
import { violations } from '../../../data/validate.ts'
import { ingest, type DocumentTables, type Ingested } from '../ingest.ts'
import { source } from '../source.ts'
import { damaged } from './damage.fixture.ts'
import { departmentBudget } from './department-budget/index.ts'

/** Some of a long document's parts do for damage: its first forms, or its statements, prose and first forms. */
const part = (text: string, count: number) => source(text).lines.slice(0, count)

/** The layout with its document, what of it is damaged, and how many times. */
const CASES = [['department_budget', departmentBudget, julu, part(julu, 545), 80]] as const

const known = await reference('data/reference')

const read = (text: string): Ingested => ingest({ name: 'damaged.txt', text, sha256: '0'.repeat(64) }, known)

const sum = (rows: readonly { readonly amount_yuan: bigint | null }[]) =>
	rows.reduce((all, row) => all + (row.amount_yuan ?? 0n), 0n)

/** What makes up the total that a document states. */
function parts({ document, project, budget_line }: DocumentTables) {
	const scope = document[0]?.scope
	if (scope === 'projects') return project
	const spent = budget_line.filter((it) => it.direction === 'expenditure' && it.is_leaf)
	return scope === 'department_budget'
		? spent.filter((it) => it.statement === 'expenditure_by_function' && it.measure === 'total')
		: spent
}

/** Rules that say that a total is not met, or that something of what makes it up could not be read. */
const TELLING = [
	'projects-make-up-stated-total',
	'parts-make-up-total',
	'amount-not-read',
	'stated-total-equals-expenditure',
	'children-make-up-parent',
	'basic-and-project-make-up-total',
	'row-unread',
	'code-unread',
	'not-an-amount',
	'flattened-page-unread',
]

/** The stated total is what its parts come to, or a finding says that it is not. */
function settled(tables: DocumentTables): boolean {
	const stated = tables.document[0]?.stated_total_yuan ?? null
	if (stated === null) return true
	const difference = sum(parts(tables)) - stated
	// Totals are printed in 万元 with up to six decimals; a unit of the last but one is 10 cents.
	return (
		(difference >= -10n && difference <= 10n) || tables.finding.some(({ rule }) => TELLING.includes(rule))
	)
}

/** What is wrong with what became of a text: rows that break the schema or lie outside it, silent totals, no sentence. */
function faults(outcome: Ingested, lineCount: number): readonly string[] {
	if (outcome.outcome === 'refused')
		return /[。.]$/.test(outcome.message_zh) && outcome.message_en.endsWith('.') ? [] : ['refused in silence']
	const { tables } = outcome
	const placed = [tables.project, tables.budget_line, tables.indicator, tables.finding, tables.reconciliation]
	const outside = placed
		.flat()
		.filter((it) => it.line_start < 1 || it.line_end < it.line_start || it.line_end > lineCount)
	return [
		...violations({ ...known, project_pinyin: [], ...tables }),
		...outside.map((it) => `lines ${String(it.line_start)}–${String(it.line_end)} of ${String(lineCount)}`),
		...(settled(tables) ? [] : ['a wrong total, and no finding says so']),
	]
}

const check = (text: string) => {
	expect(faults(read(text), Math.max(1, source(text).lines.length))).toEqual([])
}

describe.each(CASES)('%s', (_, layout, text, lines, runs) => {
	test('is recognised in its own document alone', () => {
		for (const [, , other] of CASES)
			if (other === text) expect(layout.recognise(source(other))).toBe(1)
			else expect(layout.recognise(source(other))).toBeLessThan(0.5)
	})

	test('a damaged document ends in rows and findings, or in a refusal with a sentence', () => {
		const every = fc.property(damaged(lines), (all) => {
			check(all.join('\n'))
		})
		fc.assert(every, { numRuns: runs })
	}, 120_000)

	test('so does a document of which the beginning or the end is lost, at any character', () => {
		const whole = lines.join('\n')
		const every = fc.property(fc.nat({ max: whole.length }), fc.boolean(), (at, end) => {
			check(end ? whole.slice(0, at) : whole.slice(at))
		})
		fc.assert(every, { numRuns: runs / 2 })
	}, 60_000)

	test('reads any text at all', () => {
		const every = fc.property(fc.array(fc.string({ unit: 'grapheme' })), (any) => {
			expect(layout.recognise({ lines: any })).toBeLessThan(0.5)
			for (const { table, row } of layout.read({ lines: any })) {
				if (table === 'document') continue
				expect(row.line_start).toBeGreaterThanOrEqual(1)
				expect(row.line_end).toBeLessThanOrEqual(Math.max(1, any.length))
			}
		})
		fc.assert(every, { numRuns: 200 })
	}, 30_000)

	test('takes time in proportion to the document', () => {
		const start = performance.now()
		expect(read(Array.from({ length: 10 }, () => text).join('\n')).outcome).toBe('read')
		expect(performance.now() - start).toBeLessThan(15_000)
	}, 60_000)
})

test('any bytes are refused with a sentence', () => {
	const every = fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
		const text = new TextDecoder().decode(bytes)
		expect(read(text).outcome).toBe('refused')
		check(text)
	})
	fc.assert(every, { numRuns: 500 })
}, 30_000)
