import { strToU8, zipSync, type Zippable } from 'fflate'

/** Files by their paths as one ZIP; those that are undefined are left out. `made` is the day of all of them, ISO. */
export function zipped(
	files: Readonly<Record<string, string | Uint8Array | undefined>>,
	made: string,
): Uint8Array<ArrayBuffer> {
	const all: Zippable = {}
	for (const [path, file] of Object.entries(files))
		if (file !== undefined) all[path] = typeof file === 'string' ? strToU8(file) : file
	return new Uint8Array(zipSync(all, { level: 6, mtime: new Date(`${made}T00:00:00`) }))
}
