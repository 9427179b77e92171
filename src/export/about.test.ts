import { expect, test } from 'vitest'
import { merged, publicationText } from './about.ts'

test('lines that touch or overlap are one range, in order', () => {
	expect(
		merged([
			[180, 181],
			[3, 3],
			[182, 190],
			[4, 5],
			[185, 186],
			[200, 200],
		]),
	).toEqual([
		[3, 5],
		[180, 190],
		[200, 200],
	])
	expect(merged([])).toEqual([])
})

test('what is not recorded of a document is said, what is recorded stands there', () => {
	const none = { publisher: null, source_url: null, published_on: null, retrieved_on: null }
	expect(publicationText(none, 'zh')).toBe('发布单位、发布网址、发布日期、取得日期：未记录')
	expect(publicationText({ ...none, publisher: '巨鹿县人民政府', published_on: '2024-03-01' }, 'en')).toBe(
		'publisher: 巨鹿县人民政府; date of publication: 2024-03-01; address, date of retrieval: not recorded',
	)
})
