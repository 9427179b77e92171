import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { build, main } from './build.ts'
import { rows } from './csv.ts'
import type { Version } from './versions.ts'

let root: string
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'county-mirror-'))
})
afterEach(() => rm(root, { recursive: true }))

const make = (input: string, release: { readonly note: string; readonly on: string } | null = null) =>
	build({
		inputs: [input],
		answers: {},
		reference: 'data/reference',
		output: { normalized: join(root, 'normalized'), published: join(root, 'data') },
		release,
	})

const versions = async () => JSON.parse(await readFile(join(root, 'data/versions.json'), 'utf8')) as Version[]
const folders = async () => (await readdir(join(root, 'data'))).filter((name) => name !== 'versions.json')

const PINGLUO = 'data/disclosures/pingluo-2022-project-targets.txt'
const HUANGYUAN = 'data/disclosures/huangyuan-2024-project-targets.txt'

/** A manifest that no later publication may write anew. */
const AS_RELEASED = '{ "as": "released", "resources": [] }'

test('an unreleased version gives way to the next, a released one stays as it is', async () => {
	await make(PINGLUO)
	const [draft] = await versions()
	await make(HUANGYUAN)
	const [first, ...none] = await versions()
	expect(none).toEqual([])
	expect(first?.version).not.toBe(draft?.version)
	expect(await folders()).toEqual([first?.version])

	await make(HUANGYUAN, { note: 'first', on: '2030-01-31' })
	await writeFile(join(root, 'data', first?.version ?? '', 'datapackage.json'), AS_RELEASED)
	await make(PINGLUO)
	expect(await versions()).toEqual([
		draft,
		{ version: first?.version, released: '2030-01-31', note: 'first' },
	])
	await make(HUANGYUAN)
	expect(await folders()).toEqual([first?.version])
	expect(await readFile(join(root, 'data', first?.version ?? '', 'datapackage.json'), 'utf8')).toBe(
		AS_RELEASED,
	)
})

/** A folder of texts by their names. */
async function texts(files: Readonly<Record<string, string>>): Promise<string> {
	const folder = await mkdtemp(join(root, 'texts-'))
	for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
	return folder
}
const LETTER = '尊敬的读者:\n您好。\n'
const written = async () => rows('finding', await readFile(join(root, 'normalized/finding.csv'), 'utf8'))

test('a text that no layout knows is one finding; the rest of its folder is read and published as usual', async () => {
	const form = await readFile(PINGLUO, 'utf8')
	const { documents, told } = await make(await texts({ 'letter.txt': LETTER, 'form.txt': form }))
	expect(documents).toBe(1)
	expect(told).toMatch(
		/\n\nNot read\n {2}findings: unknown-layout 1\n {4}letter\.txt：.*\n {4}letter\.txt: no budget table/,
	)
	const unread = (await written()).filter((row) => row.document_id === null)
	expect(unread).toMatchObject([
		{ finding_id: 'letter.txt.L1', line_start: 1, line_end: 2, rule: 'unknown-layout', project_id: null },
	])
	expect(unread[0]?.message_en).toMatch(/tell the maintainers, who can add them to the list of words/)
	const [version] = await folders()
	expect(await readdir(join(root, 'data', version ?? '', 'disclosures'))).toEqual(['form.txt'])

	await make(PINGLUO)
	const alone = (await written()).map(({ message_zh }) => message_zh)
	await make(await texts({ 'letter.txt': LETTER, 'form.txt': form }))
	const together = (await written()).map(({ message_zh }) => message_zh)
	expect(together.slice(0, -1)).toEqual(alone)
})

test('a county that is not in the list is read provisionally, asked for, and not published', async () => {
	const form = (await readFile(PINGLUO, 'utf8')).replaceAll('平罗', '某某')
	const input = await texts({ 'form.txt': form, 'letter.txt': LETTER })
	const task = { inputs: [input], reference: 'data/reference', output: null, release: null }
	const { documents, told } = await build({ ...task, answers: {} })
	expect(documents).toBe(1)
	expect(told).toContain('“某某县” is not in the list of divisions')
	expect(told).toMatch(/\n\nNot read\n {2}findings: unknown-layout 1\n/)
	await expect(make(input)).rejects.toThrow('form.txt is not known')
	const answered = await build({ ...task, inputs: [join(input, 'form.txt')], answers: { county: '640221' } })
	expect(answered.told).toMatch(/^640221-zuzhibu-2022-/)
	expect(answered.told).not.toContain('not in the list')
})

test('a repeated identity stands beside the first, and both say so', async () => {
	const form = await readFile(PINGLUO, 'utf8')
	await make(await texts({ 'a.txt': form, 'b.txt': form }))
	const same = (await written()).filter(({ rule }) => rule === 'same-identity')
	expect(same.map(({ document_id, alternatives }) => [document_id, alternatives])).toEqual([
		['640221-zuzhibu-2022-targets', 'b.txt'],
		['640221-zuzhibu-2022-targets-2', 'a.txt'],
	])
})

test('the command ends with 0 if a document was read and with 1 if none was, help with 0', async () => {
	const told = vi.spyOn(console, 'log').mockImplementation(() => undefined)
	const before = process.exitCode
	const ended = async (args: readonly string[]) => {
		process.exitCode = 0
		await main(args)
		const code = process.exitCode
		process.exitCode = before
		return code
	}
	const mixed = await texts({ 'letter.txt': LETTER, 'form.txt': await readFile(PINGLUO, 'utf8') })
	expect(await ended([mixed])).toBe(0)
	expect(await ended([await texts({ 'a.txt': LETTER, 'b.txt': LETTER })])).toBe(1)
	expect(told.mock.calls.at(-1)?.[0]).toContain('findings: unknown-layout 2')
	expect(await ended(['--help'])).toBe(0)
	expect(told.mock.calls.at(-1)?.[0]).toContain('Ends with 0 if at least one disclosure was read')
	told.mockRestore()
})

test('a text that is not UTF-8 is refused by name', async () => {
	const old = join(root, 'gbk.txt')
	await writeFile(old, Buffer.from([0xff, 0xff, 0xff]))
	const { documents, told } = await make(old)
	expect(documents).toBe(0)
	expect(told).toContain('gbk.txt: it is no text in UTF-8, UTF-16, GB18030 or Big5')
})
