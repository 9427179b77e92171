import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reference } from '../../../data/inputs.ts'
import { violations } from '../../../data/validate.ts'
import { openFile } from '../formats/open.ts'
import { readFile, type FileOutcome } from '../read-file.ts'
import { source } from '../source.ts'
import type { DocumentTables } from '../tables.ts'
import { damaged } from './damaged.fixture.ts'

/** Some of a long document's parts do for damage: its first forms, or its statements, prose and first forms. */
const CASES = [
	['huangyuan-2024-project-targets.txt', 1000, 40],
	['julu-2024-department-budget.txt', 545, 25],
	['pingluo-2022-project-targets.txt', 200, 40],
	['suixi-2024-department-targets.txt', 150, 40],
] as const

const known = await reference('data/reference')

async function read(text: string): Promise<FileOutcome> {
	const [opened] = await openFile({ name: 'damaged.txt', bytes: new TextEncoder().encode(text) })
	if (!opened) throw new Error('The text was not opened.')
	return readFile({ opened, sha256: '0'.repeat(64) }, known, (id) => id)
}

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

/** The stated total is what its parts come to, or a finding or a sum that does not hold says that it is not. */
function isSettled(tables: DocumentTables): boolean {
	const stated = tables.document[0]?.stated_total_yuan ?? null
	if (stated === null) return true
	const difference = sum(parts(tables)) - stated
	// Totals are printed in 万元 with up to six decimals; a unit of the last but one is 10 cents.
	return (
		(difference >= -10n && difference <= 10n) ||
		tables.finding.some(({ severity }) => severity !== 'low') ||
		tables.reconciliation.some(({ outcome }) => outcome !== 'holds')
	)
}

/** What is wrong with what became of a text: rows that break the schema or lie outside it, silent totals, no sentence. */
function faults(outcome: FileOutcome, lineCount: number): readonly string[] {
	if (outcome.outcome === 'refused')
		return /[。.]$/.test(outcome.message_zh) && outcome.message_en.endsWith('.') ? [] : ['refused in silence']
	return outcome.documents.flatMap(({ county, ...tables }) => {
		const placed = [
			tables.project,
			tables.budget_line,
			tables.indicator,
			tables.finding,
			tables.reconciliation,
		]
		const outside = placed
			.flat()
			.filter((it) => it.line_start < 1 || it.line_end < it.line_start || it.line_end > lineCount)
		const counties = [...known.county, ...(county ? [county] : [])]
		const unique = counties.filter(
			(it, at) => counties.findIndex((other) => other.county_code === it.county_code) === at,
		)
		return [
			...violations({ ...known, county: unique, project_pinyin: [], ...tables }),
			...outside.map((it) => `lines ${String(it.line_start)}–${String(it.line_end)} of ${String(lineCount)}`),
			...(isSettled(tables) ? [] : ['a wrong total, and nothing says so']),
		]
	})
}

const check = async (text: string) => {
	expect(faults(await read(text), Math.max(1, source(text).lines.length))).toEqual([])
}

describe.each(CASES)('%s', (name, count, runs) => {
	const lines = source(readFileSync(`data/disclosures/${name}`, 'utf8')).lines.slice(0, count)

	test('damaged, it ends in rows and findings, or in a refusal with a sentence', async () => {
		const every = fc.asyncProperty(damaged(lines), async (all) => {
			await check(all.join('\n'))
		})
		await fc.assert(every, { numRuns: runs })
	}, 120_000)

	test('so it does where its beginning or its end is lost, at any character', async () => {
		const whole = lines.join('\n')
		const every = fc.asyncProperty(fc.nat({ max: whole.length }), fc.boolean(), async (at, end) => {
			await check(end ? whole.slice(0, at) : whole.slice(at))
		})
		await fc.assert(every, { numRuns: Math.ceil(runs / 2) })
	}, 60_000)
})

test('a row whose page stands upside down is not put together backwards', async () => {
	const { lines } = source(readFileSync('data/disclosures/julu-2024-department-budget.txt', 'utf8'))
	// From the last row of the statement of expenditure to the second head of the next (the property found it with 1414213562).
	await check(
		[...lines.slice(0, 174), ...lines.slice(174, 213).reverse(), ...lines.slice(213, 545)].join('\n'),
	)
}, 30_000)

test('any bytes are refused with a sentence', async () => {
	const every = fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
		const text = new TextDecoder().decode(bytes)
		expect((await read(text)).outcome).toBe('refused')
		await check(text)
	})
	await fc.assert(every, { numRuns: 200 })
}, 30_000)
