import { expect, test } from 'vitest'
import { fromHtml } from './html.ts'

const page = (markup: string) => fromHtml('page.html', markup).lines
const texts = (markup: string) => page(markup).map(({ cells }) => cells.map(({ text }) => text))

test('spans move the cells of the rows below, and nothing is repeated', () => {
	const [first, second, third] = page(
		`<table><tr><td rowspan="2">绩效指标<td>一级<td colspan=2>指标值<tr><td>产出<td>≥<td>12<tr><td colspan=4>注</table>`,
	)
	const columns = (line: typeof first) => line?.cells.map(({ text, start, end }) => [text, start, end])
	expect(columns(first)).toEqual([
		['绩效指标', 0, 1],
		['一级', 1, 2],
		['指标值', 2, 4],
	])
	expect(columns(second)).toEqual([
		['产出', 1, 2],
		['≥', 2, 3],
		['12', 3, 4],
	])
	expect(columns(third)).toEqual([['注', 0, 4]])
	expect(first?.cells[0]?.rowSpan).toBe(2)
})

test('a span that reaches beyond the table or is no number ends with it', () => {
	const [first] = page('<table><tr><td rowspan=99999999>甲<td colspan=x>乙</tr><tr><td>丙</table>')
	expect(first?.cells.map(({ rowSpan, columnSpan }) => [rowSpan, columnSpan])).toEqual([
		[2, 1],
		[1, 1],
	])
})

test('tables that arrange the page are none; what they hold keeps its order', () => {
	const markup = `<table><tr><td><ul><li>首页</li></ul></td><td><p>单位：万元</p>
<table><tr><td>项目名称</td><td>道路养护</td></tr></table></td></tr></table><p>完</p>`
	const lines = page(markup)
	expect(lines.map(({ text, table, line }) => [text, table, line])).toEqual([
		['首页', null, 1],
		['单位：万元', null, 1],
		['项目名称 道路养护', 0, 2],
		['完', null, 2],
	])
})

test('the markup of a word processor, line breaks and entities leave the text of a cell whole', () => {
	const markup = `<table>
<tr><td><p class=MsoNormal><span>项目资金<br>（万元）</span></p></td>
<td>
<p><span lang=EN-US>&ge;<o:p>95</o:p>%</span></p></td><td>收&nbsp;&nbsp;入</td></tr></table>`
	const [line] = page(markup)
	expect(line?.cells.map(({ text }) => text)).toEqual(['项目资金（万元）', '≥95%', '收  入'])
	expect(line?.cells.map(({ place }) => place)).toEqual([{ line: 2 }, { line: 4 }, { line: 4 }])
})

test('a caption comes before its table', () => {
	expect(texts('<table><caption>支出总表</caption><tr><td>甲<td>1</table>')).toEqual([
		['支出总表'],
		['甲', '1'],
	])
})

test('scripts and styles are not text; the title is, and preformatted text keeps its lines', () => {
	expect(
		texts('<title>甲县财政局</title><style>td{}</style><script>1 < 2</script><pre>甲  1\n乙  2</pre>'),
	).toEqual([['甲县财政局'], ['甲', '1'], ['乙', '2']])
})

test('damaged markup gives what there is', () => {
	expect(texts('<table><td>甲<tr><td>乙</table></td></table><p>丙<table><tr><td>丁<td>戊')).toEqual([
		['甲'],
		['乙'],
		['丙'],
		['丁', '戊'],
	])
})
