import { startModule } from '../dataset/start-module.ts'
import url from './pdf-parser.ts?worker&url'

/** Starts the worker in which the PDF library parses: it draws a page without keeping the reading of another waiting. */
export const startParser = (): Worker => startModule(url)

/** A file that a PDF needs beside itself, from this site. @throws where it cannot be fetched */
export async function resource(folder: 'cmaps' | 'standard_fonts', name: string): Promise<Uint8Array> {
	const { addresses } = await import('./pdf-files.ts')
	const address = addresses.get(`${folder}/${name}`)
	if (address === undefined) throw new Error(`${folder}/${name} is not part of this site`)
	const response = await fetch(address)
	if (!response.ok) throw new Error(`${folder}/${name}: ${String(response.status)}`)
	return new Uint8Array(await response.arrayBuffer())
}
