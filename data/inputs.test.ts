import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'inputs-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** What the command of the README prints of a folder, in a process of its own. */
const told = () =>
	new Promise<string>((resolve) => {
		execFile(process.execPath, ['data/run.mjs', 'data/build.ts', folder], (_, out, errors) => {
			resolve(out + errors)
		})
	})

/** Its second page ends within a list. */
const BROKEN = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
2 0 obj
<< /Type /Pages /Kids [6 0 R 8 0 R] /Count 2 >>
8 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 >>
xref
trailer << /Size 10 /Root 1 0 R >>`

test('a PDF that ends within a page is told, and the files beside it are read', async () => {
	await writeFile(join(folder, 'a.pdf'), BROKEN)
	await writeFile(join(folder, 'b.txt'), 'nothing of a budget\n')
	const text = await told()
	expect(text).toContain('a.pdf: the PDF holds no text')
	expect(text).toContain('b.txt: no budget table')
}, 60_000)

test('a folder names the pictures and old documents in it, and passes over what is none of it', async () => {
	await writeFile(join(folder, '附表.png'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47))
	await writeFile(join(folder, '说明.doc'), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))
	await writeFile(join(folder, 'notes.log'), 'none')
	await writeFile(join(folder, 'b.txt'), 'nothing of a budget\n')
	const text = await told()
	expect(text).toContain('附表.png: the file is a picture and holds no text. Recognise its text first')
	expect(text).toContain('说明.doc: old documents of word processors')
	expect(text).not.toContain('notes.log')
}, 60_000)
