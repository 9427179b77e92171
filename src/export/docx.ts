import { xmlText } from '../base/xml.ts'
import type { CellValue } from '../base/result.ts'
import { about } from './about.ts'
import { decimalsOf, isNumeric, readable, written } from './cell.ts'
import type { Sheet, SheetColumn } from './sheet.ts'
import { text } from './text.ts'
import { zipped } from './zip.ts'

/** A table in Word has no more columns. */
export const MOST_COLUMNS = 63
/** Longer tables are for other formats: Word lays out every page before it shows one. */
export const MOST_ROWS = 2000
/** Wider tables stand on a page turned sideways. */
const UPRIGHT = 7

/** A sheet as a Word document: its title, what was chosen, a table with three rules, and below it all that belongs to the rows. */
export function docx(sheet: Sheet): Uint8Array<ArrayBuffer> {
	return zipped(
		{
			'[Content_Types].xml': CONTENT_TYPES,
			'_rels/.rels': relationships([
				['officeDocument', 'word/document.xml'],
				['metadata/core-properties', 'docProps/core.xml'],
			]),
			'docProps/core.xml': properties(sheet),
			'word/document.xml': documentOf(sheet),
			'word/styles.xml': STYLES,
			'word/_rels/document.xml.rels': relationships([['styles', 'styles.xml']]),
		},
		sheet.made,
	)
}

function documentOf(sheet: Sheet): string {
	const words = text[sheet.locale]
	const columns = sheet.columns.slice(0, MOST_COLUMNS)
	const rows = Math.min(sheet.cells.length, MOST_ROWS)
	const left = [
		...(rows < sheet.cells.length ? [words.word_rows(rows, sheet.cells.length)] : []),
		...(columns.length < sheet.columns.length
			? [words.word_columns(columns.length, sheet.columns.length)]
			: []),
	]
	// Headings say what columns are; title and choices stand above.
	const [, ...below] = about({ ...sheet, choices: [], columns: [], notes: [...left, ...sheet.notes] })
	const body = [
		paragraph(sheet.title, 'Heading1'),
		...(sheet.choices.length ? [paragraph(sheet.choices.join(' · '), 'Note')] : []),
		...(columns.length ? [tableOf({ ...sheet, columns }, rows)] : []),
		paragraph('', 'Note'),
		...below.map(([label, said]) => paragraph(`${label}${words.colon}${said}`, 'Note')),
	]
	const turned = columns.length > UPRIGHT
	const [width, height] = turned ? [16_838, 11_906] : [11_906, 16_838]
	const page = `<w:sectPr><w:pgSz w:w="${String(width)}" w:h="${String(height)}"${turned ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
	return `${HEAD}<w:document xmlns:w="${MAIN}"><w:body>${body.join('')}${page}</w:body></w:document>`
}

/** Rules above and below the head and at the end, none between columns; the head stands again on every page. */
function tableOf({ columns, cells }: Sheet, rows: number): string {
	const looks = columns.map(({ kind, unit }, column): Look | undefined => {
		if (!isNumeric(kind)) return undefined
		const all = Array.from({ length: rows }, (_, row) => onPaper(cells.cell(row, column)))
		const decimals = Math.max(...all.map(decimalsOf), 0)
		// Four digits alone are a year or a count that reads well as it is.
		const grouped = decimals > 0 || unit !== undefined || all.some((one) => /^-?\d{5}/.test(one ?? ''))
		return { decimals, grouped }
	})
	const numeric = columns.map(({ kind }) => isNumeric(kind))
	const line = (texts: readonly string[], style: string, rule: string, look = '') =>
		`<w:tr><w:trPr><w:cantSplit/>${look}</w:trPr>${texts
			.map(
				(one, at) =>
					`<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${rule}</w:tcPr>${paragraph(one, style, numeric[at] ? 'right' : undefined)}</w:tc>`,
			)
			.join('')}</w:tr>`
	const head = line(columns.map(headingOf), 'Head', ruleBelow, '<w:tblHeader/>')
	const body = Array.from({ length: rows }, (_, row) =>
		line(
			columns.map((_, column) => shown(cells.cell(row, column), looks[column])),
			'Cell',
			'',
		),
	)
	const edge = (side: string) => `<w:${side} w:val="single" w:sz="12" w:space="0" w:color="auto"/>`
	return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${edge('top')}${edge('bottom')}</w:tblBorders></w:tblPr><w:tblGrid>${columns.map(() => '<w:gridCol/>').join('')}</w:tblGrid>${head}${body.join('')}</w:tbl>`
}
const ruleBelow = '<w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders>'

const headingOf = ({ title, unit }: SheetColumn): string =>
	unit && !title.includes(unit) ? `${title} (${unit})` : title

/** How the numbers of a column look. */
interface Look {
	/** Digits behind the point, all of a column as many. */
	readonly decimals: number
	/** Whether they are in groups of three digits. */
	readonly grouped: boolean
}

const onPaper = (cell: CellValue): string | null => written(typeof cell === 'number' ? readable(cell) : cell)

/** A cell in the look of its column; what is not a number as it reads. */
function shown(cell: CellValue, look: Look | undefined): string {
	const plain = (look ? onPaper(cell) : written(cell)) ?? ''
	const parts = look && /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain)
	if (!parts) return plain
	const [, sign = '', whole = '', fraction = ''] = parts
	const tail = look.decimals ? `.${fraction.padEnd(look.decimals, '0')}` : ''
	return `${sign}${look.grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole}${tail}`
}

/** Lines of a text are lines of its paragraph. */
function paragraph(words: string, style: string, align?: 'right'): string {
	const look = `<w:pStyle w:val="${style}"/>${align ? `<w:jc w:val="${align}"/>` : ''}`
	const lines = words.split(/\r\n|[\n\r\v\f]/).map((one) => `<w:t xml:space="preserve">${escaped(one)}</w:t>`)
	return `<w:p><w:pPr>${look}</w:pPr><w:r>${lines.join('<w:br/>')}</w:r></w:p>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (words: string): string => xmlText(words).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

const relationships = (all: readonly (readonly [type: string, target: string])[]): string =>
	`${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all
		.map(([type, target], at) => {
			const kind = type.startsWith('metadata/') ? `${PACKAGE}/relationships/${type}` : `${OFFICE}/${type}`
			return `<Relationship Id="rId${String(at + 1)}" Type="${kind}" Target="${target}"/>`
		})
		.join('')}</Relationships>`

const properties = ({ title, made, locale }: Sheet): string =>
	`${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(text[locale].author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${made}T00:00:00Z</dcterms:created></cp:coreProperties>`

/** Sizes are half points: 五号 for the table, 小五 for what stands below, as Chinese papers set them. */
const STYLES = `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="Head"><w:name w:val="Table Head"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="Cell"><w:name w:val="Table Cell"/><w:basedOn w:val="Normal"/></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="Note"><w:name w:val="Table Note"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="60"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr></w:style></w:styles>`
