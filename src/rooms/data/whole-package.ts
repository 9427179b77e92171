import { Fault } from '../../base/fault.ts'
import type { PackageFile } from './package.ts'

const DESCRIPTION = 'datapackage.json'

/**
 * The package at `base` as one ZIP: its description and every file that this lists, under their paths.
 * @throws Fault `dataset/missing-file`
 */
export async function wholePackage(
	base: string,
	files: readonly PackageFile[],
	version: string,
): Promise<File> {
	const paths = [DESCRIPTION, ...files.map(({ path }) => path)]
	const [{ zipped }, ...all] = await Promise.all([
		import('../../export/zip.ts'),
		...paths.map((path) => bytesAt(new URL(path, base).href)),
	])
	const content = Object.fromEntries(paths.map((path, at) => [path, all[at]]))
	const today = new Date().toISOString().slice(0, 10)
	return new File([zipped(content, today)], `county-mirror-${version}.zip`, { type: 'application/zip' })
}

async function bytesAt(url: string): Promise<Uint8Array> {
	const response = await fetch(url)
	if (!response.ok) throw new Fault('dataset/missing-file', { url, status: response.status })
	return new Uint8Array(await response.arrayBuffer())
}
