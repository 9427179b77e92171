import { expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import { readTargets } from '../targets/read.ts'
import type { Heading } from '../reading.ts'
import { documentRows } from './rows.ts'
import { unitConfirmed } from './unit-confirmed.ts'

const HEADING = { amount_unit: '元' } as Heading

/** What confirms the amount of one form: its project costs `amount` 元, and its two targets print a number and a price. */
function confirmed(amount: string, count: string, price: string, heading = HEADING) {
	const form = [
		['项目支出绩效目标表'],
		['项目名称', '村级活动室建设'],
		['年度资金总额（元）', amount],
		['一级指标', '二级指标', '三级指标', '指标值'],
		['产出指标', '数量指标', '建设个数', count],
		['成本指标', '经济成本指标', '每个成本', price],
	]
	const document = fromText('made-up.txt', form.map((cells) => cells.join('\t')).join('\n'))
	return [...unitConfirmed.run(documentRows(heading, [...readTargets(document)]))].flatMap((it) =>
		it.table === 'reconciliation' ? [[it.row.expected, it.row.actual, it.row.outcome]] : [],
	)
}

// 20 × 8 万元 = 160 万元 = 1,600,000 元
const HOLDS = [[160_000_000n, 160_000_000n, 'holds']]

test.each([
	['20个', '8万元/个'],
	['20 个', '8 万元/个'],
	['≥20个', '≤8万元/个'],
	['=20个', '8 万元 / 每个'],
	['20个', '8万元每个项目'],
	['２０个', '８万元／个'],
	['20个', '8万/个'],
])('%s at %s come to 1,600,000 元 and confirm it', (count, price) => {
	expect(confirmed('1600000', count, price)).toEqual(HOLDS)
})

test('thousands are parted by a comma or not', () => {
	expect(confirmed('6000000', '1,200户', '0.5万元/户')).toEqual([[600_000_000n, 600_000_000n, 'holds']])
})

test.each([
	['another sum', '1600001', '20个', '8万元/个'],
	['another measure', '1600000', '20人', '8万元/人次'],
	['a price per year', '1600000', '20个', '8万元/年'],
	['a price in 元', '160', '20个', '8元/个'],
])('%s confirms nothing', (_, amount, count, price) => {
	expect(confirmed(amount, count, price)).toEqual([])
})

test('a document in 万元 is not asked', () => {
	expect(confirmed('1600000', '20个', '8万元/个', { amount_unit: '万元' } as Heading)).toEqual([])
})
