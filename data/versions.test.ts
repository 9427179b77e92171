import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { dataVersion, release, succeed } from './versions.ts'

const OLD = { version: 'aaaaaaaa', released: '2030-01-31', note: 'first' }
const DRAFT = { version: 'bbbbbbbb', released: null, note: '' }

test('the data version is what `cat *.csv | sha256sum` begins with', () => {
	const whole = createHash('sha256').update('a,b\n1,县\nc\n2\n').digest('hex')
	expect(dataVersion(['a,b\n1,县\n', 'c\n2\n'])).toBe(whole.slice(0, 8))
})

test('a new version takes the place of an unreleased one and stands before released ones', () => {
	expect(succeed([], 'cccccccc')).toEqual([{ version: 'cccccccc', released: null, note: '' }])
	expect(succeed([DRAFT, OLD], 'cccccccc')).toEqual([{ version: 'cccccccc', released: null, note: '' }, OLD])
})

test('data that are a released version again add none', () => {
	expect(succeed([DRAFT, OLD], 'aaaaaaaa')).toEqual([OLD])
})

test('a version is released once', () => {
	const released = release([DRAFT, OLD], 'bbbbbbbb', { on: '2030-02-28', note: 'second' })
	expect(released).toEqual([{ version: 'bbbbbbbb', released: '2030-02-28', note: 'second' }, OLD])
	expect(() => release(released, 'bbbbbbbb', { on: '2030-03-01', note: '' })).toThrow(
		'released on 2030-02-28',
	)
})
