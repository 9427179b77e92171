import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { disclosures, reference } from '../../../data/inputs.ts'
import { read } from '../../../data/read.ts'
import { plainSha256 } from '../../base/sha256.ts'
import type { Correction } from '../../ingest/corrections/correction.ts'
import { markOf, printedAt } from '../../ingest/corrections/printed.ts'
import type { Mapping } from '../../ingest/mapping/mapping.ts'
import { openFile } from '../../ingest/formats/open.ts'
import { readOwn } from '../read.ts'
import type { FileRecord } from '../store/file-record.ts'
import { readPackage } from './read-package.ts'
import { writePackage } from './write-package.ts'

/** A workbook that nothing but a mapping explains: projects on one sheet, codes on another, a third that is left out. */
const workbook = () =>
	writeXlsx({
		sheets: [
			{
				name: '事项',
				rows: [
					['承办', '事项', '安排（元）'],
					['宁晋县教育局', '校舍维修', 120_000],
					['宁晋县教育局', '校车补助', 30_000],
				],
			},
			{
				name: '科目',
				rows: [
					['承办', '代码', '名目', '数（元）'],
					['宁晋县教育局', '2050201', '学前教育', 70_000],
				],
			},
			{
				name: '草稿',
				rows: [
					['承办', '事项', '安排（元）'],
					['宁晋县教育局', '作废', 1],
				],
			},
		],
	})
const MAPPING: FileRecord['mapping'] = {
	rows: 'project',
	columns: { 承办: 'department', 事项: 'project', '安排（元）': 'amount' },
	sheet: '事项',
	also: [
		{
			rows: 'budget_line',
			columns: { 承办: 'department', 代码: 'function_code', 名目: 'function_name', '数（元）': 'total' },
			sheet: '科目',
		},
	],
}

test('mappings of sheets and lines that were given to another document travel in a package, to a reader and to the published data', async () => {
	const bytes = await workbook()
	const name = '全年.xlsx'
	const [opened] = await openFile({ name, bytes })
	if (opened?.outcome !== 'opened') throw new Error('not opened')
	const split: Correction = {
		id: 'a',
		at: '2026-11-28T08:00:00.000Z',
		line_start: 3,
		line_end: 3,
		printed: markOf(printedAt(opened.document, opened.text), 3, 3),
		change: { kind: 'owner', owner: { department: '宁晋县交通运输局' } },
	}
	const said = { answers: { county: '130528', year: 2024 }, corrections: [split], mapping: MAPPING }
	const sha256 = plainSha256(bytes)
	const here = await readOwn(opened, { sha256, ...said, neighbours: [] })
	if (here.outcome === 'refused') throw new Error(here.en)
	const rows = here.disclosures.map(({ department, tables }) => [
		department.name,
		tables.project.map((it) => [it.name, it.amount_yuan]),
		tables.budget_line.map((it) => [it.function_code, it.amount_yuan]),
		tables.finding.filter(({ rule }) => rule === 'reader-correction').map(({ kind }) => kind),
	])
	expect(rows).toEqual([
		['宁晋县教育局', [['校舍维修', 12_000_000n]], [['2050201', 7_000_000n]], []],
		['宁晋县交通运输局', [['校车补助', 3_000_000n]], [], ['repair']],
	])

	const record: FileRecord = {
		sha256,
		name,
		size: bytes.length,
		added: '2026-11-28T08:00:00.000Z',
		...said,
		joined: true,
		rows: here.digest,
	}
	const documents = here.disclosures.map(({ tables, county }) => ({ ...tables, county: [county] }))
	const zip = await writePackage([{ record, bytes, documents }], record.added, 'b88c9f04')
	const packed = await readPackage({ name: 'own.zip', bytes: zip })
	expect(packed?.files.map(({ file: _, ...one }) => one)).toEqual([said])

	const folder = await mkdtemp(join(tmpdir(), 'own-'))
	try {
		const path = join(folder, 'own.zip')
		await writeFile(path, zip)
		const published = read(await disclosures(path), await reference('data/reference'))
		expect(
			published.document.map(({ document_id, department_id }) => [
				published.department.find((one) => one.department_id === department_id)?.name,
				published.project
					.filter((it) => it.document_id === document_id)
					.map((it) => [it.name, it.amount_yuan]),
				published.budget_line
					.filter((it) => it.document_id === document_id)
					.map((it) => [it.function_code, it.amount_yuan]),
				published.finding
					.filter((it) => it.document_id === document_id && it.rule === 'reader-correction')
					.map(({ kind }) => kind),
			]),
		).toEqual(rows)
	} finally {
		await rm(folder, { recursive: true })
	}
})

test('a table of denominators travels in a package with its mapping, to a reader and to the published data', async () => {
	const bytes = new TextEncoder().encode('县市区,年末常住人口\n巨鹿县,341200\n无此县,1\n')
	const name = '人口.csv'
	const [opened] = await openFile({ name, bytes })
	if (!opened) throw new Error('not opened')
	const mapping: Mapping = {
		rows: 'denominator',
		columns: { 县市区: 'county', 年末常住人口: 'resident_population' },
	}
	const said = { answers: { year: 2023 }, corrections: [], mapping }
	const sha256 = plainSha256(bytes)
	const here = await readOwn(opened, { sha256, ...said, neighbours: [] })
	if (here.outcome !== 'read' || !here.denominators) throw new Error('nothing to divide by')
	const { rows } = here.denominators
	expect(rows.map((it) => [it.county_code, it.measure, it.year, it.value])).toEqual([
		['130529', 'resident_population', 2023, 341_200],
	])
	const record: FileRecord = {
		sha256,
		name,
		size: bytes.length,
		added: '2026-11-28T08:00:00.000Z',
		...said,
		joined: true,
		rows: here.digest,
	}
	const zip = await writePackage(
		[{ record, bytes, documents: [{ denominator: rows }] }],
		record.added,
		'b88c9f04',
	)
	expect(strFromU8(unzipSync(zip)['rows/denominator.csv'] ?? new Uint8Array())).toContain(
		'130529,,resident_population,2023,341200,人',
	)

	const folder = await mkdtemp(join(tmpdir(), 'own-'))
	try {
		const path = join(folder, 'own.zip')
		await writeFile(path, zip)
		const known = await reference('data/reference')
		const published = read(await disclosures(path), known)
		expect(published.denominator.slice(known.denominator.length)).toEqual(rows)
		expect(published.document).toEqual([])
		expect(published.finding).toEqual([])
	} finally {
		await rm(folder, { recursive: true })
	}
})
