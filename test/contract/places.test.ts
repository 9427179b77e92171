import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { text } from '../../src/engine/row.ts'
import type { Session } from '../../src/state/session.svelte.ts'
import { withoutRules } from '../../src/views/disclosures/chosen.ts'
import formerNames from '../../src/views/disclosures/former-names.sql?raw'
import { openDataset } from '../support/engine.ts'

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})

const sql = `SELECT county_code FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, '', '') ORDER BY county_code`
const counties = async (c: string) =>
	(await engine.ask({ sql, rows: { county_code: text }, values: { c } })).map((row) => row.county_code)

test('a province and a prefecture are the counties whose codes begin with theirs; what is no place finds nothing', async () => {
	expect(await counties('13')).toEqual(['130529'])
	expect(await counties('1305.64')).toEqual(['130529', '640221'])
	expect(await counties('6401')).toEqual([])
	// A rule that nobody replaced by its counties must not mean everything.
	expect(await counties('near-130529-code-1')).toEqual([])
})

test('the nearest in residents are those of the reference data', async () => {
	const session = {
		ask: (question: Parameters<Engine['ask']>[0]) => engine.ask(question),
		data: engine,
	} as unknown as Session
	const near = async (rule: string) => (await withoutRules(session, { c: [rule], dep: [], y: [] })).c
	// denominator.csv: 湟源 109,802; 平罗 274,206; 巨鹿 345,005 (2021, derived); 遂溪 824,608.
	expect(await near('near-630123-people-1')).toEqual(['630123', '640221'])
	expect(await near('near-440823-people-1')).toEqual(['130529', '440823'])
})

test('a county is found by the names and codes that it had', async () => {
	const rows = await engine.ask({
		sql: formerNames,
		rows: { county_code: text, code: text, name: text, name_pinyin: text, name_initials: text },
		values: {},
	})
	// division.csv: 崇文区 (110103) went into 东城区 (110101) in 2010.
	expect(rows).toContainEqual({
		...{ county_code: '110101', code: '110103', name: '崇文区' },
		...{ name_pinyin: 'chongwen', name_initials: 'cw' },
	})
})
