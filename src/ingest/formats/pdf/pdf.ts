import type { Opening } from '../opening.ts'
import { quoteOf } from '../../../base/fault.ts'
import { unreadable, type OpenedFile, type RawFile } from '../opened-file.ts'
import { openPdf, type OpenPdf } from './library.ts'
import { marksOf, type Operators, type PageFont, type PageMarks } from './marks.ts'
import { pageOf, type Page, type PrintedTable } from './page.ts'
import { fromPages } from './pages.ts'

/** Pages that are read; no disclosure has more, and a file may claim millions. */
const MOST_PAGES = 3000
/** Of characters that say which they are, at least so many; below it the file is set in fonts without a map. */
const KNOWN = 0.8

/** A PDF as lines of cells, or the sentence that says why not. Never throws on a damaged file. */
export async function openPdfFile(file: RawFile, opening: Opening): Promise<OpenedFile> {
	try {
		const pdf = await openPdf(file.bytes, opening)
		try {
			return await read(file, pdf, opening)
		} finally {
			await pdf.close()
		}
	} catch (error) {
		const name = error instanceof Error ? error.name : ''
		if (name === 'PasswordException') return unreadable(file, ...SENTENCES.locked)
		return unreadable(file, ...SENTENCES.damaged(quoteOf(error)))
	}
}

async function read(file: RawFile, pdf: OpenPdf, { progress }: Opening): Promise<OpenedFile> {
	if (pdf.pages > MOST_PAGES) return unreadable(file, ...SENTENCES.long(pdf.pages))
	const pages: Page[] = []
	let before: PrintedTable | undefined
	const count = { glyphs: 0, unknown: 0, pictures: 0 }
	for (let number = 1; number <= pdf.pages; number += 1) {
		const marks = await marksOfPage(pdf, number)
		count.glyphs += marks.glyphs.length
		count.unknown += marks.unknown
		if (marks.hasImage && marks.glyphs.length === 0) count.pictures += 1
		const page = pageOf(number, marks, before)
		before = page.blocks.findLast((block) => block.kind === 'table')
		pages.push(page)
		progress?.(number, pdf.pages)
	}
	if (pdf.missing.size > 0) return unreadable(file, ...SENTENCES.missing([...pdf.missing]))
	if (count.glyphs === 0) return unreadable(file, ...SENTENCES.scanned(count.pictures))
	if (count.unknown > count.glyphs * (1 - KNOWN)) return unreadable(file, ...SENTENCES.unmapped)
	return { outcome: 'opened', file, document: fromPages(file.name, pages), encoding: null, text: null }
}

async function marksOfPage(pdf: OpenPdf, number: number): Promise<PageMarks> {
	const page = await pdf.page(number)
	const operators: Operators = await page.getOperatorList()
	const fontOf = (name: string) =>
		page.commonObjs.has(name) ? (page.commonObjs.get(name) as PageFont) : undefined
	const marks = marksOf(operators, page.getViewport({ scale: 1 }).transform, fontOf)
	page.cleanup()
	return marks
}

const SENTENCES = {
	locked: [
		'PDF 有密码，打不开。请用密码打开后另存为没有密码的 PDF 再试。',
		'the PDF is locked with a password. Open it with the password, save it without one and try again.',
	],
	damaged: (reason: string) =>
		[
			`PDF 打不开（${reason}），可能已损坏或不完整。请重新下载，或用阅读软件另存后再试。`,
			`the PDF cannot be opened (${reason}); it may be damaged or cut off. Download it again, or save it anew in a PDF reader, and try again.`,
		] as const,
	long: (pages: number) =>
		[
			`PDF 有 ${String(pages)} 页，超过 ${String(MOST_PAGES)} 页，没有读取。请拆分后再试。`,
			`the PDF has ${String(pages)} pages, more than ${String(MOST_PAGES)}, and was not read. Split it and try again.`,
		] as const,
	missing: (names: readonly string[]) =>
		[
			`读取这份 PDF 要用的字库（${names.join('、')}）没有取到，没有读取。请检查网络后再试。`,
			`what this PDF needs to be read (${names.join(', ')}) could not be loaded, and it was not read. Check the connection and try again.`,
		] as const,
	scanned: (pictures: number) =>
		[
			pictures > 0
				? `PDF 是扫描件：${String(pictures)} 页只有图像，没有文字。请先做文字识别（OCR）再试，到发布单位的网站找文字版，或把表录成 CSV。`
				: 'PDF 里没有文字。请用能识别文字（OCR）的软件处理后再试，或把表录成 CSV。',
			pictures > 0
				? `the PDF is a scan: ${String(pictures)} pages are pictures without text. Run text recognition (OCR) on it first, look for a version with text on the publisher’s site, or type the table as CSV.`
				: 'the PDF holds no text. Open it with a program that recognises text (OCR) and save it again, or type the table as CSV.',
		] as const,
	unmapped: [
		'PDF 的字体没有说明字符是什么，复制出来是乱码。请先做文字识别（OCR），或到发布单位的网站找别的版本。',
		'the fonts of the PDF do not say which characters they print; copied text is garbled. Run text recognition (OCR) on it, or look for another version on the publisher’s site.',
	],
} as const
