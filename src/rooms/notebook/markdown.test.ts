import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encode } from '../../share/fragment.ts'
import { filledIn, statementsIn } from './bound-numbers.ts'
import { htmlOf, plain } from './markdown.ts'

describe('the Markdown of a note, which may be a stranger’s', () => {
	test('reads headings, lists, emphasis and links', () => {
		expect(htmlOf('# 村级经费\n\n- **一** [源](?view=source)')).toBe(
			'<h1>村级经费</h1>\n<ul>\n<li><strong>一</strong> <a href="?view=source">源</a></li>\n</ul>',
		)
	})
	test('tags are text, nothing is run, and no picture is fetched', () => {
		expect(htmlOf('<img src=x onerror=alert(1)>')).not.toContain('<img')
		expect(htmlOf('[a](javascript:alert(1))')).toContain('href=""')
		expect(htmlOf('![a](https://elsewhere.example/a.png)')).not.toContain('<img')
	})
	test('any text that is written plainly is shown letter for letter', () => {
		const shown = (html: string) =>
			html
				.replace(/<[^>]*>/g, '')
				.replace(
					/&(amp|lt|gt|quot);/g,
					(_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '',
				)
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (text) => {
				expect(shown(htmlOf(`令${plain(text)}止`))).toBe(`令${text.replace(/\s+/g, ' ')}止`)
			}),
		)
	})
	test('no word at the beginning of a line becomes a list, a heading or a rule', () => {
		for (const text of ['- a', '1. a', '2) a', '+ a', '# a', '---', '===', '> a'])
			expect(htmlOf(plain(text)), text).toMatch(/^<p>/)
	})
})

describe('numbers bound to statements', () => {
	const note =
		'共 [[SELECT count(*) FROM indicator]] 条，又 [[ select 1 ]]，[[不是语句]]，再 [[SELECT count(*) FROM indicator]]。'

	test('each statement once, and what is no statement stays', () => {
		expect(statementsIn(note)).toEqual(['SELECT count(*) FROM indicator', 'select 1'])
	})
	test('stand where the statements stood, leading to them', async () => {
		const fragment = (await encode({ sql: 'select 1', values: {} })) ?? ''
		const numbers = new Map([
			['SELECT count(*) FROM indicator', { shown: '551', link: null }],
			['select 1', { shown: '1*', link: `?view=sql#${fragment}` }],
		])
		expect(htmlOf(filledIn(note, numbers))).toBe(
			`<p>共 551 条，又 <a href="?view=sql#${fragment}">1*</a>，[[不是语句]]，再 551。</p>`,
		)
		expect(filledIn(note, new Map())).toBe('共 … 条，又 …，[[不是语句]]，再 …。')
	})
})
