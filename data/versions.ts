import { createHash } from 'node:crypto'

/** One entry of `versions.json`, newest first; an unreleased one has no date and may still be replaced. */
export interface Version {
	readonly version: string
	readonly released: string | null
	readonly note: string
}

/**
 * The data version: the first 8 hexadecimal digits of the SHA-256 over the bytes of all CSVs, one after the other in
 * the order of the schema's tables, with nothing between them.
 */
export function dataVersion(csvs: readonly string[]): string {
	const hash = createHash('sha256')
	for (const csv of csvs) hash.update(csv, 'utf8')
	return hash.digest('hex').slice(0, 8)
}

/** `version` becomes the newest; unreleased others give way to it, released ones stay for ever. */
export function succeed(versions: readonly Version[], version: string): readonly Version[] {
	const released = versions.filter((it) => it.released !== null)
	if (released.some((it) => it.version === version)) return released
	return [{ version, released: null, note: '' }, ...released]
}

/** Marks a version as released on a day (`YYYY-MM-DD`); once released it is never changed. */
export function release(
	versions: readonly Version[],
	version: string,
	{ on, note }: { readonly on: string; readonly note: string },
): readonly Version[] {
	const current = versions.find((it) => it.version === version)
	if (!current) throw new Error(`Version ${version} is not in versions.json.`)
	if (current.released !== null)
		throw new Error(
			`Version ${version} was released on ${current.released} already; the data have not changed.`,
		)
	return versions.map((it) => (it === current ? { version, released: on, note } : it))
}
