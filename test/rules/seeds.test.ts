import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sources } from './sources.ts'

const tests = sources(['src', 'data', 'test'], /\.(?:test|fixture|journey)\.ts$|^test\/support\//)

test('one place sets the seed of all property tests, and sets it for all of them', () => {
	const own = Object.entries(tests).flatMap(([file, source]) =>
		[...source.matchAll(/\{[^{}]*\bseed\s*:[^{}]*\}/g)].map(([found]) => `${file}: ${found}`),
	)
	expect(own).toEqual([])
	expect(Object.keys(tests).length).toBeGreaterThan(100)
	expect(fc.readConfigureGlobal().seed).toBe(Number(process.env['FUZZ_SEED'] ?? 20_240_711))
})

test('cases are drawn by nothing but the seed', () => {
	const random = Object.entries(tests).filter(([, source]) => /\bMath\.random\(/.test(source))
	expect(random.map(([file]) => file).filter((file) => file !== 'test/rules/seeds.test.ts')).toEqual([])
})
