import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { originsIn, withHosts } from './policy.ts'

const html = readFileSync(join(import.meta.dirname, '../../index.html'), 'utf8')
const NOBODY = { openFrom: [], servers: [] }
const said = (page: string) => [
	/connect-src ([^;]*);/.exec(page)?.[1],
	/name="county-mirror:open-from" content="([^"]*)"/.exec(page)?.[1],
]

test('a site asks nobody else unless its publisher says so', () => {
	expect(withHosts(html, NOBODY)).toBe(html)
	expect(said(html)).toEqual(["'self'", ''])
})

test('files may be fetched from the origins that are named, once each', () => {
	const openFrom = originsIn('OPEN_FROM', ' https://a.example  https://b.example:8443 ')
	expect(said(withHosts(html, { openFrom, servers: ['https://a.example'] }))).toEqual([
		"'self' https://a.example https://b.example:8443",
		'https://a.example https://b.example:8443',
	])
})

test('a server may be asked, and no file be fetched from it', () => {
	expect(said(withHosts(html, { ...NOBODY, servers: ['https://data.example'] }))).toEqual([
		"'self' https://data.example",
		'',
	])
})

test.for(['https://a.example/data/', 'a.example', '*', 'https://a.example;script-src', 'https://A.example'])(
	'what is no origin is refused: %s',
	(setting) => {
		expect(() => originsIn('OPEN_FROM', setting)).toThrow('OPEN_FROM')
	},
)

test('a page whose policy was written otherwise is not published as if it were extended', () => {
	const other = html.replace("connect-src 'self'", "connect-src 'self' https://x.example")
	expect(() => withHosts(other, { ...NOBODY, servers: ['https://data.example'] })).toThrow('connect-src')
})
