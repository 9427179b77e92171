/** A page as it is printed. */
export interface DrawnPage {
	readonly bitmap: ImageBitmap
	/** Its size in points, in which places of cells are told. */
	readonly width: number
	readonly height: number
}

/** Widest drawing, in pixels. */
const WIDEST = 3000

/** Draws in a worker, which has no document to make a canvas of. */
export class OffscreenCanvases {
	create(width: number, height: number): { canvas: OffscreenCanvas | null; context: unknown } {
		const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height))
		return { canvas, context: canvas.getContext('2d') }
	}

	reset({ canvas }: { readonly canvas: OffscreenCanvas | null }, width: number, height: number): void {
		if (!canvas) return
		canvas.width = Math.max(1, width)
		canvas.height = Math.max(1, height)
	}

	destroy(pair: { canvas: OffscreenCanvas | null; context: unknown }): void {
		if (pair.canvas) pair.canvas.width = pair.canvas.height = 0
		pair.canvas = null
		pair.context = null
	}
}

/** Pictures are drawn without filters: these are parts of a document, and a worker has none. */
export class NoFilters {
	addFilter = (): string => 'none'
	addHCMFilter = (): string => 'none'
	addAlphaFilter = (): string => 'none'
	addLuminosityFilter = (): string => 'none'
	addHighlightHCMFilter = (): string => 'none'
	destroy(): void {
		// Nothing was made.
	}
}

interface DrawablePage {
	getViewport(options: { readonly scale: number }): { readonly width: number; readonly height: number }
	render(parameters: never): { readonly promise: Promise<void> }
	cleanup(): boolean
}

/** Draws a page `width` pixels wide. @throws what the library throws, and where the browser has no canvas for workers */
export async function drawn(page: DrawablePage, width: number): Promise<DrawnPage> {
	const { width: points, height } = page.getViewport({ scale: 1 })
	const viewport = page.getViewport({ scale: Math.min(width, WIDEST) / points })
	const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
	const canvasContext = canvas.getContext('2d')
	// Printing draws at once; the screen's way waits for frames, which a worker may not have.
	const task = page.render({
		canvasContext,
		canvas: null,
		viewport,
		intent: 'print',
		background: '#fff',
	} as never)
	await task.promise
	page.cleanup()
	return { bitmap: canvas.transferToImageBitmap(), width: points, height }
}
