import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { completions, prune, readPublished } from './completions.ts'

let root: string
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'versions-'))
})
afterEach(() => rm(root, { recursive: true }))

/** Versions, the newest first, each with its files by name. */
async function publish(versions: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<void> {
	for (const [version, files] of Object.entries(versions)) {
		await mkdir(join(root, version), { recursive: true })
		for (const [path, text] of Object.entries(files)) await writeFile(join(root, version, path), text)
		const resources = Object.entries(files).map(([path, text]) => ({
			path,
			hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
		}))
		await writeFile(join(root, version, 'datapackage.json'), JSON.stringify({ resources }))
	}
	const listed = Object.keys(versions).map((version) => ({ version }))
	await writeFile(join(root, 'versions.json'), JSON.stringify(listed))
}

const FOUR = {
	d: { a: 'new', b: 'same' },
	c: { a: 'old', b: 'same' },
	b: { a: 'old', b: 'same', c: 'gone' },
	a: { a: 'oldest', b: 'same', c: 'gone' },
}

test('older versions lose what a newer one has, and every file is read as before', async () => {
	await publish(FOUR)
	expect([...(await prune(root))].sort()).toEqual(['a/b', 'a/c', 'b/a', 'b/b'])
	expect((await readdir(join(root, 'a'))).sort()).toEqual(['a', 'datapackage.json'])
	for (const [version, files] of Object.entries(FOUR))
		for (const [path, text] of Object.entries(files))
			expect(new TextDecoder().decode(await readPublished(root, `${version}/${path}`))).toBe(text)
	expect((await completions(root)).size).toBe(4)
})

test('the newest may be replaced: no older one rests on it', async () => {
	await publish({ d: { a: 'x' }, c: { a: 'y' }, b: { a: 'x' } })
	expect(await prune(root)).toEqual([])
})

test('done twice, nothing more is lost', async () => {
	await publish(FOUR)
	await prune(root)
	const before = await readdir(root, { recursive: true })
	await prune(root)
	expect(await readdir(root, { recursive: true })).toEqual(before)
})

test('a file that lies nowhere is named', async () => {
	await publish(FOUR)
	await rm(join(root, 'a/a'))
	await expect(completions(root)).rejects.toThrow('a/a is missing')
	expect(await readFile(join(root, 'a/b'), 'utf8')).toBe('same')
})
