import { describe, expect, test } from 'vitest'
import { sheetOf } from '../../test/support/sheet.ts'
import { picture, resolved } from './svg.ts'

const brush = {
	colour: (css: string) => (css === 'var(--ink)' ? '#1d2126' : '#abcdef'),
	widthOf: (text: string, size: number) => [...text].length * size,
}
const drawn = {
	caption: '巨鹿 2024 & 平罗',
	svg: '<svg width="400" height="80" xmlns="http://www.w3.org/2000/svg"><path ecmeta_data_index="0" fill="color-mix(in oklab, var(--county-1) 70%, var(--ground))"/><text style="font-size:13px;font-family:var(--sans);" fill="var(--ink)">6,538.30</text></svg>',
	width: 400,
	height: 80,
	origins: ['disclosed'],
}
const PLAIN = { key: [], across: 1 } as const

describe('a picture', () => {
	const svg = picture(sheetOf([], []), [drawn, drawn], brush, PLAIN)
	test('needs no page: no property of it, no script, no address to fetch', () => {
		expect(svg).not.toMatch(/var\(|color-mix|ecmeta|<script|href=|url\(http/)
		expect(svg).toContain('fill="#1d2126"')
		expect(svg).toMatch(/style="font-size:13px;font-family:system-ui, [^"]*'Noto Sans CJK SC'/)
	})
	test('says what it shows, of which documents, and where to find it', () => {
		const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text).join('')
		expect(texts).toContain('巨鹿 2024：86.0% 编入')
		expect(texts).toContain('县：巨鹿')
		expect(texts).toContain('巨鹿 2024 &amp; 平罗')
		expect(texts).toContain('年度不同：平罗 2022。')
		expect(texts).toContain('来源: 巨鹿县委组织部 2024 年部门预算（julu-2024-department-budget.txt）')
		expect(texts).toContain('http://localhost/?c=130529&amp;v=1ca27d9f')
	})
	test('stacks its drawings, and no line is wider than they are', () => {
		const places = [...svg.matchAll(/<svg x="24" y="(\d+)" width="400" height="80"/g)].map(([, y]) =>
			Number(y),
		)
		expect(places).toHaveLength(2)
		expect((places[1] ?? 0) - (places[0] ?? 0)).toBeGreaterThanOrEqual(80)
		for (const [, size, text = ''] of svg.matchAll(/font-size="(\d+)"[^>]*>([^<]*)<\/text>/g))
			expect(brush.widthOf(text.replace(/&\w+;/g, '&'), Number(size))).toBeLessThanOrEqual(400)
		const height = Number(/ height="(\d+)"/.exec(svg)?.[1])
		for (const [, y] of svg.matchAll(/<text x="24" y="(\d+)"/g)) expect(Number(y)).toBeLessThan(height)
	})
})

test('says who made it and what its fills mean, each beside its sample', () => {
	const key = [
		{ fill: 'solid', words: '印着的数' },
		{ fill: 'hatch', words: '唯一读法' },
	] as const
	const svg = picture(sheetOf([], []), [drawn], brush, { key, across: 1 })
	expect(svg).toContain('>县镜</text>')
	const samples = [...svg.matchAll(/<rect x="24" y="(\d+)" width="18"/g)].map(([, y]) => Number(y))
	const words = [...svg.matchAll(/<text x="50" y="(\d+)"[^>]*>([^<]*)/g)].map(([, y, said]) => [
		Number(y),
		said,
	])
	expect(words.map(([, said]) => said)).toEqual(['印着的数', '唯一读法'])
	// A sample stands within the line of its words.
	for (const [at, [y]] of words.entries())
		expect(Math.abs(Number(y) - 10 - (samples[at] ?? 0))).toBeLessThan(4)
	expect(svg).toMatch(/<path stroke="#abcdef" d="M24 \d+L32 \d+/)
})

test('a slide has its drawings beside each other, each with its own line above it', () => {
	const svg = picture(sheetOf([], []), [drawn, drawn, drawn], brush, { key: [], across: 2 })
	const places = [...svg.matchAll(/<svg x="(\d+)" y="(\d+)"/g)].map(([, ...at]) => at.map(Number))
	expect(places.map(([x]) => x)).toEqual([24, 464, 24])
	expect(places[0]?.[1]).toBe(places[1]?.[1])
	expect(places[2]?.[1]).toBeGreaterThanOrEqual((places[0]?.[1] ?? 0) + 80)
	// Two drawings, what lies between, and the margins.
	expect(svg).toMatch(/^<svg [^>]*width="888" /)
	const captions = [...svg.matchAll(/<text x="(\d+)"[^>]*>巨鹿 2024 &amp; 平罗</g)].map(([, x]) => Number(x))
	expect(captions).toEqual([24, 464, 24])
})

test('no line begins with what closes, none ends with what opens', () => {
	const choices = ['金额为预算数，不是决算数。（按本站归类的用途），其余见来源。'.repeat(12)]
	const svg = picture(sheetOf([], [], { choices }), [drawn], brush, PLAIN)
	const lines = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, line = '']) => line)
	expect(lines.length).toBeGreaterThan(12)
	for (const line of lines) expect(line).not.toMatch(/^[，。、；：）]|（$/)
})

test('what XML forbids is told by a sign, in the words of the picture and of its drawings', () => {
	const nasty = { ...drawn, caption: 'a\u0001', svg: drawn.svg.replace('6,538.30', '6\ufffe\u0007\ud800') }
	const svg = picture({ ...sheetOf([], []), title: 't\u0001' }, [nasty], brush, PLAIN)
	expect(svg).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
	expect(svg).toContain('<title>t\ufffd</title>')
	expect(svg).toContain('>6\ufffd\ufffd\ufffd</text>')
})

test('expressions of colours are handed over whole', () => {
	const asked: string[] = []
	const out = resolved('a="color-mix(in oklab, var(--a) 7%, var(--b))" b="var(--c)"', (css) => {
		asked.push(css)
		return '#000000'
	})
	expect(asked).toEqual(['color-mix(in oklab, var(--a) 7%, var(--b))', 'var(--c)'])
	expect(out).toBe('a="#000000" b="#000000"')
})
