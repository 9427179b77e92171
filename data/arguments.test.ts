import { expect, test } from 'vitest'
import { task } from './arguments.ts'

test('without arguments the repository’s own disclosures are read and published', () => {
	expect(task([])).toEqual({
		inputs: ['data/disclosures'],
		answers: {},
		reference: 'data/reference',
		output: { normalized: 'data/normalized', published: 'public/data' },
		release: null,
	})
})

test('another file is only summed up, unless a folder is named for the output', () => {
	expect(task(['new.txt'])).toMatchObject({ inputs: ['new.txt'], output: null })
	expect(task(['texts', '--out', 'there'])).toMatchObject({
		inputs: ['texts'],
		output: { normalized: 'there/normalized', published: 'there/data' },
	})
})

test('a release needs a note and a day, and is of the repository’s own data', () => {
	expect(task(['--release', 'first', '--on', '2030-01-31'])).toMatchObject({
		release: { note: 'first', on: '2030-01-31' },
	})
	expect(() => task(['--release', 'first'])).toThrow('needs both')
	expect(() => task(['--release', 'first', '--on', 'today'])).toThrow('needs both')
	expect(() => task(['new.txt', '--release', 'first', '--on', '2030-01-31'])).toThrow('another file')
})

test('help is asked for, nonsense is not guessed at', () => {
	expect(task(['--help'])).toBe('help')
	expect(() => task(['a', '--year', 'x'])).toThrow('takes a year')
	expect(() => task(['--year', '2024'])).toThrow('Name the file')
	expect(() => task(['--relase', 'x'])).toThrow('--relase')
})

test('a folder with expected rows is scored instead', () => {
	expect(task(['--score', 'texts', '--only', '07'])).toEqual({
		folder: 'texts',
		reference: 'data/reference',
		only: '07',
		misses: false,
	})
	expect(() => task(['--score', 'texts', 'more'])).toThrow('not understood: more')
})

test('several files, with answers', () => {
	const args = ['a.txt', 'b.zip', '--county', '甲县', '--year', '2024', '--unit', '元', '--stage', 'final']
	expect(task(args)).toMatchObject({
		inputs: ['a.txt', 'b.zip'],
		answers: { county: '甲县', year: 2024, unit: '元', stage: 'final' },
	})
	expect(() => task(['a.txt', '--unit', 'yuan'])).toThrow('元, 千元, 万元, 亿元')
	expect(() => task(['a.txt', '--stage', 'x'])).toThrow('one of budget')
})
