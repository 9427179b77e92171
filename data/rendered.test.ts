import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { opening } from '../test/support/opening.ts'
import { wordDocument, workbook } from '../test/support/rendered/office.ts'
import { printing } from '../test/support/rendered/paper.ts'
import { printedBlocks, type PrintedBlock } from '../test/support/rendered/printed.ts'
import { differences } from '../test/support/rendered/same-rows.ts'
import { webPage } from '../test/support/rendered/web-page.ts'
import { openFile } from '../src/ingest/formats/open.ts'
import { reference } from './inputs.ts'
import { read } from './read.ts'

/** The published documents with the number of their projects, as `data/normalized` has them. */
const DOCUMENTS = [
	['huangyuan-2024-project-targets', 13],
	['julu-2024-department-budget', 35],
	['pingluo-2022-project-targets', 14],
	['suixi-2024-department-targets', 45],
] as const

/**
 * What a conversion loses. A row of a sheet does not say where it ends: its empty last cells are those of the sheet, so it
 * cannot be seen that a row stands left of its columns, though each value is found in it all the same. Nothing else is lost
 * but characters that no row holds: blanks at the ends of cells, and in PDF signs that a font draws alike (• as ·, 門 as 门).
 */
const SHIFTED = [
	'目标责任考核工作经费',
	'县人才发展专项资金',
	'党建工作经费',
	'党员干部教育工作经费',
	'下派选调生到村工作中中央财政补助资金',
	'基层党员培训经费',
	'下派选调生到村工作补助（结余）',
	'下派选调生到村工作补助（结余）',
	'西宁市危旧村、社区级综合服务中心清零项目（结余）',
].map((project) => `- finding ${JSON.stringify([project, 'columns-shifted', 'repair', 'low', 'inference'])}`)
const lostIn = (name: string, format: string): readonly string[] =>
	name.startsWith('huangyuan') && ['xlsx', 'ods'].includes(format) ? SHIFTED : []

const known = await reference('data/reference')

async function tablesOf(name: string, bytes: Uint8Array) {
	const opened = await openFile({ name, bytes }, opening)
	const sha256 = createHash('sha256').update(bytes).digest('hex')
	return read(
		opened.map((one) => ({
			name,
			bytes,
			opened: one,
			text: one.outcome === 'opened' ? one.text : null,
			sha256,
		})),
		known,
	)
}

const utf8 = (text: string) => new TextEncoder().encode(text)

test('each document as a web page, DOCX, XLSX, ODS and PDF gives the rows that its text gives', async () => {
	await printing(async (print) => {
		const FORMATS: Readonly<
			Record<string, (blocks: readonly PrintedBlock[]) => Uint8Array | Promise<Uint8Array>>
		> = {
			html: (blocks) => utf8(webPage(blocks)),
			docx: wordDocument,
			xlsx: (blocks) => workbook(blocks, 'xlsx'),
			ods: (blocks) => workbook(blocks, 'ods'),
			pdf: (blocks) => print(webPage(blocks)),
		}
		for (const [name, projects] of DOCUMENTS) {
			const text = await readFile(`data/disclosures/${name}.txt`, 'utf8')
			const whole = await tablesOf(`${name}.txt`, utf8(text))
			expect(whole.project).toHaveLength(projects)
			for (const [format, render] of Object.entries(FORMATS)) {
				const rendered = await tablesOf(`${name}.${format}`, await render(printedBlocks(text)))
				expect([name, format, ...differences(whole, rendered)]).toEqual([
					name,
					format,
					...lostIn(name, format),
				])
			}
		}
	})
}, 240_000)

/** Sheets on which the tables of a budget break at other rows than on A4 laid crosswise. */
const SHEETS = ['297mm 297mm', '250mm 250mm']

test('a printed budget gives the same rows wherever its pages break', async () => {
	await printing(async (print) => {
		const name = 'julu-2024-department-budget'
		const text = await readFile(`data/disclosures/${name}.txt`, 'utf8')
		const whole = await tablesOf(`${name}.txt`, utf8(text))
		for (const size of SHEETS) {
			const sheet = `${webPage(printedBlocks(text))}<style>@page { size: ${size} }</style>`
			const printed = await tablesOf(`${name}.pdf`, await print(sheet))
			expect([size, ...differences(whole, printed)]).toEqual([size])
		}
	})
}, 240_000)
