import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { build } from './build.ts'
import type { Version } from './versions.ts'

let root: string
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'county-mirror-'))
})
afterEach(() => rm(root, { recursive: true }))

const make = (input: string, release: { readonly note: string; readonly on: string } | null = null) =>
	build({
		input,
		reference: 'data/reference',
		output: { normalized: join(root, 'normalized'), published: join(root, 'data') },
		release,
	})

const versions = async () => JSON.parse(await readFile(join(root, 'data/versions.json'), 'utf8')) as Version[]
const folders = async () => (await readdir(join(root, 'data'))).filter((name) => name !== 'versions.json')

const PINGLUO = 'data/disclosures/pingluo-2022-project-targets.txt'
const HUANGYUAN = 'data/disclosures/huangyuan-2024-project-targets.txt'

test('an unreleased version gives way to the next, a released one stays as it is', async () => {
	await make(PINGLUO)
	const [draft] = await versions()
	await make(HUANGYUAN)
	const [first, ...none] = await versions()
	expect(none).toEqual([])
	expect(first?.version).not.toBe(draft?.version)
	expect(await folders()).toEqual([first?.version])

	await make(HUANGYUAN, { note: 'first', on: '2030-01-31' })
	await writeFile(join(root, 'data', first?.version ?? '', 'datapackage.json'), 'as released')
	await make(PINGLUO)
	expect(await versions()).toEqual([
		draft,
		{ version: first?.version, released: '2030-01-31', note: 'first' },
	])
	await make(HUANGYUAN)
	expect(await folders()).toEqual([first?.version])
	expect(await readFile(join(root, 'data', first?.version ?? '', 'datapackage.json'), 'utf8')).toBe(
		'as released',
	)
})

test('a text that no layout knows is refused and nothing is written', async () => {
	const letter = join(root, 'letter.txt')
	await writeFile(letter, '尊敬的读者:\n您好。\n')
	await expect(make(letter)).rejects.toThrow('letter.txt: no layout recognises this text')
	expect(await readdir(root)).toEqual(['letter.txt'])
})

test('a text that is not UTF-8 is refused by name', async () => {
	const old = join(root, 'gbk.txt')
	await writeFile(old, Buffer.from([0xcf, 0xd8]))
	await expect(make(old)).rejects.toThrow('gbk.txt is not UTF-8')
})
