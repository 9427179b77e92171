import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, encode } from './fragment.ts'

const DRAFT = {
	sql: 'SELECT county_code, sum(amount_yuan) FROM project GROUP BY ALL -- 各县',
	values: { a: '村' },
}
const whole = (await encode(DRAFT)) ?? ''
/** `{"q":"SELECT 1"}` as it was given out by another implementation; short enough to be read here. */
const SHORT = '1.bdAEdatWKlSyUgp29XF1DlEwVKoFAA'

test.for([
	['a full stop of the sentence', `${SHORT}.`],
	['a Chinese full stop', `${SHORT}。`],
	['a Chinese bracket', `${SHORT}）`],
	['a comma', `${SHORT},`],
	['a Chinese comma and words', `${SHORT}，请看这里`],
	['words without a blank', `${SHORT}请看`],
	['Latin words without a blank', `${SHORT}thanks`],
	['a sign of equality', `${SHORT}=`],
	['a zero-width space', `${SHORT}\u200b`],
	['the same, escaped', `${SHORT}%E2%80%8B`],
	['a mark of direction before it', `\u200e${SHORT}`],
	['angle brackets of a mail', `${SHORT}>`],
	['Markdown', `${SHORT})**`],
	['an underscore of Markdown', `${SHORT}_`],
	['quotes', `${SHORT}”`],
	['an escaped quote', `${SHORT}%22`],
	['a tracker', `${SHORT}?utm_source=x`],
	['an added parameter', `${SHORT}&from=timeline`],
	['an escaped point', SHORT.replace('.', '%2E')],
	['a point that was escaped twice', SHORT.replace('.', '%252E')],
	['an entity', SHORT.replace('.', '&#46;')],
	['a broken line', `${SHORT.slice(0, 9)}\r\n${SHORT.slice(9)}`],
	['a broken line, escaped', `${SHORT.slice(0, 9)}%0D%0A${SHORT.slice(9)}`],
	['a soft line break of a mail', `${SHORT.slice(0, 9)}=\n${SHORT.slice(9)}`],
	['a blank of a PDF', `${SHORT.slice(0, 9)}%20${SHORT.slice(9)}`],
	['a soft hyphen', `${SHORT.slice(0, 9)}\u00ad${SHORT.slice(9)}`],
	[
		'full-width letters',
		SHORT.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0)),
	],
])('%s is taken off: %s', async ([, bent = '']) => {
	expect(await decode(bent)).toEqual({ draft: { sql: 'SELECT 1', values: {} }, strange: [], mended: SHORT })
})

test('a fragment that was not bent is not called mended', async () => {
	expect(await decode(SHORT)).not.toHaveProperty('mended')
})

test('hyphens and underscores that a word processor or Markdown changed', async () => {
	const signed = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
	for (const sign of signed) {
		const fragment = (await encode({ ...DRAFT, values: { a: sign.repeat(40) } })) ?? ''
		const bent = fragment.replaceAll('--', '\u2014').replaceAll('-', '\u2011').replaceAll('_', '\\_')
		const read = await decode(bent)
		expect(read).toMatchObject({ draft: { sql: DRAFT.sql } })
	}
})

describe('whatever stands around a fragment, or within it without being part of it', () => {
	const signs =
		'。，、；：！？）（》《」「】【”“’‘…·～ \u200b\u00a0\u3000\ufeff\u00ad.,;:!?)(]["\'<>*|=&\n\r\t'.split('')
	const around = fc.array(fc.constantFrom(...signs), { maxLength: 6 }).map((all) => all.join(''))
	const inside = fc.array(fc.constantFrom('\n', '\r\n', '=\r\n', ' ', '\u200b', '\u00ad', '%20', '\u2060'), {
		minLength: 0,
		maxLength: 3,
	})

	test('is told from it', async () => {
		await fc.assert(
			fc.asyncProperty(
				around,
				around,
				inside,
				fc.nat({ max: 200 }),
				fc.nat({ max: 2 }),
				async (before, after, breaks, at, times) => {
					let bent = whole
					for (const one of breaks) {
						const place = 2 + (at % (whole.length - 2))
						bent = bent.slice(0, place) + one + bent.slice(place)
					}
					bent = before + bent + after
					for (let time = 0; time < times; time++) bent = encodeURIComponent(bent)
					expect(await decode(bent)).toMatchObject({ draft: DRAFT, strange: [] })
				},
			),
			{ numRuns: 400 },
		)
	})
})

test('what was cut off, or changed case, is never guessed', async () => {
	for (const bent of [whole.slice(0, -5), whole.toLowerCase(), whole.toUpperCase(), `${whole.slice(0, 20)}…`])
		expect(await decode(bent)).toEqual({ unreadable: 'damaged' })
})
