import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { text } from '../../src/engine/row.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import { disclosures, type Disclosure } from '../../src/views/disclosures/disclosures.ts'
import type { Place } from '../../src/rooms/indicators/wording/columns.ts'
import { groups, type Group } from '../../src/rooms/indicators/wording/groups.ts'
import wording from '../../src/rooms/indicators/wording/view.ts'
import { question } from '../../src/views/view.ts'
import { read } from '../../src/share/param.ts'
import { openDataset } from '../support/engine.ts'

const HUANGYUAN = '630123-zuzhibu-2024-targets'
const PINGLUO = '640221-zuzhibu-2022-targets'
const SUIXI = '440823-zuzhibu-2024-targets'
const JULU = '130529-zuzhibu-2024-budget'

let engine: Engine
let known: readonly Disclosure[]
beforeAll(async () => {
	engine = await openDataset()
	known = await engine.ask(disclosures)
})

const valuesOf = (query: string) => read(wording.params, new URLSearchParams(query)).values
const ask = (query: string) => engine.ask(question(wording, valuesOf(query)))
const grouped = async (query: string) =>
	groups({ rows: await ask(query), values: valuesOf(query), disclosures: known, locale: 'zh' })
const placesOf = (group: Group | undefined): readonly Place[] =>
	group?.variants.flatMap(({ places }) => places) ?? []
const linesOf = (group: Group | undefined) => placesOf(group).map(({ line_start }) => line_start)
const holding = (all: readonly Group[], document_id: string, ...lines: readonly number[]) =>
	all.find((group) =>
		lines.every((line) =>
			placesOf(group).some((it) => it.document_id === document_id && it.line_start === line),
		),
	)

describe('the known copies, as the documents have them', () => {
	// Lines 47 and 60: two grants for graduates sent to villages, one objective, each of them rightly so.
	test('two projects of Huangyuan with one objective, both of which it speaks of', async () => {
		const found = holding(await grouped('what=objective&least=100&c=630123'), HUANGYUAN, 47, 60)
		expect(found).toMatchObject({ kind: 'own', across: false, places: 2 })
		expect(placesOf(found).map(({ project }) => project)).toEqual([
			'下派选调生到村工作中中央财政补助资金',
			'下派选调生到村工作补助（结余）',
		])
		expect(placesOf(found)[0]?.said).toContain('为推动到村任职选调生在农村历练、增长才干')
	})

	// Line 241 is the tenth form, on names on the web and payroll; line 215 the ninth, on staff of communities.
	test('the tenth form of Pingluo has the objective of the ninth, of which alone it speaks', async () => {
		const found = holding(await grouped('what=objective&least=100'), PINGLUO, 215, 241)
		expect(found).toMatchObject({ kind: 'mixed', across: false, places: 2 })
		expect(placesOf(found).map(({ said, speaks }) => [said, speaks])).toEqual([
			['提高社区党务工作者积极性，提升社区党建工作，发挥社区党组织凝聚力。', 'own'],
			['提高社区党务工作者积极性，提升社区党建工作，发挥社区党组织凝聚力。', 'other'],
		])
	})

	test.for([
		['社区党组织凝聚力', 236, 263],
		['系统稳定安全', 254, 281],
		['服务社区数量', 305, 329],
	] as const)(
		'a target of Pingluo stands in a form to which it does not belong: %s',
		async ([said, own, other]) => {
			const found = holding(await grouped('least=100&c=640221'), PINGLUO, own, other)
			expect(found?.kind).toBe('mixed')
			expect(placesOf(found).map((it) => [it.line_start, it.said, it.speaks])).toEqual([
				[own, said, 'own'],
				[other, said, 'other'],
			])
		},
	)

	test('one more of them was cut off as it was copied: found from 90 % on', async () => {
		const same = holding(await grouped('least=100&c=640221'), PINGLUO, 283, 309)
		expect(same).toBeUndefined()
		expect(holding(await grouped('least=90&c=640221'), PINGLUO, 283, 309)?.kind).toBe('mixed')
	})
})

describe('between counties and within a document', () => {
	// Worked out by hand: 人才满意度 and 人才满意率 have four pairs each and share three: 2·3/(4+4) = 75 %.
	test('the satisfaction of talents is measured in two counties alike, and nearly so in a third', async () => {
		const same = holding(await grouped('within=across&least=100'), JULU, 849)
		expect(placesOf(same).map((it) => [it.document_id, it.line_start])).toEqual([
			[JULU, 849],
			[PINGLUO, 128],
		])
		const near = holding(await grouped('within=across&least=75'), HUANGYUAN, 23)
		const third = placesOf(near).find(({ document_id }) => document_id === HUANGYUAN)
		expect(third?.said).toBe('人才满意率')
		expect(third?.alike).toBe(0.75)
		expect(holding(await grouped('within=across&least=80'), HUANGYUAN, 23)).toBeUndefined()
	})

	test('what everybody writes under any project is told as a common phrase', async () => {
		const found = holding(await grouped('least=100&c=130529'), JULU, 598, 741)
		expect(placesOf(found).map(({ said }) => said)).toEqual(['群众满意度', '群众满意度'])
		expect(found?.kind).toBe('template')
		// 经费支出完成时限 stands in twenty tables of the document.
		expect(holding(await grouped('least=100&c=130529'), JULU, 522)?.places).toBe(20)
	})

	test('each place says where it is compared, and no group of one document spans two', async () => {
		for (const group of await grouped('within=one&least=60')) expect(group.across).toBe(false)
		for (const group of await grouped('within=across&least=60')) expect(group.across).toBe(true)
	})
})

// Every pair of texts compared, by plain loops: the rarest pairs must lose none of them.
test.for([
	[60, 'indicator'],
	[75, 'indicator'],
	[90, 'indicator'],
	[60, 'objective'],
] as const)('no two texts alike by %i % are missed: %s', async ([least, what]) => {
	const bare = (said: string) => said.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')
	const sql = {
		indicator: 'SELECT name AS said FROM indicator WHERE name IS NOT NULL',
		objective: 'SELECT objective AS said FROM project WHERE objective IS NOT NULL',
	}[what]
	const all = await engine.ask({ sql, rows: { said: text }, values: {} })
	const texts = all.filter(({ said }) => [...bare(said)].length >= 4)
	const compared = await askEvidence(engine.ask, wording, valuesOf(`what=${what}&length=4`), '', 'zh')
	expect(compared).toHaveLength(texts.length)
	const pairs = (said: string) => {
		const characters = [...said]
		return new Set(characters.slice(1).map((it, at) => (characters[at] ?? '') + it))
	}
	const sets = texts.map(({ said }) => pairs(bare(said)))
	const close = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
		200 * [...one].filter((pair) => other.has(pair)).length >= least * (one.size + other.size)
	const alone = texts.filter(
		(_, at) => !sets.some((set, other) => other !== at && close(sets[at] ?? set, set)),
	)
	const rows = await ask(`what=${what}&least=${String(least)}`)
	expect(rows.length).toBe(texts.length - alone.length)
})

test('a similarity leads to its two texts, and a group stands alone where it is opened', async () => {
	const of = `${HUANGYUAN}.l52.${HUANGYUAN}.l65`
	const two = await askEvidence(engine.ask, wording, valuesOf(''), of, 'zh')
	expect(two.map(({ name, line_start }) => [line_start, name])).toEqual([
		[52, '效益 › 社会效益指标 · 激发选调生安心扎根基层助力乡村振兴'],
		[65, '效益 › 社会效益指标 · 激发选调生扎根基层助理乡村振兴'],
	])
	const opened = await grouped(`what=objective&at=${PINGLUO}.l215`)
	expect(opened).toHaveLength(1)
	expect(linesOf(opened[0])).toEqual([215, 241])
	expect((await grouped(`what=objective&least=80&c=440823`)).map(linesOf)).toEqual([
		[29, 30],
		[45, 46],
	])
	expect(placesOf(holding(await grouped('what=objective&c=440823'), SUIXI, 29)).length).toBe(2)
})
