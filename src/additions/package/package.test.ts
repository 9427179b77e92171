import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { plainSha256 } from '../../base/sha256.ts'
import { openFile } from '../../ingest/formats/open.ts'
import { readOwn } from '../read.ts'
import type { FileRecord } from '../store/file-record.ts'
import { readPackage } from './read-package.ts'
import { writePackage } from './write-package.ts'

const TEXT = `宁晋县财政局2024年度部门预算
支出预算总表
金额单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
\t合计\t100.00\t60.00\t40.00
201\t一般公共服务支出\t100.00\t60.00\t40.00
`
const bytes = strToU8(TEXT)
const record: FileRecord = {
	sha256: plainSha256(bytes),
	name: '宁晋/财政局 预算.txt',
	size: bytes.length,
	added: '2026-11-28T08:00:00.000Z',
	answers: { stage: 'final' },
	corrections: [],
	joined: true,
	rows: '',
}

async function made(): Promise<Uint8Array> {
	const [opened] = await openFile({ name: record.name, bytes })
	if (!opened) throw new Error('not opened')
	const read = await readOwn(opened, {
		sha256: record.sha256,
		answers: record.answers,
		corrections: [],
		neighbours: [],
	})
	if (read.outcome === 'refused') throw new Error(read.en)
	const documents = read.disclosures.map(({ tables, county }) => ({ ...tables, county: [county] }))
	return writePackage([{ record, bytes, documents }], record.added, '1ca27d9f')
}

test('a package holds the file, its rows and what was said of it, and gives them back', async () => {
	const zip = await made()
	const files = unzipSync(zip)
	expect(Object.keys(files)).toContain('rows/budget_line.csv')
	const rows = strFromU8(files['rows/budget_line.csv'] ?? new Uint8Array())
		.trim()
		.split('\n')
	// Two lines of three amounts each, and a header.
	expect(rows).toHaveLength(7)
	expect(await readPackage({ name: 'own.zip', bytes: zip })).toEqual({
		files: [{ file: { name: record.name, bytes }, answers: record.answers, corrections: [] }],
		missing: [],
	})
	expect(await made()).toEqual(zip)
})

test('every resource of the description is there with its length and digest', async () => {
	const files = unzipSync(await made())
	const { resources } = JSON.parse(strFromU8(files['datapackage.json'] ?? new Uint8Array())) as {
		readonly resources: readonly { path: string; bytes: number; hash: string }[]
	}
	expect(resources.map(({ path }) => path).sort()).toEqual(
		Object.keys(files)
			.filter((path) => path !== 'datapackage.json')
			.sort(),
	)
	for (const { path, bytes, hash } of resources) {
		const file = files[path] ?? new Uint8Array()
		expect([path, bytes, hash]).toEqual([path, file.length, `sha256:${plainSha256(file)}`])
	}
})

test('a changed, a missing and a strange entry are told, and the others come in', async () => {
	const files = unzipSync(await made())
	const description = JSON.parse(strFromU8(files['datapackage.json'] ?? new Uint8Array())) as {
		county_mirror: { files: { path: string; sha256: string }[] }
	}
	const [one] = description.county_mirror.files
	if (!one) throw new Error('no file')
	description.county_mirror.files.push(
		{ ...one, path: 'originals/none' },
		{ ...one, sha256: '0'.repeat(64) },
		{ ...one, sha256: 'x' },
	)
	const packed = zipSync({ ...files, 'datapackage.json': strToU8(JSON.stringify(description)) })
	const read = await readPackage({ name: 'own.zip', bytes: packed })
	expect(read?.files).toHaveLength(1)
	expect(read?.missing.map(({ en }) => en)).toEqual([
		expect.stringContaining('does not hold it'),
		expect.stringContaining('SHA-256'),
		expect.stringContaining('files[3].sha256'),
	])
})

test('what is no such package is none', async () => {
	const other = zipSync({ 'a.txt': bytes, 'datapackage.json': strToU8('{"name":"county-mirror"}') })
	expect(await readPackage({ name: 'other.zip', bytes: other })).toBeUndefined()
	expect(await readPackage({ name: 'cut.zip', bytes: other.slice(0, 40) })).toBeUndefined()
	expect(await readPackage({ name: 'a.txt', bytes })).toBeUndefined()
})
