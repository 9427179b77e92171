import { expect, test } from 'vitest'
import { share } from './vocabulary.ts'

test('the share of words found; spaces inside a word do not count, line ends do', () => {
	const source = { lines: ['预算数 (万元)\t度量单 位', '分值', '权重'] }
	expect(share(source, ['预算数(万元)', '度量单位'])).toBe(1)
	expect(share(source, ['预算数(万元)', '分值权重', '项目期', '度量单位'])).toBe(0.5)
	expect(share({ lines: [] }, ['项目期'])).toBe(0)
})
