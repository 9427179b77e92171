import { afterAll, beforeAll, expect, test } from 'vitest'
import { AssignedRows } from '../../src/additions/assigned-rows.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { number, text } from '../../src/engine/row.ts'
import sideBySide from '../../src/rooms/function/side-by-side/view.ts'
import { question } from '../../src/views/view.ts'
import { read } from '../../src/share/param.ts'
import { openOwnDataset } from '../support/engine.ts'

/** 遂溪's 村办公经费, 322 万元, suggested as 村级组织运转. */
const OFFICES = '440823-zuzhibu-2024-targets.l27'
let engine: Engine
beforeAll(async () => {
	engine = await openOwnDataset()
})
afterAll(() => engine.close())

const wan = async () => {
	const sql = `SELECT purpose_id, sum(amount_yuan / 10000)::DOUBLE AS wan FROM project_with_purpose
		WHERE document_id = '440823-zuzhibu-2024-targets' GROUP BY purpose_id`
	const rows = await engine.ask({ sql, rows: { purpose_id: text, wan: number }, values: {} })
	return new Map(rows.map(({ purpose_id, wan }) => [purpose_id, Math.round(wan * 100) / 100]))
}
/** Everything that is computed from purposes and codes, as text. */
async function all(): Promise<string> {
	const tables = [
		'project_purpose',
		'project_function',
		'project_with_purpose',
		'project_placement',
		'village_cost',
		'amount_split',
	]
	const dumps = []
	for (const table of tables) {
		const sql = `SELECT string_agg(t::VARCHAR, '\n' ORDER BY t::VARCHAR) AS dump FROM ${table} AS t`
		dumps.push((await engine.ask({ sql, rows: { dump: text }, values: {} }))[0]?.dump)
	}
	return dumps.join('\n\n')
}

test('a purpose of the reader’s counts everywhere, is marked as theirs, and is taken back without a trace', async () => {
	const before = await all()
	const rows = new AssignedRows(engine)
	expect((await wan()).get('villages')).toBe(1788.4)
	await rows.assign([{ project: OFFICES, as: { purpose: 'office' } }])
	const changed = await wan()
	// 1,788.40 − 322.00, and 32.70 + 322.00.
	expect([changed.get('villages'), changed.get('office')]).toEqual([1466.4, 354.7])

	const { values } = read(sideBySide.params, new URLSearchParams('c=440823'))
	const shown = await engine.ask(question(sideBySide, values))
	expect(shown.find((row) => row['name'] === '机关运行')).toMatchObject({ amount: 3_547_000 })
	const marked = await engine.ask({
		sql: `SELECT project_key, purpose_origin FROM project_with_purpose WHERE purpose_rule = 'reader'`,
		rows: { project_key: text, purpose_origin: text },
		values: {},
	})
	expect(marked).toEqual([{ project_key: 'l27', purpose_origin: 'suggested' }])

	await rows.assign([])
	expect(await all()).toBe(before)
})

test('a code of the reader’s takes the place of every candidate', async () => {
	const before = await all()
	const rows = new AssignedRows(engine)
	await rows.assign([{ project: OFFICES, as: { code: '2013299' } }])
	await rows.assign([
		{ project: OFFICES, as: { code: '2013202' } },
		{ project: OFFICES, as: { purpose: 'office' } },
	])
	const [project] = await engine.ask({
		sql: `SELECT function_code, candidates, purpose_id FROM project_with_purpose WHERE lower(project_id) = $project::VARCHAR`,
		rows: { function_code: text, candidates: number, purpose_id: text },
		values: { project: OFFICES },
	})
	expect(project).toEqual({ function_code: '2013202', candidates: 1, purpose_id: 'office' })
	await rows.assign([])
	expect(await all()).toBe(before)
})

test('a project that is not here, and a purpose that nobody knows, change nothing', async () => {
	const before = await all()
	const rows = new AssignedRows(engine)
	await rows.assign([
		{ project: '999999-zuzhibu-2024-targets.l1', as: { purpose: 'office' } },
		{ project: OFFICES, as: { purpose: 'none-of-them' } },
	])
	expect(await all()).toBe(before)
})
