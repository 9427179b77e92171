import { readFile as readBytes } from 'node:fs/promises'
import { writeXlsx } from 'hucre/xlsx'
import { zipSync, strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { reference } from '../../../data/inputs.ts'
import { readFile } from '../read-file.ts'
import { asOneDocument } from './one-document.ts'
import { openFile } from './open.ts'
import type { RawFile } from './opened-file.ts'

const known = reference('data/reference')
const text = (name: string, words: string): RawFile => ({ name, bytes: new TextEncoder().encode(words) })

async function opened(file: RawFile) {
	const all = await openFile(file)
	const [one] = all
	if (all.length !== 1 || one?.outcome !== 'opened')
		throw new Error(all.map((it) => (it.outcome === 'unreadable' ? it.en : it.file.name)).join('; '))
	return one
}
async function read(file: RawFile) {
	const made = readFile({ opened: await opened(file), sha256: '0'.repeat(64) }, await known, (id) => id)
	if (made.outcome === 'refused') throw new Error(made.message_en)
	return made.documents
}

test('a document that was published in two files is read as if it had never been cut, and each cut is a repair by the reader', async () => {
	const words = await readBytes('data/disclosures/pingluo-2022-project-targets.txt', 'utf8')
	const whole = await read(text('targets.txt', words))
	const lines = words.split('\n')
	const line = whole[0]?.project[7]?.line_start ?? 0
	const parts = [`${lines.slice(0, line - 1).join('\n')}\n`, lines.slice(line - 1).join('\n')]
	const merged = await read(
		asOneDocument(
			parts.map((part, at) => text(`${String(at + 1)}.txt`, part)),
			'targets.zip',
		),
	)
	const told = merged.map(({ finding }) => finding.filter(({ rule }) => rule === 'reader-correction'))
	expect(told).toMatchObject([[{ line_start: line, kind: 'repair', repaired: '2.txt' }]])
	const rows = (all: typeof whole) =>
		all.map(({ document: _, finding, ...tables }) => ({
			...tables,
			finding: finding
				.filter(({ rule }) => rule !== 'reader-correction')
				.map(({ rule, line_start }) => [rule, line_start]),
		}))
	expect(rows(merged)).toEqual(rows(whole))
}, 60_000)

test('sheets of two workbooks are counted on, and the same files give the same archive', async () => {
	const sheet = (name: string, code: string, amount: number) =>
		writeXlsx({
			sheets: [
				{
					name: '表',
					rows: [
						['宁晋县教育局2024年部门预算', '', ''],
						['支出预算表', '', '单位：元'],
						['科目编码', '科目名称', '合计'],
						[code, name, amount],
					],
				},
			],
		})
	const files = [
		{ name: '一.xlsx', bytes: await sheet('学前教育', '2050201', 70_000) },
		{ name: '二.xlsx', bytes: await sheet('小学教育', '2050202', 30_000) },
	]
	const file = asOneDocument(files, '全.zip')
	expect(asOneDocument(files, '全.zip').bytes).toEqual(file.bytes)
	const { document, parts } = await opened(file)
	expect(document.lines.map(({ line, page, table }) => [line, page, table])).toEqual(
		[1, 2, 3, 4, 5, 6, 7, 8].map((line) => [line, line > 4 ? 2 : 1, line > 4 ? 1 : 0]),
	)
	expect(parts?.map(({ name, line, page }) => [name, line, page])).toEqual([
		['一.xlsx', 1, 1],
		['二.xlsx', 5, 2],
	])
	const documents = await read(file)
	expect(
		documents.map(({ budget_line }) => budget_line.map((it) => [it.function_code, it.line_start])),
	).toEqual([
		[
			['2050201', 4],
			['2050202', 8],
		],
	])
})

test('a file of another format or one that cannot be read is named, and an archive that only looks so is read as archives are', async () => {
	const [mixed] = await openFile(asOneDocument([text('a.txt', '一'), text('b.csv', 'a,b\n1,2')], 'x.zip'))
	expect(mixed).toMatchObject({ outcome: 'unreadable', file: { name: 'x.zip' } })
	const [lost] = await openFile(asOneDocument([text('a.txt', '一'), text('b.exe', '')], 'x.zip'))
	expect(lost?.outcome === 'unreadable' && lost.en).toContain('b.exe in it was not read')
	for (const mark of ['{', '[]', '{"format":"county-mirror/one-document/1","parts":["none.txt"]}']) {
		const bytes = zipSync({ 'one-document.json': strToU8(mark), 'a.txt': strToU8('一') })
		const names = (await openFile({ name: 'x.zip', bytes })).map(({ file }) => file.name)
		expect(names).toEqual(['x.zip/a.txt', 'x.zip/one-document.json'])
	}
})
