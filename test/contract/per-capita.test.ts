import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { number } from '../../src/engine/row.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import { disclosures, type Disclosure } from '../../src/views/disclosures/disclosures.ts'
import amount from '../../src/rooms/per-capita/per-capita/view.ts'
import unitCosts from '../../src/rooms/per-capita/unit-costs/view.ts'
import villages from '../../src/rooms/per-capita/per-village/view.ts'
import { answerWords } from '../../src/views/table/file-table.ts'
import { question, type ChartCard } from '../../src/views/view.ts'
import { read } from '../../src/share/param.ts'
import { openDataset } from '../support/engine.ts'

let engine: Engine
let known: readonly Disclosure[]
beforeAll(async () => {
	engine = await openDataset()
	known = await engine.ask(disclosures)
})

const SUIXI = '440823-zuzhibu-2024-targets'
const JULU = '130529-zuzhibu-2024-budget'
const of = (query: string) => read(amount.params, new URLSearchParams(query)).values
const divided = (query: string) => engine.ask(question(amount, of(query)))
const one = async (query: string) => (await divided(query))[0]
/** Words and figures under a picture, as they read. */
const said = ({ below = [] }: ChartCard) =>
	below.map((line) => line.map((part) => (typeof part === 'string' ? part : part.text)).join(''))

/** Amounts and denominators typed from the documents and the statistical sources; quotients worked out by hand. */
describe('amount over denominator', () => {
	test('湟源: 833.39 万元 of projects over 109,802 residents of the 2020 census', async () => {
		const row = await one('c=630123')
		expect(row).toMatchObject({
			amount: 8_333_900,
			parts: 13,
			divisor: 109_802,
			year: 2020,
			confidence: 'high',
		})
		expect(row?.quotient).toBeCloseTo(75.8993, 4)
	})

	test('巨鹿 has no confirmed census figure: no quotient, not zero; the estimate only where it is asked for', async () => {
		expect(await one('c=130529')).toMatchObject({ amount: 71_570_100, divisor: null, quotient: null })
		const estimated = await one('c=130529&by=estimate')
		expect(estimated).toMatchObject({ divisor: 345_005, divisor_origin: 'derived', confidence: 'low' })
		expect(estimated?.quotient).toBeCloseTo(207.4466, 4)
	})

	test('巨鹿: 6,029.30 万元 of 村级组织运转经费 and two more over 291 villages', async () => {
		const row = await one('c=130529&by=village&part=villages')
		expect(row).toMatchObject({ parts: 3, divisor: 291, source_line: 590 })
		expect((await one('c=130529&by=village&part=2130705'))?.quotient).toBeCloseTo(65_383_000 / 291, 6)
	})

	test('平罗 prints no total, and no other county prints codes: said, not guessed', async () => {
		expect(await one('c=640221&part=total')).toMatchObject({ amount: null, quotient: null, divisor: 274_206 })
		expect(await one('c=440823&part=213')).toMatchObject({ amount: null, parts: 0 })
	})

	test('a typed denominator comes first and carries no source', async () => {
		expect(await one('c=130529&own=130529-400000')).toMatchObject({
			divisor: 400_000,
			divisor_origin: 'own',
			source: null,
		})
		expect(read(amount.params, new URLSearchParams('own=130529-0')).rejected).toHaveLength(1)
	})

	test('基本支出 of 遂溪 is its own line: 1255.022751 万元, never among its tasks', async () => {
		expect(await one('c=440823&part=basic')).toMatchObject({ amount: 12_550_227.51, parts: 1, line_start: 8 })
		expect(await one('c=630123&part=basic')).toMatchObject({ amount: null, quotient: null })
	})

	test('staff are the department’s: 遂溪 106', async () => {
		expect(await one('c=440823&by=staff')).toMatchObject({ divisor: 106, source_line: 6 })
	})

	test('stands under the chart in words, with its year and confidence, and says what is missing', async () => {
		const values = of('by=village&part=villages')
		const rows = await divided('by=village&part=villages')
		const [picture] = amount.charts({ rows, values, disclosures: known, locale: 'zh' })
		if (!picture) throw new Error('no picture')
		expect(said(picture)).toEqual([
			'巨鹿 2024（完整部门预算）：6,538.30 万元（2024 年预算数） ÷ 291 个（行政村，2024 年，可信度高） = 22.47 万元/村',
			'遂溪 2024（整个部门，列出任务）：1,788.40 万元（2024 年预算数） ÷ 322 个（行政村，2024 年，可信度高） = 5.55 万元/村',
			'湟源 2024（只含项目）：9.52 万元（2024 年预算数） ÷ n/a（没有可用的“行政村”数据；可以自己填）',
			'平罗 2022（只含项目）：750.00 万元（2022 年预算数） ÷ 144 个（行政村，2022 年，可信度高） = 5.21 万元/村',
		])
	})

	test('a denominator from outside names its source in a few words, and the host it was read at', async () => {
		const values = of('')
		const rows = await divided('')
		const under = (locale: 'zh' | 'en') => {
			const [picture] = amount.charts({ rows, values, disclosures: known, locale })
			return picture ? said(picture) : []
		}
		expect(under('zh')[2]).toBe(
			'湟源 2024（只含项目）：833.39 万元（2024 年预算数） ÷ 109,802 人（常住人口（2020 年普查），2020 年，可信度高） = 75.90 元/人〔来源：青海统计年鉴 2022 表 3-8（tjj.qinghai.gov.cn）〕',
		)
		expect(under('en')[3]).toContain(' [source: 宁夏新闻网 (nxnews.net)]')
	})

	test('the table says how far a source was checked', async () => {
		const rows = await divided('c=630123')
		const { columns, rows: shown } = (await amount.table())({
			rows,
			values: of('c=630123'),
			disclosures: known,
			locale: 'zh',
		})
		expect(shown[0]?.[columns.length - 1]).toBe(
			'青海统计年鉴 2022 表 3-8；七个县区相加与西宁 2,467,965 一致，shuanghuana.com 所载占比 4.45% 相符（tjj.qinghai.gov.cn）',
		)
	})

	test('behind it stand the projects and the line that gives the denominator', async () => {
		const values = of('by=village&part=villages')
		const rows = await askEvidence(engine.ask, amount, values, `${JULU}.`, 'zh')
		expect(rows.filter(({ kind }) => kind === 'project')).toHaveLength(3)
		expect(rows.find(({ kind }) => kind === 'denominator')).toMatchObject({
			printed: '291 个',
			line_start: 590,
		})
	})
})

test.for([
	['part=total', [76_019_400, 142_536_962.5, 8_333_900]],
	['part=2130705', [65_383_000]],
	['part=basic', [4_449_300, 12_550_227.51]],
] as const)('behind %s stand the printed amounts, whoever prints codes', async ([query, amounts]) => {
	const rows = await askEvidence(engine.ask, amount, of(`${query}&by=staff`), '', 'zh')
	const printed = rows.filter(({ kind }) => kind !== 'denominator')
	expect(printed.map((row) => row.amount)).toEqual(amounts)
})

test('a file names people as people, and money by what it is divided by', async () => {
	const values = of('by=cadre&part=villages')
	const scene = {
		rows: await divided('by=cadre&part=villages'),
		values,
		disclosures: known,
		locale: 'zh' as const,
	}
	expect(answerWords(amount.columns, scene)).toMatchObject({
		amount: { title: '预算数', unit: '元' },
		divisor: { title: '分母', unit: '名村干部' },
		quotient: { title: '人均、村均', unit: '元/名村干部' },
	})
})

describe('per village', () => {
	const values = read(villages.params, new URLSearchParams()).values
	const scene = async () => ({
		rows: await engine.ask(question(villages, values)),
		values,
		disclosures: known,
		locale: 'zh' as const,
	})

	test('遂溪: four shared items, 1,438.64 万元 for 322 villages: 4.47 万 each, 44.68 万 implied', async () => {
		const rows = (await scene()).rows.filter((row) => row.document_id === SUIXI && row.share !== null)
		expect(rows.map(({ county }) => county)).toEqual([3_220_000, 9_009_000, 1_932_000, 225_400])
		expect(rows.map(({ whole }) => whole)).toEqual([32_200_000, 90_090_000, 19_320_000, 2_254_000])
		expect(rows.every(({ places }) => places === 322)).toBe(true)
		const picture = villages.charts(await scene()).find(({ id }) => id === `${SUIXI}-villages`)
		if (!picture) throw new Error('no picture')
		expect(said(picture)[1]).toBe('写明分担的 4 项合计：县级 4.47 万元/村，推算全额 44.68 万元/村。')
	})

	test('巨鹿: 6,029.30 万元 over 291 villages is 20.72 万, and no whole is claimed', async () => {
		const row = (await scene()).rows.find((it) => it.document_id === JULU && it.code === 'L581')
		expect(row).toMatchObject({ county: 60_293_000, whole: null, share: null, places: 291 })
		expect(row?.county_each).toBeCloseTo(207_192.44, 2)
	})

	test('communities: 28 in 遂溪, shared 4:5:1', async () => {
		const both = { ...values, place: 'communities' as const }
		const rows = await engine.ask(question(villages, both))
		const office = rows.find((row) => row.document_id === SUIXI && row.code === 'L28')
		expect(office).toMatchObject({ county: 280_000, whole: 2_800_000, share: 0.1, places: 28 })
	})
})

describe('unit costs', () => {
	const values = read(unitCosts.params, new URLSearchParams()).values

	test('like stands beside like: offices of villages in 巨鹿 and 遂溪', async () => {
		const rows = await engine.ask(question(unitCosts, values))
		const office = rows.filter(({ kind, amount: yuan }) => kind === 'office' && yuan >= 100_000)
		expect(office.map(({ document_id, amount: yuan, printed }) => [document_id, yuan, printed])).toEqual([
			[JULU, 120_000, '≥12万元'],
			[SUIXI, 100_000, '10万元'],
			[SUIXI, 100_000, '10万元'],
		])
	})

	test('a yearly cost comes to a twelfth a month, and a range keeps both ends', async () => {
		const rows = await engine.ask(question(unitCosts, values))
		expect(rows.find(({ printed }) => printed === '≤2.88万元')).toMatchObject({
			amount: 28_800,
			monthly: 2400,
		})
		expect(rows.find(({ printed }) => printed === '5-10万/个')).toMatchObject({
			amount: 50_000,
			amount_high: 100_000,
		})
	})

	test('cadre pay: 2.88 万 a year in 巨鹿 beside 3,500 a month in 遂溪', async () => {
		const rows = await engine.ask(question(unitCosts, values))
		const pay = rows.filter(({ kind, monthly }) => kind === 'pay' && monthly !== null)
		expect(pay.map(({ printed }) => printed)).toEqual(
			expect.arrayContaining(['≤2.88万元', '3500元', '7000元']),
		)
		expect(pay.find(({ printed }) => printed === '3500元')?.monthly).toBe(3500)
	})

	test('every unit cost is in one kind, once', async () => {
		const rows = await engine.ask(question(unitCosts, values))
		const [all] = await engine.ask({
			sql: 'SELECT count(*)::INTEGER AS n FROM unit_cost',
			rows: { n: number },
			values: {},
		})
		expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length)
		expect(rows).toHaveLength(all?.n ?? 0)
	})
})
