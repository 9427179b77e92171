import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinHan, plain } from './clean.ts'

test('spaces between Chinese characters and punctuation go', () => {
	expect(joinHan('第 一书记及 驻村工作 队员保障 经费')).toBe('第一书记及驻村工作队员保障经费')
	expect(joinHan('清零 项目（ 结余）')).toBe('清零项目（结余）')
	expect(joinHan('积极性 ， 提升社区党建工作')).toBe('积极性，提升社区党建工作')
	expect(joinHan('DeepSeek 与 R1 model')).toBe('DeepSeek 与 R1 model')
})

test.each([
	['完成 6694 人党员冬季轮训', '完成6694人党员冬季轮训'],
	['（ 2022 年度）', '（2022年度）'],
	['培训 5 天; 2. 村党组织', '培训5天;2.村党组织'],
	['需配套 $322 \\times 10 \\times 0.1=322$ 万元。', '需配套322×10×0.1=322万元。'],
	['<p>奖励  <math>28 \\times 7000 \\times 0.1 = 1.96</math>万元</p>', '奖励28×7000×0.1=1.96万元'],
	['<div> <div>绩效目标表</div> <div>(2022 年度)</div> </div>', '绩效目标表(2022年度)'],
	['&lt;通知&gt;&nbsp;&amp;', '<通知> &'],
	['２０２４年Ａ类１００％', '2024年A类100%'],
	['63012300 024T0000 00489-第 一书记', '63012300 024T0000 00489-第一书记'],
	['满意度 ≥ 90', '满意度≥ 90'],
	['邢组字 [2015]14 号', '邢组字[2015]14号'],
	['图 [A] 与表 [ 7 ]', '图[A]与表[7]'],
])('%s', (printed, expected) => expect(plain(printed)).toBe(expected))

test('plain text stays as it is: cleaning twice is cleaning once', () => {
	const unit = fc.constantFrom(...Array.from('一二，（） 　12.%＄$<>p/&;aA×≥'))
	fc.assert(
		fc.property(fc.string({ unit }), (text) => {
			const once = plain(text)
			fc.pre(!/[$<&]/.test(once))
			expect(plain(once)).toBe(once)
		}),
	)
})
