/** What opening a file may need beside its bytes, and whom it tells how far it has come. */
export interface Opening {
	/**
	 * A file of the PDF library's folder `cmaps` or `standard_fonts`: tables of characters and fonts that a PDF does not
	 * embed. @throws where it cannot be had
	 */
	readonly resource: (folder: 'cmaps' | 'standard_fonts', name: string) => Promise<Uint8Array>
	/** A worker in which the PDF library parses; without one it does so where it is called. */
	readonly worker?: () => Worker
	/** How far the reading of a file has come, in pages. */
	readonly progress?: (done: number, all: number) => void
}

/** Nothing beside the file: a PDF that needs more says what it lacks. */
export const NO_SURROUNDINGS: Opening = {
	resource: (folder, name) => Promise.reject(new Error(`${folder}/${name} is not at hand`)),
}
