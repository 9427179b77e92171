import { Fault } from '../../base/fault.ts'

/** A file of the package: its place below the package, its size and what it is. */
export interface PackageFile {
	readonly name: string
	readonly path: string
	readonly format: string
	readonly bytes: number
	/** In Chinese. */
	readonly title?: string
	/** Of a database: the tables that it holds. */
	readonly tables?: readonly string[]
}

/** A table of the package and the files that hold it whole, each as good as the other. */
export interface TableFiles {
	readonly table: string
	readonly csv?: PackageFile
	readonly parquet?: PackageFile
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

/** The tables among files, each once, in the order in which they are listed. */
export function tablesOf(files: readonly PackageFile[]): readonly TableFiles[] {
	const tables = new Map<string, TableFiles>()
	for (const file of files)
		if (file.format === 'csv' || file.format === 'parquet') {
			const table = file.name.replace(/-parquet$/, '')
			tables.set(table, { ...(tables.get(table) ?? { table }), [file.format]: file })
		}
	return [...tables.values()]
}

/** Every published version with its note, the newest first. @throws Fault `dataset/missing-file` */
export const publishedAt = async (url: string, signal: AbortSignal): Promise<readonly Published[]> =>
	(await json(url, signal)) as Published[]

async function json(url: string, signal: AbortSignal): Promise<unknown> {
	const response = await fetch(url, { signal })
	if (!response.ok) throw new Fault('dataset/missing-file', { url, status: response.status })
	return response.json()
}
