import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFile(join(root, file), 'utf8')

/** What only a header can do, for every file: who may frame the page, no type by guess, and reading by a frame without origin. */
const PROMISED = {
	'content-security-policy': "frame-ancestors *; object-src 'none'; base-uri 'none'; form-action 'none'",
	'x-content-type-options': 'nosniff',
	'access-control-allow-origin': '*',
}

/** The rules of a `_headers` file, as its hosts read it: a path at the start of a line, its headers below it, indented. */
function rulesOf(text: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
	const rules = new Map<string, Record<string, string>>()
	let current: Record<string, string> = {}
	for (const line of text.split('\n')) {
		if (!line.trim() || line.startsWith('#')) continue
		const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? []
		if (name && value) current[name.toLowerCase()] = value
		else rules.set(line.trim(), (current = {}))
	}
	return rules
}
/** The section of README that shows the headers; other sections show servers too. */
async function headersOfReadme(): Promise<string> {
	const [, section = ''] = /^## Headers$([^]*?)^## /m.exec(await read('README.md')) ?? []
	return section
}
const said = (text: string, [name, value]: readonly [string, string]) =>
	new RegExp(`${name}\\s+"?${value.replace(/[*.]/g, '\\$&')}"?(?:\\s|$)`, 'im').test(text)

test('the header file says for every path what only a header can', async () => {
	const rules = rulesOf(await read('public/_headers'))
	expect(rules.get('/*')).toMatchObject(PROMISED)
	// The page is looked at anew, its files have their content in their names.
	expect(rules.get('/')?.['cache-control']).toBe('no-cache')
	expect(rules.get('/index.html')?.['cache-control']).toBe('no-cache')
	expect(rules.get('/assets/*')?.['cache-control']).toBe('public, max-age=31536000, immutable')
	// A second path's policy would weaken the first's where both hold.
	for (const [path, headers] of rules)
		if (path !== '/*') expect(Object.keys(headers)).toEqual(['cache-control'])
})

test.for(['nginx', 'apache', 'caddy'])('the README’s example for %s says the same', async (server) => {
	const [, example = ''] = new RegExp('```' + server + '\\n([^]*?)```').exec(await headersOfReadme()) ?? []
	expect(example).not.toBe('')
	for (const promised of Object.entries(PROMISED))
		expect([promised[0], said(example, promised)]).toEqual([promised[0], true])
})

test('the README says what only a header can stop, and the page pretends to none of it in its own policy', async () => {
	const section = await headersOfReadme()
	const lead = section.slice(0, section.indexOf('`public/_headers`'))
	for (const header of [
		'frame-ancestors',
		'report-to',
		'nosniff',
		'Permissions-Policy',
		'Strict-Transport-Security',
		'Access-Control-Allow-Origin',
	])
		expect(lead).toContain(`\`${header}`)
	const [, policy = ''] =
		/http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(await read('index.html')) ?? []
	expect(policy).toContain('default-src')
	// Browsers ignore these in a page: they would look like a defence and be none.
	expect(policy).not.toMatch(/frame-ancestors|report-uri|report-to|sandbox/)
})

test('what is named immutable has its content in its name, and what has not is no such file', async () => {
	const config = await read('vite.config.ts')
	// Vite’s own names of files hold a hash unless somebody changes them.
	expect(config).not.toMatch(/(?:entry|chunk|asset)FileNames/)
})
