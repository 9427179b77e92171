import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commands, linked, mapped, paths, recipes, scripts, sizes } from './docs.ts'

const read = (path: string) => readFileSync(path, 'utf8')
const DOCUMENTS = [
	'README.md',
	'CONTRIBUTING.md',
	'src/engine/README.md',
	'src/ingest/README.md',
	'data/README.md',
]

describe('the README is true:', () => {
	test('its two commands are scripts of this project', () => {
		const known = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }
		const lines = commands(read('README.md'))
		expect(lines).toHaveLength(2)
		for (const line of lines) expect(line).toMatch(/^npm ci && npm \w+$/)
		const named = lines.flatMap(scripts)
		expect(named).toEqual(['start', 'test'])
		expect(named.filter((name) => !(name in known.scripts))).toEqual([])
	})
	test('its map lists exactly the folders of src', () => {
		const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
		expect(mapped(read('README.md')).sort()).toEqual(folders.map(({ name }) => name).sort())
	})
	test('it has a picture', () => expect(read('README.md')).toMatch(/!\[[^\]]+\]\([^)]+\)|<img /))
	test('to add something takes at most five steps, at places that exist', () => {
		const found = recipes(read('README.md'))
		expect(found.length).toBeGreaterThan(0)
		for (const steps of found) {
			expect(steps.length).toBeLessThanOrEqual(5)
			expect(paths(steps.join('\n')).filter((path) => !existsSync(path))).toEqual([])
		}
	})
})

test.for(DOCUMENTS)('what %s links to exists', (path) =>
	expect(linked(read(path), path).filter((file) => !existsSync(file))).toEqual([]),
)

test.for(DOCUMENTS.filter((path) => path.includes('/')))('%s has at most 40 lines', (path) =>
	expect(read(path).trimEnd().split('\n').length).toBeLessThanOrEqual(40),
)

describe('the reader of documents', () => {
	const text = [
		'![the page](docs/page.png) and [rules](./CONTRIBUTING.md#commits), [elsewhere](https://example.org)',
		'```sh',
		'npm ci && npm start   # builds and serves',
		'npm ci && npm test',
		'```',
		'```sh',
		'npm run data',
		'```',
		'| folder | owns |',
		'| --- | --- |',
		'| `src/base/` | words |',
		'| `src/ui` | charts |',
		'| package | for | size | licence |',
		'| --- | --- | --- | --- |',
		'| hucre, fflate | files | 41 | MIT |',
		'| CodeMirror (@codemirror/…) | the editor   | 116 | MIT |',
		'1. Copy `src/rooms/a/` to `src/rooms/<room>/<view>`',
		'2. Run `npm test`',
	].join('\n')

	test('finds commands, scripts, map, links, steps and their paths', () => {
		expect(commands(text)).toEqual(['npm ci && npm start', 'npm ci && npm test'])
		expect(commands(text).flatMap(scripts)).toEqual(['start', 'test'])
		expect(mapped(text)).toEqual(['base', 'ui'])
		expect(linked(text, 'src/README.md')).toEqual(['src/docs/page.png', 'src/CONTRIBUTING.md'])
		expect(sizes(text)).toEqual([
			{ packages: ['hucre', 'fflate'], size: 41 },
			{ packages: ['CodeMirror', '@codemirror/…)'], size: 116 },
		])
		expect(recipes(text)[0]).toHaveLength(2)
		expect(paths(text.slice(text.indexOf('1. ')))).toEqual(['src/rooms/a/', 'src/rooms'])
	})
})
