import { describe, expect, test } from 'vitest'
import { sources } from './sources.ts'
import { hosts, leftovers, machinePaths, strayWords } from './words.ts'

const page = sources(['src', 'public', 'index.html'], /\.(ts|js|svelte|css|sql|html)$/)
const shipped = Object.fromEntries(Object.entries(page).filter(([file]) => !file.endsWith('.test.ts')))
const code = sources(['src'], /\.(ts|svelte)$/)
const all = {
	...page,
	...sources(
		['data', 'test', '.ci', '.github', 'package.json', 'vite.config.ts', 'README.md', 'CONTRIBUTING.md'],
		/^(?!data\/(disclosures|normalized)\/|test\/(output|rules)\/).*(\.(ts|js|mjs|json|md|yml)|run)$/,
	),
}

/** `file: what` for every file in which the rule finds something. */
const report = (files: Readonly<Record<string, string>>, rule: (source: string) => readonly string[]) =>
	Object.entries(files).flatMap(([file, source]) => rule(source).map((found) => `${file}: ${found}`))

describe('the tree has', () => {
	test('its Chinese where words live', () => {
		expect(Object.keys(code).length).toBeGreaterThan(10)
		expect(Object.entries(code).flatMap(([file, source]) => strayWords(file, source))).toEqual([])
	})
	test('no word of a file that it withholds what it only does not list', () =>
		expect(report(shipped, (source) => source.match(/未公开|undisclosed/gi) ?? [])).toEqual([]))
	test('no work left over', () => expect(report(all, leftovers)).toEqual([]))
	test('no foreign host in the page', () => {
		expect(report(shipped, hosts)).toEqual([])
	})
	test('no path of a single machine', () => expect(report(all, machinePaths)).toEqual([]))
})

describe('the rule notices', () => {
	test.for([
		['a string', `export const a = '支出'`],
		['a template', 'export const a = (n: number) => `共 ${n} 个县`'],
		['a name', `export const a = { 县: 1 }`],
		['a sentence with a unit', `export const a = '单位 万元'`],
		['a regular expression', `export const a = /[一-鿿]+/`],
	] as const)('Chinese in %s', ([, source]) => expect(strayWords('src/ui/a.ts', source)).toHaveLength(1))

	test('Chinese in markup, in an attribute and in a script, by the line', () => {
		const source = `<script lang="ts">\n\tconst a = '县'\n</script>\n<!-- 注 -->\n<p title="镜">支出</p>\n`
		expect(strayWords('src/ui/A.svelte', source)).toEqual([
			"src/ui/A.svelte:2 '县'",
			'src/ui/A.svelte:5 <p title="镜">支出</p>',
		])
	})
	test('nothing in comments and in the homes of words', () => {
		expect(strayWords('src/ui/a.ts', `// 县\n/** 镜 */\nexport const a = 'x' // 支出\n`)).toEqual([])
		expect(strayWords('src/ui/a.ts', `const shift = { 万元: 6 }\nread('12', '元')`)).toEqual([])
		expect(strayWords('src/ui/text.ts', `export const a = '支出'`)).toEqual([])
		expect(strayWords('src/ingest/layouts/a/read.ts', `export const a = '支出'`)).toEqual([])
	})
	test('left-over work, hosts and machine paths', () => {
		expect(leftovers('// TODO later')).toEqual(['TODO'])
		expect(hosts(`fetch('https://cdn.example.com/x.js')`)).toEqual(['cdn.example.com'])
		expect(hosts(`const svg = 'http://www.w3.org/2000/svg'`)).toEqual([])
		expect(machinePaths(`read('/home/someone/file.csv')`)).toEqual(['/home/someone'])
		expect(machinePaths(`import '../../src/home/x.ts'`)).toEqual([])
	})
})
