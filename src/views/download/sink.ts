import { save } from './save.ts'

/** Where a file goes whose parts come one after another. */
export interface Sink {
	/** How the file is called. */
	readonly name: string
	readonly write: (part: string | Uint8Array<ArrayBuffer>) => Promise<void>
	/** Hands the file over; resolves to its size in bytes. */
	readonly finish: () => Promise<number>
	/** Leaves nothing of it. */
	readonly discard: () => Promise<void>
}

/** Not every browser lets a page write into a file. */
interface Picking {
	readonly showSaveFilePicker?: (options: {
		readonly suggestedName: string
		readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[]
	}) => Promise<Handle>
}
type Handle = FileSystemFileHandle & { readonly remove?: () => Promise<void> }

/**
 * The file that the reader picks, or nothing when none is picked; where no file can be picked, a download that is
 * gathered outside the page’s own memory. To be called while the press of a button counts.
 */
export async function openSink(name: string, type: string): Promise<Sink | undefined> {
	const picking = window as Picking
	if (!picking.showSaveFilePicker) return gathered(name, type)
	const ending = name.slice(name.lastIndexOf('.'))
	try {
		const accept = { [type.replace(/;.*/, '')]: [ending] }
		return await picked(await picking.showSaveFilePicker({ suggestedName: name, types: [{ accept }] }))
	} catch (error) {
		const reason = error instanceof DOMException ? error.name : ''
		if (reason === 'AbortError') return undefined
		// A page within another site’s page may not ask for a file; it may offer a download.
		if (reason === 'SecurityError') return gathered(name, type)
		throw error
	}
}

async function picked(handle: Handle): Promise<Sink> {
	const file = await handle.createWritable()
	const size = async () => (await handle.getFile()).size
	return {
		name: handle.name,
		write: (part) => file.write(part),
		finish: async () => {
			await file.close()
			return size()
		},
		discard: async () => {
			await file.abort()
			// The browser has made it for the picker; one that was there before keeps what it held.
			if ((await size()) === 0) await handle.remove?.()
		},
	}
}

function gathered(name: string, type: string): Sink {
	const parts: Blob[] = []
	return {
		name,
		write: (part) => {
			// A blob lies with the browser, which may put it on a disk; a text would stay in the page.
			parts.push(new Blob([part]))
			return Promise.resolve()
		},
		finish: () => {
			const file = new File(parts, name, { type })
			save(file)
			return Promise.resolve(file.size)
		},
		discard: () => {
			parts.length = 0
			return Promise.resolve()
		},
	}
}
