import { printedBlocks } from './printed.ts'
import { webPage } from './web-page.ts'

/**
 * A text printed as a PDF of about so many pages, never fewer: the lower the page, the more there are. `tallest` is the page
 * to begin with, in millimetres; with one of A4 a long text may have far more pages than are wanted.
 */
export async function printedOn(
	pages: number,
	text: string,
	print: (markup: string) => Promise<Uint8Array>,
	tallest = 210,
): Promise<Uint8Array> {
	const markup = webPage(printedBlocks(text))
	let height = tallest
	for (;;) {
		const bytes = await print(markup.replace('size: A4 landscape', `size: 297mm ${String(height)}mm`))
		const made = pagesOf(bytes)
		if (made >= pages || height < 60) return bytes
		height = Math.floor(height * Math.max(0.6, Math.min(0.95, made / pages)))
	}
}

/** The pages of a PDF that a browser printed. */
export const pagesOf = (bytes: Uint8Array): number =>
	Buffer.from(bytes)
		.toString('latin1')
		.match(/\/Type\s*\/Page\b/g)?.length ?? 0
