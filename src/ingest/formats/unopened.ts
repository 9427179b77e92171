import { LIMIT, type ArchiveFault } from './archive.ts'

/** No disclosure is so long, and each of its lines takes many times its length in memory. */
export const LARGEST_TEXT = 32 * 2 ** 20

/** Why a file could not be opened, and what to do. */
export const SENTENCES: Readonly<
	Record<
		| ArchiveFault
		| 'too-deep'
		| 'too-wide'
		| 'too-long'
		| 'no-text'
		| 'packed'
		| 'empty'
		| 'blank'
		| 'locked'
		| 'picture'
		| 'outdated',
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
		'不是 UTF-8、UTF-16、GB18030 或 Big5 编码的文本，可能已损坏。请另存为 UTF-8 再试。',
		'it is no text in UTF-8, UTF-16, GB18030 or Big5, or it is damaged. Save it as UTF-8 and try again.',
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
	picture: [
		'文件是图片，里面没有文字。请先识别文字（OCR），存为 DOCX、文本或带文字的 PDF 再试；也可以粘贴识别出的文字。',
		'the file is a picture and holds no text. Recognise its text first (OCR) and save it as DOCX, text or a PDF with text; or paste the recognised text.',
	],
	outdated: [
		'旧式文字或表格文档（.doc、.wps、.et）不支持。请用文字处理或表格软件另存为 .docx 或 .xlsx 再试。',
		'old documents of word processors and spreadsheets (.doc, .wps, .et) are not supported. Save it as .docx or .xlsx and try again.',
	],
	empty: ['压缩包里没有文件。', 'the archive holds no file.'],
}
