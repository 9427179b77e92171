import { unzipSync } from 'fflate'
import { quoteOf } from '../../base/fault.ts'
import type { CellDocument } from '../cells/cell.ts'
import { fromText } from '../cells/from-text.ts'
import { LIMIT, unpack } from './archive.ts'
import { fromCsv } from './csv.ts'
import { decode, encodingOf, piecesOf } from './decode.ts'
import { fromDocx } from './docx.ts'
import { fromHtml } from './html.ts'
import { joinedFiles, partsOf } from './one-document.ts'
import { NO_SURROUNDINGS, type Opening } from './opening.ts'
import { unreadable, type OpenedFile, type RawFile } from './opened-file.ts'
import { fromJson, fromParquet, Packed, TooLarge } from './records.ts'
import { LARGEST_TEXT, SENTENCES } from './unopened.ts'
import { fromWorkbook, isLocked } from './workbook.ts'

const TEXTS: Readonly<Record<string, (name: string, text: string) => CellDocument>> = {
	txt: fromText,
	md: fromText,
	html: fromHtml,
	htm: fromHtml,
	json: fromJson,
	ndjson: fromJson,
	jsonl: fromJson,
}
/** The file of Arrow, which pandas calls Feather, and its stream. */
const ARROWS = ['arrow', 'feather', 'arrows'] as const
/** Separated values, which are read in pieces. */
const SEPARATED = ['csv', 'tsv'] as const
const WORKBOOKS: Readonly<Record<string, 'xlsx' | 'ods' | 'xls'>> = { xlsx: 'xlsx', ods: 'ods', xls: 'xls' }

/** Files in which disclosures are published as well, and which cannot be read: each with what to do. */
const TOLD: Readonly<Record<string, 'picture' | 'outdated'>> = {
	png: 'picture',
	jpg: 'picture',
	jpeg: 'picture',
	tif: 'picture',
	tiff: 'picture',
	bmp: 'picture',
	gif: 'picture',
	webp: 'picture',
	doc: 'outdated',
	wps: 'outdated',
	et: 'outdated',
}
/** Whether a file is one that a folder of disclosures may hold, though it cannot be read. */
export const isToldOf = (name: string): boolean => Object.hasOwn(TOLD, endingOf(name))

/** The endings of files that can be read. */
export const ENDINGS = [
	...Object.keys(TEXTS),
	...SEPARATED,
	...Object.keys(WORKBOOKS),
	'parquet',
	...ARROWS,
	'docx',
	'pdf',
	'zip',
] as const
export const endingOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** An archive in an archive in an archive is read; deeper ones are a bomb or a mistake. */
const DEPTH = 3

/**
 * A file as lines of cells, or the sentence that says why not; an archive gives one for each file in it. The bytes decide
 * where they contradict the name: a web page is often named `.xls`. Never throws on a damaged file.
 */
export async function openFile(
	file: RawFile,
	opening: Opening = NO_SURROUNDINGS,
	depth = 0,
): Promise<readonly OpenedFile[]> {
	if (file.bytes.every(isBlank)) return [unreadable(file, ...SENTENCES.blank)]
	const ending = kindOf(file)
	if (ending === 'zip') return archive(file, opening, depth)
	if (ending === 'docx') return [openDocx(file)]
	if (ending === 'parquet') return [await openTable(file, fromParquet)]
	if (ending === 'arrow') return [await openTable(file, (await import('./arrow.ts')).fromArrow)]
	if (ending === 'pdf') return [await (await import('./pdf/pdf.ts')).openPdfFile(file, opening)]
	const workbook = WORKBOOKS[ending]
	if (workbook) return [await openWorkbook(file, workbook)]
	return [(SEPARATED as readonly string[]).includes(ending) ? openSeparated(file) : openText(file, ending)]
}

/** A blank, a tab or the end of a line. */
const isBlank = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)

function kindOf({ name, bytes }: RawFile): string {
	const ending = endingOf(name)
	const start = String.fromCharCode(...bytes.subarray(0, 512))
	if (start.startsWith('%PDF-')) return 'pdf'
	if (start.startsWith('ARROW1') || (ARROWS as readonly string[]).includes(ending)) return 'arrow'
	if (ending === 'xls' && /^\s*<(!doctype|html|table|\?xml)/i.test(start)) return 'html'
	if (['xls', 'xlsx', 'ods'].includes(ending)) {
		if (start.startsWith('PK')) return start.includes('opendocument') ? 'ods' : 'xlsx'
		if (start.startsWith('\xd0\xcf\x11\xe0')) return 'xls'
	}
	return ending
}

function openText(file: RawFile, ending: string): OpenedFile {
	const read = TEXTS[ending]
	const told = TOLD[ending]
	if (told) return unreadable(file, ...SENTENCES[told])
	if (!read)
		return unreadable(
			file,
			`不支持 .${ending || '（无扩展名）'} 文件。可读 ${ENDINGS.map((it) => `.${it}`).join('、')}。`,
			`.${ending || '(no ending)'} files are not supported; ${ENDINGS.map((it) => `.${it}`).join(', ')} can be read.`,
		)
	if (file.bytes.length > LARGEST_TEXT) return unreadable(file, ...SENTENCES['too-long'])
	const decoded = decode(file.bytes)
	if (!decoded) return unreadable(file, ...SENTENCES['no-text'])
	const { text, encoding } = decoded
	// The lines of a list of records are not those of the file.
	const isText = read !== fromJson
	try {
		return { outcome: 'opened', file, document: read(file.name, text), encoding, text: isText ? text : null }
	} catch (error) {
		return unreadableTable(file, error)
	}
}

/** The text is kept only where it is short enough to be a disclosure; a longer one is gone through whenever it is read. */
function openSeparated(file: RawFile): OpenedFile {
	const encoding = encodingOf(file.bytes)
	if (!encoding) return unreadable(file, ...SENTENCES['no-text'])
	try {
		const document = fromCsv(file.name, piecesOf(file.bytes, encoding))
		const text = document.isCut ? null : [...piecesOf(file.bytes, encoding)].join('')
		return { outcome: 'opened', file, document, encoding, text }
	} catch (error) {
		return unreadableTable(file, error)
	}
}

async function openWorkbook(file: RawFile, kind: 'xlsx' | 'ods' | 'xls'): Promise<OpenedFile> {
	if (kind !== 'xls' && declaredSize(file.bytes) > LIMIT.bytes)
		return unreadable(file, ...SENTENCES['too-large'])
	if (isLocked(file.bytes)) return unreadable(file, ...SENTENCES.locked)
	try {
		const document = await fromWorkbook(file, kind)
		return { outcome: 'opened', file, document, encoding: null, text: null }
	} catch (error) {
		const reason = quoteOf(error)
		return unreadable(
			file,
			`工作簿打不开（${reason}）。请用表格软件打开后另存为 .xlsx 再试。`,
			`the workbook cannot be opened (${reason}). Open it in a spreadsheet program, save it as .xlsx and try again.`,
		)
	}
}

async function openTable(
	file: RawFile,
	read: (name: string, bytes: Uint8Array) => CellDocument | Promise<CellDocument>,
): Promise<OpenedFile> {
	try {
		const document = await read(file.name, file.bytes)
		return { outcome: 'opened', file, document, encoding: null, text: null }
	} catch (error) {
		return unreadableTable(file, error)
	}
}

function unreadableTable(file: RawFile, error: unknown): OpenedFile {
	if (error instanceof TooLarge) return unreadable(file, ...SENTENCES['too-wide'])
	if (error instanceof Packed) return unreadable(file, ...SENTENCES.packed)
	const reason = quoteOf(error)
	return unreadable(
		file,
		`表打不开（${reason}），可能已损坏，或不是一张表。请核对文件，或另存为 CSV 再试。`,
		`the table cannot be opened (${reason}); it may be damaged, or hold no table. Check the file, or save it as CSV and try again.`,
	)
}

function openDocx(file: RawFile): OpenedFile {
	if (declaredSize(file.bytes) > LIMIT.bytes) return unreadable(file, ...SENTENCES['too-large'])
	try {
		return {
			outcome: 'opened',
			file,
			document: fromDocx(file.name, file.bytes),
			encoding: null,
			text: null,
		}
	} catch (error) {
		const reason = quoteOf(error)
		return unreadable(
			file,
			`文档打不开（${reason}）。请用文字处理软件打开后另存为 .docx 再试。`,
			`the document cannot be opened (${reason}). Open it in a word processor, save it as .docx and try again.`,
		)
	}
}

/** What the entries of a ZIP say they unpack to; nothing is unpacked. What is no ZIP says nothing. */
function declaredSize(bytes: Uint8Array): number {
	let total = 0
	try {
		unzipSync(bytes, {
			filter({ originalSize }) {
				total += originalSize
				return false
			},
		})
	} catch {
		// A damaged archive is the workbook reader's to tell of.
		return 0
	}
	return total
}

async function archive(file: RawFile, opening: Opening, depth: number): Promise<readonly OpenedFile[]> {
	if (depth >= DEPTH) return [unreadable(file, ...SENTENCES['too-deep'])]
	const { files, fault } = unpack(file.bytes)
	const parts = fault ? undefined : partsOf(files)
	if (parts) {
		const opened: OpenedFile[] = []
		for (const part of parts) opened.push(...(await openFile(part, opening, depth + 1)))
		return [joinedFiles(file, opened)]
	}
	const opened: OpenedFile[] = []
	for (const inner of files.filter(({ name }) => !isFurniture(name)))
		opened.push(...(await openFile({ ...inner, name: `${file.name}/${inner.name}` }, opening, depth + 1)))
	if (fault) opened.push(unreadable(file, ...SENTENCES[fault]))
	return opened.length > 0 ? opened : [unreadable(file, ...SENTENCES.empty)]
}

/** What operating systems leave in archives; `../` is a path, and no hidden file. */
const isFurniture = (name: string) =>
	/(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.(?!\.?\/))/.test(name)
