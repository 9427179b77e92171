import { beforeAll, expect, test } from 'vitest'
import type { Tables } from '../src/schema/schema.ts'
import { disclosures, reference } from './inputs.ts'
import { read } from './read.ts'
import { summary } from './summary.ts'

let tables: Tables
beforeAll(async () => {
	tables = read(await disclosures('data/disclosures'), await reference('data/reference'))
})

/** Line, yuan (both ends of a range), per what and per which period, as indicators state them. */
const stated = (county: string) =>
	tables.unit_cost
		.filter((row) => row.document_id.startsWith(county) && row.indicator_id !== null)
		.map(({ line_start, amount_yuan, amount_high_yuan, per, period, origin }) => {
			const amount = [amount_yuan, amount_high_yuan].flatMap((it) => (it === null ? [] : Number(it) / 100))
			const rate = [per, period].filter(Boolean).join('/')
			return `${String(line_start)}: ${amount.join('-')}/${rate}${origin === 'disclosed' ? '' : ` ${origin}`}`
		})

test('湟源: of five costs two are per something; a price inside a name is not that of the value', () => {
	expect(stated('630123')).toEqual(['28: 2000/人/月', '71: 450000/服务中心'])
})

test('平罗: rates in the value; 元 left out and persons paid by the month are suggested', () => {
	expect(stated('640221')).toEqual([
		'20: 5000-10000/人 suggested',
		'21: 50000-100000/个 suggested',
		'41: 10000/项目',
		'65: 20000/期',
		'92: 500/人',
		'94: 100000/部',
		'119: 20000/个',
		'120: 20000/期',
		'121: 500-1000/人',
		'203: 8/人',
		'204: 50000-100000/个',
		'230: 400/人/月 suggested',
		'231: 200/人/月 suggested',
		'283: 400/人/月 suggested',
		'284: 200/人/月 suggested',
		'308: 50000/个',
		'309: 200/人/月 suggested',
	])
})

test('遂溪: the cost of training a person, once', () => {
	expect(stated('440823')).toEqual(['116: 550/人'])
})

test('巨鹿: the descriptions say per what; totals of the year are none', () => {
	expect(stated('130529')).toEqual([
		'485: 2000/人',
		'503: 6000/人',
		'504: 15000/次',
		'523: 168/份',
		'540: 1000/人/月',
		'559: 2000/教育点',
		'576: 10000/次',
		'594: 120000/村级组织/年',
		'595: 28800/人/年',
		'649: 740/终端站点/年',
		'721: 2000/次',
		'757: 4000/班',
		'776: 500/人/年',
		'795: 50000/次',
		'812: 350/老干部',
		'846: 5000/次',
		'863: 200/个',
		'880: 3000/人/月',
		'899: 1000/困难老干部',
		'933: 1000/村级站点',
		'950: 10000/次',
		'967: 300/人',
		'984: 20000/次',
		'1001: 20000/项',
		'1022: 30/人/天',
		'1023: 20000/项',
	])
})

test('the summary counts what was read of targets', () => {
	const [huangyuan = ''] = summary(tables).split('\n\n')
	expect(huangyuan).toMatch(
		/^ {2}66 indicator \(percent 40, .*3 unit_cost, .*1 formula, .*13 project_function$/m,
	)
})
