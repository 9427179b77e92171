import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Engine, Question } from '../../src/engine/engine.ts'
import type { Shape } from '../../src/engine/row.ts'
import { rooms } from '../../src/rooms/index.ts'
import { read } from '../../src/share/param.ts'
import { Remembering } from '../../src/state/remembering.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import { evidenceQuestions } from '../../src/views/evidence/evidence-questions.ts'
import { question } from '../../src/views/view.ts'
import { evidenceValues, type EvidenceFilter } from '../../src/views/evidence/evidence-filter.ts'
import { openDataset } from '../support/engine.ts'

const JULU = '130529-zuzhibu-2024-budget'
const HUANGYUAN = '630123-zuzhibu-2024-targets'
const SUIXI = '440823-zuzhibu-2024-targets'
const sql = await readFile(join(import.meta.dirname, '../../src/views/evidence/evidence.sql'), 'utf8')

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})

/** How many rows, and what their amounts come to, exactly. */
async function found(filter: EvidenceFilter, c = ''): Promise<readonly [number, string | null]> {
	const text = `SELECT count(*) AS n, sum(amount)::VARCHAR AS sum FROM (\n${sql}\n) AS rows`
	const table = await engine.select(text, evidenceValues(filter, { c, dep: '', y: '' }, 'zh'))
	const row = table.get(0)?.toJSON() as { n: bigint; sum: string | null }
	return [Number(row.n), row.sum]
}

const LINES = ['leaf', 'kind:all', 'fund:all', 'carried:all']

/** Typed from the documents, as in the tests of the views that show them. */
test.for<readonly [string, EvidenceFilter, number, string | null]>([
	['the items of 巨鹿', { document: JULU, words: LINES }, 19, '76019400.00'],
	['those of 213', { document: JULU, words: [...LINES, 'code.disclosed:213'] }, 2, '65497700.00'],
	['carried over', { document: JULU, words: ['leaf', 'split.carried:carried_over'] }, 1, '210000.00'],
	['its projects for villages', { document: JULU, words: ['purpose:villages'] }, 3, '65383000.00'],
	['proved codes', { document: JULU, words: ['code.inferred_exact:2130705'] }, 2, '65293000.00'],
	[
		'projects without a proved code',
		{ document: JULU, words: ['code.inferred_exact:rest'] },
		29,
		'5914000.00',
	],
	['projects of all without codes', { coded: false, source: ['project'] }, 72, '60547060.00'],
	[
		'the three parts of 遂溪, the cents exact',
		{ document: SUIXI, source: ['budget_line'], words: ['part:basic|part:beyond_basic'] },
		3,
		'142536962.51',
	],
	['what 湟源 names 结余', { document: HUANGYUAN, words: ['split.carried:carried_over'] }, 3, '363200.00'],
	['projects that lack a class', { document: HUANGYUAN, words: ['lacks:satisfaction'] }, 2, '660000.00'],
	['targets with points', { document: HUANGYUAN, words: ['weight'] }, 66, null],
	['a denominator that is used', { document: JULU, words: ['divisor:village'] }, 1, null],
])('%s', async ([, filter, rows, sum]) => {
	const [n, amount] = await found(filter)
	expect(n).toBe(rows)
	// Targets in money are no parts of a sum.
	if (sum !== null) expect(amount).toBe(sum)
})

test('the choice of disclosures narrows as it does in views', async () => {
	expect(await found({ source: ['project'] }, '130529')).toEqual([35, '71570100.00'])
	expect((await found({ source: ['project'], words: ['purpose:villages', 'no:such'] }))[0]).toBe(0)
})

const views = (await Promise.all(rooms.map((room) => room.views()))).flat()

test.for(views.map((view) => [view.id, view] as const))(
	'the sources of %s are remembered once they were foreseen',
	async ([, view]) => {
		const values = read(view.params, new URLSearchParams()).values
		const answers: Promise<unknown>[] = []
		let idle: (() => void) | undefined
		const remembering = new Remembering(
			(one, signal) => {
				const answer = engine.ask(one, signal)
				answers.push(answer)
				return answer
			},
			(work) => {
				idle = work
				return () => (idle = undefined)
			},
		)
		const ask = <S extends Shape>(one: Question<S>) => remembering.ask(one)
		// The view itself is on the screen: its answer is remembered.
		await ask(question(view, values))
		const foreseen = await evidenceQuestions(ask, view, values, 'zh')
		expect(foreseen.length).toBeGreaterThan(0)
		expect(answers).toHaveLength(1)
		remembering.foresee(foreseen)
		while (idle) {
			const work = idle
			idle = undefined
			work()
			await answers.at(-1)
			await new Promise((resolve) => setImmediate(resolve))
		}
		const asked = answers.length
		expect((await askEvidence(ask, view, values, '', 'zh')).length).toBeGreaterThan(0)
		expect(answers).toHaveLength(asked)
	},
)
