/** What a browser gives of a file or folder that was dropped. */
type Entry = Pick<FileSystemEntry, 'isFile' | 'isDirectory' | 'fullPath'>

/** As many files as an archive may hold: a folder that was dropped by mistake is not read to its end. */
const MOST = 5000

/** The files of a drop, those of folders with their path for a name, and how many more there were than are read. */
export interface FilesIn {
	readonly files: readonly File[]
	readonly isCut: boolean
}

/**
 * The files of what was dropped: folders are walked, in the order of names; what operating systems leave in them is passed
 * over. @throws DOMException where the browser may not read a file or folder
 */
export async function filesIn(entries: readonly Entry[]): Promise<FilesIn> {
	const files: File[] = []
	const open = entries.toReversed()
	for (let entry = open.pop(); entry; entry = open.pop()) {
		if (files.length >= MOST) return { files, isCut: true }
		if (entry.isDirectory) open.push(...(await within(entry as FileSystemDirectoryEntry)).toReversed())
		else if (!isFurniture(entry.fullPath)) files.push(await fileOf(entry as FileSystemFileEntry))
	}
	return { files, isCut: false }
}

/** A folder gives its entries in parts, the last of which is empty. */
async function within(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
	const reader = folder.createReader()
	const found: FileSystemEntry[] = []
	for (;;) {
		const part = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
			reader.readEntries(resolve, reject)
		})
		if (part.length === 0) return found.sort((a, b) => (a.name < b.name ? -1 : 1))
		found.push(...part)
	}
}

async function fileOf(entry: FileSystemFileEntry): Promise<File> {
	const file = await new Promise<File>((resolve, reject) => {
		entry.file(resolve, reject)
	})
	return named(file, entry.fullPath.replace(/^\//, ''))
}

/** The files of a folder that was picked, each with its path for a name. */
export const filesPicked = (files: readonly File[]): FilesIn => {
	const own = files.filter((file) => !isFurniture(file.webkitRelativePath))
	return {
		files: own.slice(0, MOST).map((file) => named(file, file.webkitRelativePath)),
		isCut: own.length > MOST,
	}
}

const named = (file: File, path: string): File =>
	path.includes('/') ? new File([file], path, { type: file.type, lastModified: file.lastModified }) : file

const isFurniture = (path: string) => /(^|\/)(\.(?!\.?\/)|Thumbs\.db$|desktop\.ini$|__MACOSX\/)/.test(path)
