import type { DrawnPage } from '../ingest/formats/pdf/drawing.ts'
import type { OpenPdf } from '../ingest/formats/pdf/library.ts'
import type { ToDraw } from './message.ts'
import { resource, startParser } from './pdf-surroundings.ts'

/** The PDF that was drawn last stays open: its next page takes a tenth of the time. */
let last: { readonly sha256: string; readonly pdf: Promise<OpenPdf> } | undefined

/** Draws a page of a PDF. @throws what the library throws */
export async function draw({ file, page, width }: ToDraw): Promise<DrawnPage> {
	const [{ openPdf }, { drawn }] = await Promise.all([
		import('../ingest/formats/pdf/library.ts'),
		import('../ingest/formats/pdf/drawing.ts'),
	])
	if (last?.sha256 !== file.sha256) {
		const gone = last?.pdf
		const bytes = file.content.arrayBuffer().then((buffer) => new Uint8Array(buffer))
		last = {
			sha256: file.sha256,
			pdf: bytes.then((read) => openPdf(read, { resource, worker: startParser })),
		}
		await (await gone)?.close()
	}
	return drawn(await (await last.pdf).page(page), width)
}
