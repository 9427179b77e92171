import { beforeAll, expect, test } from 'vitest'
import { nullable, text } from '../../src/engine/row.ts'
import type { Engine } from '../../src/engine/engine.ts'
import view from '../../src/rooms/finances/row-by-row/view.ts'
import years from '../../src/rooms/finances/years/view.ts'
import { read } from '../../src/share/param.ts'
import { disclosures } from '../../src/views/disclosures/disclosures.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import { notes } from '../../src/views/notes/notes.ts'
import { bound, question } from '../../src/views/view.ts'
import { BUDGET, openWith } from '../support/added.ts'
import { openDataset } from '../support/engine.ts'

const JULU = '130529-zuzhibu-2024-budget'
const SUIXI = '440823-zuzhibu-2024-targets'

let engine: Engine
let made: Engine
beforeAll(async () => {
	engine = await openDataset()
	made = await openWith([BUDGET, NEXT])
}, 120_000)

const valuesOf = (query: string) => read(view.params, new URLSearchParams(query)).values
const rowsOf = (query: string, from = engine) => from.ask(question(view, valuesOf(query)))

/** The budget of the made-up department a year later: works cost 400.00 万元, and a class is new. */
const NEXT = {
	name: 'water-budget-next.txt',
	year: 2032,
	text: BUDGET.text
		.replaceAll('2031', '2032')
		.replaceAll('600.00', '510.00')
		.replaceAll('500.00', '400.00')
		.replace('\n项目支出绩效目标表', '2130399\t其他水利支出\t10.00\t\t10.00\n项目支出绩效目标表'),
}

test('two years of one department, item by item: in both, in one alone, and what differs', async () => {
	const [first = '', second = ''] = (await made.ask(disclosures))
		.map(({ document_id }) => document_id)
		.filter((id) => id.startsWith('630123') && !id.includes('zuzhibu'))
		.sort()
	const pair = `by=function&left=${first}&right=${second}`
	const rows = await rowsOf(pair, made)
	expect(
		rows.map(({ code, state, left_amount, right_amount, difference }) => [
			code,
			state,
			left_amount,
			right_amount,
			difference,
		]),
	).toEqual([
		['2130305', 'both', 5_000_000, 4_000_000, -1_000_000],
		['2130301', 'both', 1_000_000, 1_000_000, 0],
		// Not listed is not zero.
		['2130399', 'right', null, 100_000, null],
	])
	for (const row of rows)
		for (const side of ['left', 'right'] as const)
			expect(row[`${side}_line_start`] === null).toBe(row[`${side}_amount`] === null)
	// Shares are of the whole, whatever is shown of it.
	const [differs, ...none] = await rowsOf(`${pair}&rows=differ`, made)
	expect(none).toEqual([])
	expect(differs?.left_share).toBeCloseTo(500 / 600, 9)
	expect(differs?.right_share).toBeCloseTo(400 / 510, 9)
	const scene = { rows, values: valuesOf(pair), disclosures: await made.ask(disclosures) }
	expect(view.lead({ ...scene, locale: 'zh' })).toContain('年度不同（左 2031，右 2032）')
	expect(view.lead({ ...scene, locale: 'zh' })).not.toContain('口径不同')
	expect(view.title({ ...scene, locale: 'zh' })).toContain('2 行两边都有，0 行只在左边，1 行只在右边')
	// Swapped, every difference is the other way round.
	const swapped = await rowsOf(`by=function&left=${second}&right=${first}`, made)
	expect(swapped.find(({ code }) => code === '2130305')?.difference).toBe(1_000_000)
	// The same project of both years stands in one row, each amount at its line.
	const [project, ...others] = await rowsOf(`by=project&left=${first}&right=${second}`, made)
	expect(others).toEqual([])
	expect(project).toMatchObject({ name: '小型水库除险加固', state: 'both', difference: -1_000_000 })
})

test('unlike documents are lined up with what makes them unlike', async () => {
	const query = `left=${JULU}&right=${SUIXI}`
	const scene = {
		rows: await rowsOf(query),
		values: valuesOf(query),
		disclosures: await engine.ask(disclosures),
	}
	expect(view.lead({ ...scene, locale: 'zh' })).toContain(
		'口径不同（左 完整部门预算，右 整个部门，列出任务）',
	)
	expect(view.lead({ ...scene, locale: 'en' })).toContain('scopes differ')
	const [card] = view.charts({ ...scene, locale: 'zh' })
	expect(
		card?.below
			?.flat()
			.filter((part) => typeof part === 'string')
			.join(''),
	).toContain('口径不同')
})

test('the notes are on the two that are compared, whatever else is chosen', async () => {
	const noted = async (query: string) => {
		const rows = await engine.ask(notes(view.about, bound(view.params, valuesOf(query))))
		return [...new Set(rows.map(({ document_id }) => document_id))].sort()
	}
	const [first, second] = (await engine.ask(disclosures)).map(({ document_id }) => document_id)
	expect(await noted('')).toEqual([first, second].sort())
	expect(await noted(`left=${JULU}&right=${SUIXI}`)).toEqual([JULU, SUIXI].sort())
	expect(await noted(`c=640221&left=${JULU}`)).toEqual([JULU, '640221-zuzhibu-2022-targets'].sort())
})

test.for(['purpose', 'function', 'project', 'economic'] as const)(
	'by %s, each amount of each side comes once, and its evidence is its own',
	async (by) => {
		const query = `by=${by}&left=${JULU}&right=${SUIXI}`
		const rows = await rowsOf(query)
		const expected = await engine.ask({
			sql: {
				purpose: `SELECT document_id, sum(amount_yuan)::VARCHAR AS yuan FROM project_with_purpose GROUP BY document_id`,
				project: `SELECT document_id, sum(amount_yuan)::VARCHAR AS yuan FROM project_with_purpose GROUP BY document_id`,
				function: `SELECT document_id, sum(amount_yuan)::VARCHAR AS yuan FROM amount_by_function WHERE is_leaf AND kind = 'all' AND fund = 'all' AND carried = 'all' GROUP BY document_id`,
				economic: `SELECT document_id, sum(amount_yuan)::VARCHAR AS yuan FROM budget_line WHERE statement = 'basic_expenditure_by_economic' AND measure = 'total' AND is_leaf GROUP BY document_id`,
			}[by],
			rows: { document_id: text, yuan: nullable(text) },
			values: {},
		})
		const left = rows.reduce((sum, { left_amount }) => sum + (left_amount ?? 0), 0)
		const yuan = Number(expected.find(({ document_id }) => document_id === JULU)?.yuan)
		expect(left).toBeCloseTo(yuan, 2)
		const behind = await askEvidence(engine.ask, view, valuesOf(query), '', 'zh')
		expect(behind.filter(({ document_id }) => document_id === JULU).length).toBeGreaterThan(0)
		for (const { document_id } of behind) expect([JULU, SUIXI]).toContain(document_id)
	},
)

test('the years of one department are one line each, and a department with one year says so', async () => {
	const ask = async (query: string) => {
		const { values } = read(years.params, new URLSearchParams(query))
		return { rows: await made.ask(question(years, values)), values, disclosures: await made.ask(disclosures) }
	}
	const scene = await ask('c=630123')
	const water = scene.rows.filter(({ document_id }) => !document_id.includes('zuzhibu'))
	expect(water.map(({ year, years, code, amount }) => [year, years, code, amount])).toEqual([
		[2031, 2, 'total', 6_000_000],
		[2031, 2, '213', 6_000_000],
		[2032, 2, 'total', 5_100_000],
		[2032, 2, '213', 5_100_000],
	])
	expect(water.map(({ change }) => change?.toFixed(4) ?? null)).toEqual([null, null, '-0.1500', '-0.1500'])
	expect(years.title({ ...scene, locale: 'zh' })).toMatch(/2031 年 600.00 万元，2032 年 510.00 万元（[−-]15/u)
	const [card, ...others] = years.charts({ ...scene, locale: 'zh' })
	expect(others).toEqual([])
	expect(card?.caption).toBe('2031–2032，n = 2 年')
	const alone = await ask('c=130529')
	expect(years.title({ ...alone, locale: 'zh' })).toContain('不能比较年度')
	expect(years.charts({ ...alone, locale: 'en' })[0]?.caption).toBe('2024, n = 1 year: none to compare with')
})

test('two documents of which no row is shown are still the two that are compared', async () => {
	const values = valuesOf(`by=economic&rows=both&left=${JULU}&right=${SUIXI}`)
	const rows = await engine.ask(question(view, values))
	expect(
		rows.map(({ state, left_document, right_document }) => [state, left_document, right_document]),
	).toEqual([['none', JULU, SUIXI]])
	const scene = { rows, values, disclosures: await engine.ask(disclosures) }
	expect(view.title({ ...scene, locale: 'zh' })).toBe('巨鹿 2024 与 遂溪 2024：0 行两边都有')
	expect(view.title({ ...scene, locale: 'en' })).toBe('Julu 2024 and Suixi 2024: 0 rows (in both)')
})
