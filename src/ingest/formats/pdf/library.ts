import {
	getDocument,
	PDFWorker,
	VerbosityLevel,
	type PDFDocumentProxy,
	type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { NoFilters, OffscreenCanvases } from './drawing.ts'
import type { Opening } from '../opening.ts'

/** A PDF that is open; it must be closed. */
export interface OpenPdf {
	readonly pages: number
	page(number: number): Promise<PDFPageProxy>
	/** What could not be had of what the file needs beside itself. */
	readonly missing: ReadonlySet<string>
	close(): Promise<void>
}

const FOLDERS = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts' } as const

/** Opens a PDF: its scripts are not run, its attachments not opened, its links not followed. @throws what the library throws */
export async function openPdf(bytes: Uint8Array, { resource, worker }: Opening): Promise<OpenPdf> {
	const missing = new Set<string>()
	class Resources {
		async fetch({
			kind,
			filename,
		}: {
			readonly kind: string
			readonly filename: string
		}): Promise<Uint8Array> {
			const folder = FOLDERS[kind as keyof typeof FOLDERS] as
				(typeof FOLDERS)[keyof typeof FOLDERS] | undefined
			// Decoders of pictures, which no text needs.
			if (!folder) throw new Error(`${kind} ${filename} is not at hand`)
			try {
				return await resource(folder, filename)
			} catch (error) {
				missing.add(filename)
				throw error
			}
		}
	}
	const parser = worker?.()
	const task = getDocument({
		// The library takes the bytes over; the file's own are needed once more.
		data: Uint8Array.from(bytes),
		cMapUrl: 'cmaps/',
		cMapPacked: true,
		standardFontDataUrl: 'standard_fonts/',
		BinaryDataFactory: Resources,
		CanvasFactory: OffscreenCanvases,
		FilterFactory: NoFilters,
		useWorkerFetch: false,
		useWasm: false,
		// Characters are drawn as outlines: a worker has no page to load fonts into.
		disableFontFace: true,
		useSystemFonts: false,
		fontExtraProperties: false,
		enableXfa: false,
		stopAtErrors: false,
		isImageDecoderSupported: false,
		isOffscreenCanvasSupported: typeof OffscreenCanvas !== 'undefined',
		verbosity: VerbosityLevel.ERRORS,
		...(parser && { worker: PDFWorker.create({ port: parser }) }),
	})
	const close = async () => {
		await task.destroy()
		parser?.terminate()
	}
	try {
		const document: PDFDocumentProxy = await task.promise
		return { pages: document.numPages, page: (number) => document.getPage(number), missing, close }
	} catch (error) {
		await close()
		throw error
	}
}
