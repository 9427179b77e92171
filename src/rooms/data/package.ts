import { Fault } from '../../base/fault.ts'

/** A file of the package: its place below the package, its size and what it is. */
export interface PackageFile {
	readonly name: string
	readonly path: string
	readonly format: string
	readonly bytes: number
	/** In Chinese. */
	readonly title?: string
}

/** A version as `versions.json` lists it. */
export interface Published {
	readonly version: string
	/** The day, ISO; null before its release. */
	readonly released: string | null
	readonly note: string
}

/** The files of the package at `base`, as its `datapackage.json` lists them. @throws Fault `dataset/missing-file` */
export const filesOf = async (base: string, signal: AbortSignal): Promise<readonly PackageFile[]> =>
	((await json(new URL('datapackage.json', base).href, signal)) as { readonly resources: PackageFile[] })
		.resources

/** Every published version with its note, the newest first. @throws Fault `dataset/missing-file` */
export const publishedAt = async (url: string, signal: AbortSignal): Promise<readonly Published[]> =>
	(await json(url, signal)) as Published[]

async function json(url: string, signal: AbortSignal): Promise<unknown> {
	const response = await fetch(url, { signal })
	if (!response.ok) throw new Fault('dataset/missing-file', { url, status: response.status })
	return response.json()
}
