import { expect, test } from 'vitest'
import { sheetOf } from '../../test/support/sheet.ts'
import { citation } from './citation.ts'

const sheet = sheetOf([['code', 'text']], [['213']])
const last = (locale: 'zh' | 'en', published = sheet.sources[0]?.published) => {
	const sources = sheet.sources.map((source) => ({ ...source, published: published ?? source.published }))
	const entries = citation({ ...sheet, locale, sources }, '2024-05-01')
		.trim()
		.split(/\n\n/)
	return entries.at(-2)
}

test('each document is cited with what is recorded of its publication, and says what is not', () => {
	expect(last('zh')).toBe(
		'巨鹿县委组织部 2024 年部门预算（julu-2024-department-budget.txt）；发布单位、发布网址、发布日期、取得日期：未记录',
	)
	expect(last('en')).toMatch(
		/julu-2024-department-budget\.txt.*publisher, address, date of publication, date of retrieval: not recorded$/,
	)
	const published = {
		publisher: '巨鹿县委组织部',
		source_url: 'https://julu.example/2024',
		published_on: '2024-02-29',
		retrieved_on: null,
	}
	expect(last('zh', published)).toMatch(
		/；发布单位：巨鹿县委组织部；发布网址：https:\/\/julu\.example\/2024；发布日期：2024-02-29；取得日期：未记录$/,
	)
})
