import { readFile } from 'node:fs/promises'
import type { Opening } from '../../src/ingest/formats/opening.ts'

/** What a file may need beside itself, from the packages that are installed. */
export const opening: Opening = {
	resource: async (folder, name) =>
		new Uint8Array(
			await readFile(new URL(`../../node_modules/pdfjs-dist/${folder}/${name}`, import.meta.url)),
		),
}
