import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reference } from '../../data/inputs.ts'
import { openFile } from './formats/open.ts'
import type { DocumentTables } from './tables.ts'
import { readFile } from './read-file.ts'
import { damages } from './targets/damage.fixture.ts'

/** The four published documents and every made-up one that is a text, each with how many lines lie between damages. */
const DOCUMENTS = 'data/disclosures'
const FIXTURES = 'test/fixtures/disclosures'
const texts = [
	...readdirSync(DOCUMENTS).map((name) => join(DOCUMENTS, name)),
	...readdirSync(FIXTURES)
		.filter((name) => /\.(?:txt|csv|tsv)$/.test(name))
		.map((name) => join(FIXTURES, name)),
]

const known = await reference('data/reference')

interface Outcome {
	/** Amounts of projects by name, and of rows of statements by statement, name and column. */
	readonly amounts: ReadonlyMap<string, readonly string[]>
	readonly told: ReadonlySet<string>
	/** Whether the projects make up a total that is printed. */
	readonly totalHolds: boolean
}

const TOTALS = [
	'projects-make-up-stated-total',
	'parts-make-up-total',
	'projects-make-up-project-expenditure',
]

const plain = (text: string) => text.replace(/第[\s\d–、和]+行/g, '')

async function outcome(name: string, text: string): Promise<Outcome> {
	const [opened] = await openFile({ name, bytes: new TextEncoder().encode(text) })
	if (!opened) throw new Error(`${name} was not opened.`)
	const read = readFile({ opened, sha256: '0'.repeat(64) }, known, (id) => id)
	if (read.outcome !== 'read')
		return { amounts: new Map(), told: new Set([read.message_zh]), totalHolds: false }
	const amounts = new Map<string, string[]>()
	const add = (key: string, yuan: bigint | null) => {
		amounts.set(key, [...(amounts.get(key) ?? []), String(yuan)])
	}
	const told = new Set<string>()
	for (const it of read.documents) tellOf(it, add, told)
	return {
		amounts,
		told,
		totalHolds: read.documents.some(({ reconciliation }) =>
			reconciliation.some(({ rule, outcome: is }) => TOTALS.includes(rule) && is === 'holds'),
		),
	}
}

function tellOf(
	it: DocumentTables,
	add: (key: string, yuan: bigint | null) => void,
	told: Set<string>,
): void {
	for (const row of it.project) add(`project ${row.name}`, row.amount_yuan)
	for (const row of it.budget_line)
		add([row.statement, row.item_name, row.measure, row.fund, row.direction].join(' '), row.amount_yuan)
	for (const row of it.finding) told.add(`${row.rule} ${plain(row.message_zh)}`)
	for (const row of it.reconciliation)
		if (row.outcome !== 'holds') told.add(`${row.rule} ${row.subject} ${row.outcome}`)
}

/** Projects that are lost, doubled or of another amount. */
const changedProjects = (whole: Outcome, damaged: Outcome): readonly string[] =>
	[...new Set([...whole.amounts.keys(), ...damaged.amounts.keys()])].filter(
		(key) =>
			key.startsWith('project ') && whole.amounts.get(key)?.join() !== damaged.amounts.get(key)?.join(),
	)

/** Why a change of projects may be silent, and the share of all changes for which that may be so. */
const REASONS = {
	'no total is printed': 0.08,
	'the unit is printed once': 0.02,
	'a name is printed once': 0.02,
} as const
type Reason = keyof typeof REASONS

const sums = (it: Outcome) =>
	[...it.amounts]
		.flatMap(([key, all]) => (key.startsWith('project ') ? all : []))
		.toSorted()
		.join()

/** Null where the document holds what tells a change. */
function reasonOf(whole: Outcome, damaged: Outcome, damage: string): Reason | null {
	if (sums(whole) === sums(damaged)) return 'a name is printed once'
	if (/元 for/.test(damage)) return 'the unit is printed once'
	return whole.totalHolds ? null : 'no total is printed'
}

/** Copies of a document; a long one takes long to read, and has fewer. */
const copiesOf = (lines: number) => (lines > 1_000 ? 12 : 60)

/** What became of the damaged copies of all documents. */
const tally = { copies: 0, changed: 0, silent: new Map<Reason, number>() }

describe.each(texts)('%s', (path) => {
	test('what a damage changes of its projects is told where it holds anything to tell by', async () => {
		const lines = readFileSync(path, 'utf8').split('\n')
		const whole = await outcome(path, lines.join('\n'))
		const all = damages.flatMap((damage) => lines.map((_, at) => ({ damage, at })))
		const step = Math.max(1, Math.floor(all.length / copiesOf(lines.length)))
		const untold: string[] = []
		for (const { damage, at } of all.filter((_, nth) => nth % step === 0)) {
			const damaged = damage.to(lines, at)
			if (!damaged) continue
			tally.copies += 1
			const read = await outcome(path, damaged.join('\n'))
			const projects = changedProjects(whole, read)
			if (projects.length === 0) continue
			tally.changed += 1
			if ([...read.told].some((it) => !whole.told.has(it))) continue
			const why = reasonOf(whole, read, damage.name)
			if (why) tally.silent.set(why, (tally.silent.get(why) ?? 0) + 1)
			else untold.push(`${damage.name} at line ${String(at + 1)}: ${projects.join('; ')}`)
		}
		expect(untold).toEqual([])
	}, 120_000)
})

test('of all changes only few are silent, for reasons that are counted', () => {
	const { copies, changed, silent } = tally
	expect(copies).toBeGreaterThan(500)
	expect(changed).toBeGreaterThan(50)
	const told = [...silent].map(([why, count]) => `${String(count)} silent as ${why}`)
	console.warn([`${String(copies)} copies, ${String(changed)} read otherwise`, ...told].join(', '))
	for (const [why, count] of silent)
		expect([why, count, count <= Math.ceil(changed * REASONS[why])]).toEqual([why, count, true])
})
