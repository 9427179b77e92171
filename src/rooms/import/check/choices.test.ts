import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { OwnDisclosure } from '../../../additions/disclosure.ts'
import { readOwn } from '../../../additions/read.ts'
import { plainSha256 } from '../../../base/sha256.ts'
import { without } from '../../../ingest/corrections/undo.ts'
import type { Correction } from '../../../ingest/corrections/correction.ts'
import { openFile } from '../../../ingest/formats/open.ts'
import { choicesOf, type Choice } from './choices.ts'
import { cellChanges, correctionOf, presses } from './corrections.ts'

async function read(bytes: Uint8Array, corrections: readonly Correction[] = [], name = 'own.txt') {
	const [opened] = await openFile({ name, bytes })
	if (!opened) throw new Error('not opened')
	const made = await readOwn(opened, { sha256: plainSha256(bytes), answers: {}, corrections, neighbours: [] })
	const [disclosure] = made.outcome === 'read' ? made.disclosures : []
	if (made.outcome !== 'read' || !disclosure) throw new Error('nothing read')
	return { disclosure, lines: made.lines }
}
type Read = Awaited<ReturnType<typeof read>>

/** The choices of the first finding of a rule. */
function first(disclosure: OwnDisclosure, rule: string): readonly Choice[] {
	const found = disclosure.tables.finding.find((one) => one.rule === rule && one.alternatives !== null)
	if (!found) throw new Error(`no ${rule}`)
	return choicesOf(found, disclosure)
}
function correctionsOf({ lines }: Read, { does }: Choice): readonly Correction[] {
	if ('answers' in does) throw new Error('an answer')
	return cellChanges(does.table, does.before, does.to).map((change, nth) =>
		correctionOf(lines, does.row, change, nth),
	)
}
const published = async (name: string) => new Uint8Array(await readFile(`data/disclosures/${name}.txt`))
const known = new Map<string, Promise<Read>>()
/** A published document as it is read; each is read once. */
function plain(name: string): Promise<Read> {
	const reading = known.get(name) ?? published(name).then((bytes) => read(bytes))
	known.set(name, reading)
	return reading
}

test.each([
	[
		'julu-2024-department-budget',
		'project-code',
		'13052924P00584210734N',
		false,
		['project', 'code', '13052924P00584210734N'],
	],
	['julu-2024-department-budget', 'operator-stroke-lost', '≤0.6万元', false, ['indicator', 'operator', '<=']],
	[
		'huangyuan-2024-project-targets',
		'project-over-page-break',
		'金额 6.00',
		false,
		['project', 'amount_yuan', 6_000_000n],
	],
	[
		'pingluo-2022-project-targets',
		'values-fit-another-class',
		'满意度',
		true,
		['indicator', 'class1', '满意度'],
	],
	[
		'pingluo-2022-project-targets',
		'truncated-text',
		'增强新时代干部教育培训政治性时代性针对性有效性',
		true,
		['indicator', 'name', '增强新时代干部教育培训政治性时代性针对性有效性'],
	],
] as const)(
	'%s, %s: the other reading %s is taken by a press and is a repair by the reader; the finding says so, or is answered',
	async (file, rule, label, isCheck, [table, column, value]) => {
		const before = await plain(file)
		const choice = first(before.disclosure, rule).find((one) => one.label === label)
		if (!choice || 'answers' in choice.does) throw new Error('no choice')
		expect(choice.isTaken).toBe(false)
		const { row } = choice.does
		const after = await read(await published(file), correctionsOf(before, choice))
		const rows = after.disclosure.tables[table] as readonly Readonly<Record<string, unknown>>[]
		const id = table === 'project' ? 'project_id' : 'indicator_id'
		const changed = rows.filter(({ line_start }) => line_start === row.line_start)
		expect(changed.map((one) => one[column])).toContainEqual(value)
		expect(rows.map((one) => one[id])).toContain(row.cells[id])
		const repairs = after.disclosure.tables.finding.filter((one) => one.rule === 'reader-correction')
		expect(repairs.map(({ kind }) => kind)).toContain('repair')
		expect(after.disclosure.tables.finding.some((one) => one.rule === 'correction-not-applied')).toBe(false)
		// What is told before corrections stands as taken; what is told of the corrected rows has nothing more to tell.
		const left = after.disclosure.tables.finding
			.filter((one) => one.rule === rule)
			.flatMap((one) => choicesOf(one, after.disclosure))
			.filter(
				({ label: one, does }) => one === label && 'row' in does && does.row.line_start === row.line_start,
			)
		expect(left.map(({ isTaken }) => isTaken)).toEqual(isCheck ? [] : [true])
	},
	60_000,
)

test('one of several counties of a name is chosen by its code', async () => {
	const text = (county: string) =>
		new TextEncoder().encode(`${county}民政局项目支出绩效目标表
项目名称\t项目金额\t绩效目标
某项目\t20\t办好事情
`)
	const { disclosure } = await read(text('鼓楼区'), [], '2023-2024年.txt')
	const county = first(disclosure, 'unknown-county')
	// Four cities have a 鼓楼区.
	expect(county.map(({ does }) => 'answers' in does && does.answers)).toEqual(
		['320106', '320302', '350102', '410204'].map((code) => ({ county: code })),
	)
})

test('what is no reading of a cell offers nothing to press', async () => {
	const { disclosure } = await plain('julu-2024-department-budget')
	const offered = disclosure.tables.finding.filter((one) => one.rule === 'function-several-assignments')
	expect(offered.length).toBeGreaterThan(0)
	expect(offered.flatMap((one) => choicesOf(one, disclosure))).toEqual([])
})

test('what one press corrects is one entry, and is taken back by one press', () => {
	const lines = { line_start: 3, line_end: 3 }
	const row = { name: '某项目', class1: '产出', class2: '数量' }
	const both = cellChanges('indicator', row, { ...row, class1: '效益', class2: null }).map((change, nth) =>
		correctionOf([], lines, change, nth, '2026-11-29T00:00:00.000Z'),
	)
	expect(both).toHaveLength(2)
	const after = { ...row, class1: '效益', class2: null }
	const later = cellChanges('indicator', after, { ...after, name: '项目' }).map((change) =>
		correctionOf([], lines, change, 0, '2026-11-29T00:00:01.000Z'),
	)
	const all = [...both, ...later]
	const [first = [], second = []] = presses(all).map((press) => press.map(({ id }) => id))
	expect([first.length, second.length, new Set([...first, ...second]).size]).toEqual([2, 1, 3])
	// The later one names the row as it is without them.
	expect(first.reduceRight(without, all as readonly Correction[]).map(({ change }) => change)).toEqual([
		{ kind: 'cell', table: 'indicator', row, column: 'name', to: '项目' },
	])
})
