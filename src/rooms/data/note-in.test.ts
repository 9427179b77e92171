import { expect, test } from 'vitest'
import { noteIn } from './note-in.ts'

test.each([
	[
		'政府采购表的勾稽；按表头识读 · Sums of procurement tables; targets read by their headings',
		'政府采购表的勾稽；按表头识读',
		'Sums of procurement tables; targets read by their headings',
	],
	[
		'首个公开版本:四份文件的全部表。First published version: all tables.',
		'首个公开版本:四份文件的全部表。',
		'First published version: all tables.',
	],
	['由 PDF 读出的 CSV · CSV read from PDF files', '由 PDF 读出的 CSV', 'CSV read from PDF files'],
])('%s', (note, zh, en) => {
	expect(noteIn(note, 'zh')).toBe(zh)
	expect(noteIn(note, 'en')).toBe(en)
})

test.each(['', '只有中文', 'English alone', 'English first · 中文'])(
	'“%s” stands as it is in both languages',
	(note) => {
		expect(noteIn(note, 'zh')).toBe(note)
		expect(noteIn(note, 'en')).toBe(note)
	},
)
