import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import { duplicateIndicator } from '../checks/duplicate-indicator.ts'
import { sourcesMakeUpProject } from '../checks/projects.ts'
import { documentRows } from '../checks/rows.ts'
import { damages } from './damage.fixture.ts'
import { madeLayouts, madeProjects, type MadeLayout } from './made-up.fixture.ts'
import type { Reading } from '../reading.ts'
import { readTargets } from './read.ts'

/** What a text gives: amounts by name, numbers of targets by project, and all that is said of it. */
interface Outcome {
	readonly amounts: ReadonlyMap<string, readonly string[]>
	readonly targets: ReadonlyMap<string, readonly string[]>
	/** Findings and checks that fail, each with its rule and sentence. */
	readonly told: ReadonlySet<string>
}

const HEADING = {
	title: '2024年项目支出绩效目标',
	department_name: '柳溪县林业局',
	printed_code: null,
	fiscal_year: 2024,
	scope: 'projects',
	amount_unit: '元',
	stated_total_yuan: null,
	template_family: 'three_class',
} as const

function outcome(lines: readonly string[]): Outcome {
	const read: Reading[] = [...readTargets(fromText('made-up.txt', lines.join('\n')))]
	const projects = read.flatMap((it) => (it.table === 'project' ? [it.row] : []))
	const rows = documentRows(HEADING, read)
	const checked = [sourcesMakeUpProject, duplicateIndicator].flatMap((check) => [...check.run(rows)])
	const amounts = new Map<string, string[]>()
	const targets = new Map<string, string[]>()
	for (const { name, amount_yuan, line_start } of projects) {
		amounts.set(name, [...(amounts.get(name) ?? []), String(amount_yuan)])
		const own = read.flatMap((it) =>
			it.table === 'indicator' && it.project_line === line_start
				? [`${it.row.name ?? ''} ${String(it.row.value)}`]
				: [],
		)
		targets.set(name, own.toSorted())
	}
	const told = [...read, ...checked].flatMap((it) => {
		if (it.table === 'finding')
			return [`${it.row.rule} ${it.row.message_zh.replace(/第[\s\d–、和]+行/g, '')}`]
		return it.table === 'reconciliation' && it.row.outcome !== 'holds'
			? [`${it.row.rule} ${it.row.subject} ${it.row.outcome}`]
			: []
	})
	return { amounts, targets, told: new Set(told) }
}

type Change =
	'amount changed' | 'project lost' | 'project doubled' | 'project of another name' | 'targets changed'

/** What of the undamaged text reads otherwise; nothing where it reads the same. */
function changeOf(whole: Outcome, damaged: Outcome): Change | null {
	const names = [...whole.amounts.keys()]
	if (
		[...damaged.amounts].some(([name, all]) => all.length > (whole.amounts.get(name)?.length ?? all.length))
	)
		return 'project doubled'
	const lost = names.filter((name) => !damaged.amounts.has(name))
	const others = [...damaged.amounts.keys()].filter((name) => !whole.amounts.has(name))
	if (lost.length > others.length) return 'project lost'
	if (others.length > 0) return 'project of another name'
	// An amount that is left empty is not a wrong one; it must be told all the same.
	if (names.some((name) => whole.amounts.get(name)?.join() !== damaged.amounts.get(name)?.join()))
		return 'amount changed'
	return names.some((name) => whole.targets.get(name)?.join('|') !== damaged.targets.get(name)?.join('|'))
		? 'targets changed'
		: null
}

/** Told is what the undamaged text does not say as well. */
const isTold = (whole: Outcome, damaged: Outcome) => [...damaged.told].some((it) => !whole.told.has(it))

/** Two projects hold all that there is to tell by, and are read in half the time of four. */
const documents = fc.sample(madeProjects(2), { numRuns: 14 })
/** Each document with its layout; texts of the same projects differ by layout alone. */
const cases = madeLayouts.flatMap((layout) =>
	documents.map((projects) => ({ layout, lines: layout.print(projects) })),
)

/** Why nothing can tell a change, and the share of changes for which that may be so. */
const REASONS: Readonly<Record<string, number>> = {
	'no total is printed': 0.04,
	'the unit is printed once': 0.01,
	'a target is printed once': 0.32,
}

interface Silent {
	readonly layout: MadeLayout
	readonly damage: string
	readonly change: Change
	readonly line: string
	/** The damaged text still prints the total of all projects, and tables to hold against it. */
	readonly provable: boolean
}

/** Why nothing tells a change; null where the document holds what would tell it. */
function reasonOf({ layout, damage, change, provable }: Silent): string | null {
	// The total of a wide table is in the unit of its projects, so that ten thousand times as much adds up as well.
	if (/元 for/.test(damage))
		return /^(?:tagged|wide)/.test(layout.name) || layout.total === null ? 'the unit is printed once' : null
	if (change !== 'targets changed') return provable ? null : 'no total is printed'
	const rows = /line lost|line doubled|page/.test(damage)
	return layout.weighed && rows ? null : 'a target is printed once'
}

const shown = ({ layout, damage, change, line }: Silent) =>
	`${layout.name}: ${change} by ${damage} of “${line}”`

interface Tally {
	copies: number
	changed: number
	readonly silent: Silent[]
}

/** Every damage to lines of every document, so many that some thousand copies are read. */
function damagedCopies(): Tally {
	const tally: Tally = { copies: 0, changed: 0, silent: [] }
	for (const [order, { layout, lines }] of cases.entries()) {
		const whole = outcome(lines)
		for (const [nth, damage] of damages.entries())
			for (let at = (order + nth) % 4; at < lines.length; at += 4) {
				const damaged = damage.to(lines, at)
				if (!damaged) continue
				tally.copies += 1
				const read = outcome(damaged)
				const change = changeOf(whole, read)
				if (!change) continue
				tally.changed += 1
				if (!isTold(whole, read))
					tally.silent.push({
						layout,
						damage: damage.name,
						change,
						line: lines[at] ?? '',
						provable:
							layout.total !== null &&
							damaged.some((line) => layout.total?.test(line)) &&
							(layout.name !== 'tagged' || damaged.some((line) => line.startsWith('【'))),
					})
			}
	}
	return tally
}

test('what a damage changes of projects is told wherever the document holds anything to tell it by', () => {
	const { copies, changed, silent } = damagedCopies()
	expect(copies).toBeGreaterThanOrEqual(5_000)
	expect(changed).toBeGreaterThan(copies / 10)
	const unproved = silent.map((it) => ({ ...it, why: reasonOf(it) }))
	expect(unproved.filter(({ why }) => why === null).map(shown)).toEqual([])
	const counted = new Map<string, number>()
	for (const { why } of unproved) counted.set(why ?? '', (counted.get(why ?? '') ?? 0) + 1)
	const told = [...counted].map(([why, count]) => `${String(count)} silent as ${why}`)
	console.warn([`${String(copies)} copies, ${String(changed)} read otherwise`, ...told].join(', '))
	expect([...counted.keys()].filter((why) => !(why in REASONS))).toEqual([])
	for (const [why, count] of counted)
		expect([why, count, count <= changed * (REASONS[why] ?? 0)]).toEqual([why, count, true])
}, 300_000)
