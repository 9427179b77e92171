import { unzipSync } from 'fflate'
import { quoteOf } from '../../base/fault.ts'
import type { CellDocument } from '../cells/cell.ts'
import { fromText } from '../cells/from-text.ts'
import { LIMIT, unpack, type ArchiveFault } from './archive.ts'
import { fromCsv } from './csv.ts'
import { decode, encodingOf, piecesOf } from './decode.ts'
import { fromDocx } from './docx.ts'
import { fromHtml } from './html.ts'
import { joinedFiles, partsOf } from './one-document.ts'
import { NO_SURROUNDINGS, type Opening } from './opening.ts'
import { unreadable, type OpenedFile, type RawFile } from './opened-file.ts'
import { fromJson, fromParquet, Packed, TooLarge } from './records.ts'
import { fromWorkbook } from './workbook.ts'

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

/** No disclosure is so long, and each of its lines takes many times its length in memory. */
const LARGEST_TEXT = 32 * 2 ** 20

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
	try {
		const document = await fromWorkbook(file, kind)
		return { outcome: 'opened', file, document, encoding: null, text: null }
	} catch (error) {
		if (isLocked(file.bytes)) return unreadable(file, ...SENTENCES.locked)
		const reason = quoteOf(error)
		return unreadable(
			file,
			`工作簿打不开（${reason}）。请用表格软件打开后另存为 .xlsx 再试。`,
			`the workbook cannot be opened (${reason}). Open it in a spreadsheet program, save it as .xlsx and try again.`,
		)
	}
}

/** A workbook with a password is a compound file in which the whole of it lies encrypted under this name. */
const isLocked = (bytes: Uint8Array) =>
	bytes[0] === 0xd0 && new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage')

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

const SENTENCES: Readonly<
	Record<
		ArchiveFault | 'too-deep' | 'too-wide' | 'too-long' | 'no-text' | 'packed' | 'empty' | 'blank' | 'locked',
		readonly [zh: string, en: string]
	>
> = {
	'too-large': [
		`解压后超过 ${String(LIMIT.bytes / 2 ** 20)} MiB，未继续读取。请拆分后再试。`,
		`it unpacks to more than ${String(LIMIT.bytes / 2 ** 20)} MiB and was not read further. Split it and try again.`,
	],
	'too-many': [
		`文件多于 ${String(LIMIT.files)} 个，未继续读取。请拆分后再试。`,
		`it holds more than ${String(LIMIT.files)} files and was not read further. Split it and try again.`,
	],
	damaged: [
		'压缩包已损坏或不完整，其后的文件未读取。请重新下载后再试。',
		'the archive is damaged or cut off; the files behind were not read. Download it again and try again.',
	],
	'too-deep': [
		'压缩包层层嵌套，未再打开。请解压后再试。',
		'archives inside archives go too deep and were not opened. Unpack them and try again.',
	],
	'too-wide': [
		'表太大（超过五百万个单元格），没有读取。请拆分后再试。',
		'the table is too large (more than five million cells) and was not read. Split it and try again.',
	],
	'too-long': [
		`文本超过 ${String(LARGEST_TEXT / 2 ** 20)} MiB，没有读取。请拆分后再试；若是一张表，请存为 CSV 或 Parquet。`,
		`the text is longer than ${String(LARGEST_TEXT / 2 ** 20)} MiB and was not read. Split it and try again; a table can be saved as CSV or Parquet.`,
	],
	'no-text': [
		'不是 UTF-8、UTF-16 或 GB18030 编码的文本，可能已损坏。请另存为 UTF-8 再试。',
		'it is no text in UTF-8, UTF-16 or GB18030, or it is damaged. Save it as UTF-8 and try again.',
	],
	packed: [
		'Arrow 文件内部经过压缩，没有读取。请不压缩再存一次（pandas：to_feather(路径, compression="uncompressed")），或存为 Parquet 再试。',
		'the parts of the Arrow file are packed, and it was not read. Save it without compression (pandas: to_feather(path, compression="uncompressed")) or as Parquet and try again.',
	],
	blank: [
		'文件是空的，没有内容。请重新下载或导出后再试。',
		'the file is empty. Download or export it again and try again.',
	],
	locked: [
		'工作簿有密码，打不开。请用密码打开后另存为没有密码的 .xlsx 再试。',
		'the workbook is locked with a password. Open it with the password, save it as .xlsx without one and try again.',
	],
	empty: ['压缩包里没有文件。', 'the archive holds no file.'],
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
