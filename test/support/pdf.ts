/** What a page of a made-up PDF prints: points from the left and from the bottom. */
export interface PdfPage {
	/** Text, where its baseline begins, and the height of its type (10 unless told). */
	readonly texts?: readonly (readonly [text: string, x: number, y: number, size?: number])[]
	/** Strokes from one point to another. */
	readonly strokes?: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[]
	/** Any other operators, as a PDF writes them. */
	readonly content?: string
}

/** The parts of a PDF that a test may want otherwise. */
interface PdfExtras {
	/** Entries of the catalogue, such as a script to run when the file is opened. */
	readonly catalog?: string
	/** Entries of every page. */
	readonly page?: string
	/** What the pages claim to number. */
	readonly count?: number
	/** Objects of one's own, from number 6. */
	readonly objects?: readonly string[]
}

/**
 * A PDF of pages, A4 upright. Its font is a Chinese one that is not embedded, as office programs write it: to be read it
 * needs the tables of characters that come with the library.
 */
export function pdf(pages: readonly PdfPage[], extras: PdfExtras = {}): Uint8Array<ArrayBuffer> {
	const first = 6 + (extras.objects?.length ?? 0)
	const kids = pages.map((_, index) => `${String(first + 2 * index)} 0 R`).join(' ')
	const objects = [
		`<< /Type /Catalog /Pages 2 0 R ${extras.catalog ?? ''} >>`,
		`<< /Type /Pages /Kids [${kids}] /Count ${String(extras.count ?? pages.length)} >>`,
		'<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
		'<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 [500] 2 94 500 814 939 500] /FontDescriptor 5 0 R >>',
		'<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
		...(extras.objects ?? []),
		...pages.flatMap((page, index) => {
			const content = contentOf(page)
			return [
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${String(first + 2 * index + 1)} 0 R ${extras.page ?? ''} >>`,
				`<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
			]
		}),
	]
	return written(objects)
}

function contentOf({ texts = [], strokes = [], content = '' }: PdfPage): string {
	const printed = texts.map(
		([text, x, y, size = 10]) =>
			`BT /F ${String(size)} Tf ${String(x)} ${String(y)} Td <${ucs2(text)}> Tj ET`,
	)
	const drawn = strokes.map(
		([x0, y0, x1, y1]) => `${String(x0)} ${String(y0)} m ${String(x1)} ${String(y1)} l S`,
	)
	return [...drawn, ...printed, content].join('\n')
}

const ucs2 = (text: string) =>
	Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')

/** Objects with the table of where each begins. All of it is ASCII, so that characters are bytes. */
function written(objects: readonly string[]): Uint8Array<ArrayBuffer> {
	let text = '%PDF-1.4\n'
	const starts = objects.map((object, index) => {
		const start = text.length
		text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`
		return start
	})
	const table = text.length
	const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
	text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${rows}`
	text += `trailer << /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(table)}\n%%EOF\n`
	return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

/** How a ruled table is drawn: its borders, and the height of a row. */
interface Ruled {
	readonly left?: number
	readonly top?: number
	readonly widths: readonly number[]
	readonly height?: number
}

/** A table of one-line cells with every border drawn; a null cell belongs to the one before it. */
export function ruledTable(
	rows: readonly (readonly (string | null)[])[],
	{ left = 40, top = 780, widths, height = 18 }: Ruled,
): Required<Pick<PdfPage, 'texts' | 'strokes'>> {
	const xs = widths.reduce((places, width) => [...places, (places.at(-1) ?? 0) + width], [left])
	const right = xs.at(-1) ?? left
	const texts: [string, number, number][] = []
	const strokes: [number, number, number, number][] = [[left, top, right, top]]
	for (const [index, cells] of rows.entries()) {
		const [above, below] = [top - index * height, top - (index + 1) * height]
		strokes.push([left, below, right, below], [right, above, right, below])
		for (const [column, cell] of cells.entries()) {
			if (cell === null) continue
			const x = xs[column] ?? left
			strokes.push([x, above, x, below])
			if (cell !== '') texts.push([cell, x + 3, below + 5])
		}
	}
	return { texts, strokes }
}
