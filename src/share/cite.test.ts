import { expect, test } from 'vitest'
import { apa, bibtex, gbt7714, type Work } from './cite.ts'

const LINK = 'https://mirror.example/?digits=3&v=1ca27d9f'
const zh: Work = {
	author: '县镜',
	title: '巨鹿 2024：86.2% 编入“农林水支出”',
	edition: '数据版本 1ca27d9f',
	version: '1ca27d9f',
	released: '2026-11-20',
	accessed: '2027-03-05',
	link: LINK,
	key: 'county-mirror-function-1ca27d9f',
}
const en: Work = {
	...zh,
	author: 'County Mirror',
	title: 'Julu 2024: 86.2% is budgeted for “agriculture & water_works”',
	edition: 'data version 1ca27d9f',
}

test('GB/T 7714', () => {
	expect(gbt7714(zh)).toBe(
		`县镜. 巨鹿 2024：86.2% 编入“农林水支出”: 数据版本 1ca27d9f[DS/OL]. (2026-11-20)[2027-03-05]. ${LINK}.`,
	)
	expect(gbt7714({ ...zh, released: undefined })).toContain('[DS/OL]. [2027-03-05]. ')
})

test('APA', () => {
	expect(apa(en)).toBe(
		`County Mirror. (2026). Julu 2024: 86.2% is budgeted for “agriculture & water_works” (data version 1ca27d9f) [Data set]. Retrieved March 5, 2027, from ${LINK}`,
	)
	expect(apa({ ...en, released: undefined })).toContain('County Mirror. (n.d.). ')
})

test('BibTeX', () => {
	expect(bibtex(en)).toBe(
		[
			'@misc{county-mirror-function-1ca27d9f,',
			'  author = {{County Mirror}},',
			'  title = {{Julu 2024: 86.2\\% is budgeted for “agriculture \\& water\\_works”}},',
			'  year = {2026},',
			'  date = {2026-11-20},',
			'  version = {1ca27d9f},',
			'  note = {data version 1ca27d9f},',
			`  url = {${LINK}},`,
			'  urldate = {2027-03-05}',
			'}',
		].join('\n'),
	)
	expect(bibtex({ ...zh, released: undefined })).not.toContain('year')
	expect(bibtex({ ...zh, title: 'a\\b{c}^~' })).toContain(
		'{{a\\textbackslash{}b\\{c\\}\\textasciicircum{}\\textasciitilde{}}}',
	)
})
