import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mendParts, mendValues } from './mend-query.ts'
import { choice, opened, page, panel, unit } from './page.ts'
import { manyAmong, matching, one, read } from './param.ts'

const params = {
	...page,
	...panel,
	...choice,
	unit,
	at: opened.at,
	digits: one('7', '5', '3'),
	purpose: manyAmong('purpose'),
	q: matching(/^[^\p{C}]{1,60}$/u),
}

/** An address as a browser holds it, mended. */
function opening(link: string): string {
	const { search, hash } = new URL(link, 'https://mirror.example/')
	const { query, fragment } = mendParts(search.slice(1), hash.slice(1))
	const mended = mendValues(params, new URLSearchParams(query))
	return `?${mended.toString()}${fragment && `#${fragment}`}`
}

test.for([
	['?view=function&amp;c=130529', '?view=function&c=130529'],
	['?view=function&amp;amp;c=130529&amp;digits=5', '?view=function&c=130529&digits=5'],
	['?amp;view=function', '?view=function'],
	['?view=function&amp%3Bc=130529', '?view=function&c=130529'],
	['?view=function%26amp%3Bc=130529', '?view=function&c=130529'],
	['?view=function&#38;c=130529', '?view=function&c=130529'],
	['?view=sql&#38;lang=en#1.abc', '?view=sql&lang=en#1.abc'],
	['?view=function%26c%3D130529', '?view=function&c=130529'],
	['?view%3Dfunction%26c%3D130529', '?view=function&c=130529'],
	['?view%253Dfunction%2526c%253D130529', '?view=function&c=130529'],
	['?view=function?c=130529', '?view=function&c=130529'],
	['?view=function;c=130529', '?view=function&c=130529'],
	['??view=function', '?view=function'],
	['?view＝function＆c＝130529', '?view=function&c=130529'],
	['?view=function&c=１３０５２９．６４０２２１', '?view=function&c=130529.640221'],
	['?view=function&c=130529。', '?view=function&c=130529'],
	['?view=function&c=130529）', '?view=function&c=130529'],
	['?view=function&c=130529,', '?view=function&c=130529'],
	['?view=function&c=130529\u200b', '?view=function&c=130529'],
	['?view=function&c=130529.%20640221', '?view=function&c=130529.640221'],
	['?view=function&c=130529%252E640221', '?view=function&c=130529.640221'],
	['?view=function>', '?view=function'],
	['?view=%22function%22', '?view=function'],
	['?view=per\u2011capita', '?view=per-capita'],
	['?view=per%E2%80%93capita', '?view=per-capita'],
	['?view=per-%0D%0Acapita', '?view=per-capita'],
	['?VIEW=Function', '?view=function'],
	['?view=3Dfunction&c=3D130529', '?view=function&c=3D130529'],
	['?view=sql%231.abc-_', '?view=sql#1.abc-_'],
	['?view=sql%25231.abc', '?view=sql#1.abc'],
	['?view=projects&q=%25E6%259D%2591', '?view=projects&q=%E6%9D%91'],
	['?view=function&digits=5&digits=5', '?view=function&digits=5'],
	['?view=function&at=130529-zuzhibu-2024-budget.213。', '?view=function&at=130529-zuzhibu-2024-budget.213'],
	['?of=640221-zuzhibu-2022-targets.、', '?of=640221-zuzhibu-2022-targets.'],
])('%s opens as %s', ([bent = '', whole]) => {
	expect(opening(bent)).toBe(whole)
})

test.for([
	'?view=function&utm_source=x&from=timeline',
	'?view=projects&q=100%25',
	'?view=projects&q=a%26b',
	'?view=function&digits=4',
	'?of=640221-zuzhibu-2022-targets.',
	'?nonsense=%3Cscript%3E',
	'?data=%2F%2Felsewhere.example%2Fx%2F',
	'?view=sql#1.abc',
])('%s stays as it is', (link) => {
	expect(opening(link)).toBe(link)
})

describe('links as they are bent on their way', () => {
	const code = fc.stringMatching(/^[1-9]\d{5}$/)
	const wanted = fc.record({
		view: fc.constantFrom('function', 'per-capita', 'projects', 'findings'),
		c: fc.uniqueArray(code, { minLength: 1, maxLength: 3 }).map((all) => all.sort()),
		digits: fc.constantFrom('7', '5', '3'),
		lang: fc.constantFrom('zh', 'en'),
	})
	const tail = fc.constantFrom('', '。', '）', ',', '.', '\u200b', '>', '”', '!', ' ', '、', '=', ')*')
	const bend = fc.constantFrom<(link: string) => string>(
		(link) => link,
		(link) => link.replaceAll('&', '&amp;'),
		(link) => link.replaceAll('&', '&amp;amp;'),
		(link) => link.replaceAll('&', '%26'),
		(link) => link.replaceAll('=', '%3D').replaceAll('&', '%26'),
		(link) => link.replaceAll('-', '\u2011'),
		(link) => link.replaceAll('&', '\uff06').replaceAll('=', '\uff1d'),
		(link) => link.replace(/[0-9]/g, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)),
		(link) => `${link}&utm_source=x&from=timeline`,
		(link) => link.replace('&', '&\u200b'),
	)

	test('say what they said', () => {
		fc.assert(
			fc.property(wanted, bend, tail, ({ view, c, digits, lang }, bent, after) => {
				const link = bent(`?view=${view}&c=${c.join('.')}&digits=${digits}&lang=${lang}`) + after
				const { searchParams } = new URL(opening(link), 'https://mirror.example/')
				expect(read(params, searchParams)).toMatchObject({ values: { view, c, digits, lang }, rejected: [] })
			}),
			{ numRuns: 1000 },
		)
	})

	test('any address at all is mended without an exception, and once is enough', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', maxLength: 60 }),
				fc.string({ maxLength: 30 }),
				(search, hash) => {
					const { query, fragment } = mendParts(search, hash)
					const mended = mendValues(params, new URLSearchParams(query))
					expect(mendValues(params, mended).toString()).toBe(mended.toString())
					expect(typeof fragment).toBe('string')
				},
			),
			{ numRuns: 2000 },
		)
	})
})
