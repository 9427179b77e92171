import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shades, tint, type Shade } from './shade.ts'

type Three = readonly [number, number, number]
type Theme = 'light' | 'dark'
const TOKENS = readFileSync(new URL('../../tokens.css', import.meta.url), 'utf8')

const hex = (name: string, theme: Theme): Three => {
	const [, light = '', dark = ''] =
		new RegExp(`${name}: light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)`).exec(TOKENS) ?? []
	const digits = theme === 'light' ? light : dark
	return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255) as unknown as Three
}
const toLinear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)

/** Björn Ottosson's matrices. */
function oklab(colour: Three): Three {
	const [r, g, b] = colour.map(toLinear) as unknown as Three
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	]
}
function luminanceOf([L, a, b]: Three): number {
	const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
	const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
	const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
	return (
		0.2126 * (4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) +
		0.7152 * (-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) +
		0.0722 * (-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
	)
}

function resolved(fill: string, theme: Theme): Three {
	const mixed = /^color-mix\(in oklab, var\((--[\w-]+)\) (\d+)%, var\((--[\w-]+)\)\)$/.exec(fill)
	if (!mixed) throw new Error(fill)
	const [, first = '', percent = '', second = ''] = mixed
	const [one, two] = [oklab(hex(first, theme)), oklab(hex(second, theme))]
	const mix = (axis: 0 | 1 | 2) => (one[axis] * Number(percent) + two[axis] * (100 - Number(percent))) / 100
	return [mix(0), mix(1), mix(2)]
}

function contrast({ fill, ink }: Shade, theme: Theme): number {
	const text = luminanceOf(oklab(hex(/--[\w-]+/.exec(ink)?.[0] ?? '', theme)))
	const [less = 0, more = 0] = [text, luminanceOf(resolved(fill, theme))].sort((a, b) => a - b)
	return (more + 0.05) / (less + 0.05)
}

const COUNTIES = [1, 2, 3, 4, 5, 6, 7, 8].map((place) => `var(--county-${String(place)})`)

describe.for(['light', 'dark'] as const)('%s', (theme) => {
	test.for(COUNTIES)('text can be read on every step of %s', (colour) => {
		for (let count = 1; count <= 10; count += 1)
			for (const shade of shades(colour, count)) expect(contrast(shade, theme)).toBeGreaterThanOrEqual(4.5)
		for (const percent of [4, 30, 58])
			expect(contrast(tint(colour, percent), theme)).toBeGreaterThanOrEqual(4.5)
	})

	test.for(COUNTIES)('steps of %s grow towards the ground, each told from the next', (colour) => {
		for (let count = 2; count <= 6; count += 1) {
			const [ground] = oklab(hex('--ground', theme))
			const away = shades(colour, count).map(({ fill }) => Math.abs(resolved(fill, theme)[0] - ground))
			for (const [index, step] of away.slice(1).entries())
				expect((away[index] ?? 0) - step).toBeGreaterThan(0.04)
		}
	})
})
