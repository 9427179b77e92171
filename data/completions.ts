import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Version } from './versions.ts'

/** How many of the newest versions are kept whole: the newest may still be replaced, and then the next is the newest. */
const WHOLE = 2

interface Resource {
	readonly path: string
	readonly hash: string
}

/**
 * Files of published versions that lie in another version’s folder, since they are the same byte for byte: the path at
 * which each is published → the path at which it lies, both below the folder of all versions.
 * @throws Error where a file of a manifest lies nowhere
 */
export async function completions(published: string): Promise<ReadonlyMap<string, string>> {
	const stored = await storedFiles(published)
	const found = new Map<string, string>()
	for (const { version, resources } of await manifests(published))
		for (const { path, hash } of resources) {
			const name = `${version}/${path}`
			if (stored.has(name)) continue
			const twin = twinOf(hash, version, stored)
			if (!twin)
				throw new Error(`${join(published, name)} is missing, and no other version has the same file.`)
			found.set(name, twin)
		}
	return found
}

/** Deletes from older versions what a newer one has byte for byte; gives the paths of what was deleted. */
export async function prune(published: string): Promise<readonly string[]> {
	const all = await manifests(published)
	const deleted: string[] = []
	// From the oldest: what a version still needs of a newer one is in a manifest, wherever it lies by then.
	for (const [at, { version, resources }] of [...all.entries()].reverse().filter(([at]) => at >= WHOLE)) {
		const newer = new Set(all.slice(1, at).flatMap((it) => it.resources.map(({ hash }) => hash)))
		for (const { path } of resources.filter(({ hash }) => newer.has(hash))) {
			await rm(join(published, version, path), { force: true })
			deleted.push(`${version}/${path}`)
		}
	}
	return deleted
}

/** The file at a path below the folder of all versions, wherever it lies. */
export async function readPublished(published: string, path: string): Promise<Uint8Array> {
	return readFile(join(published, (await completions(published)).get(path) ?? path))
}

function twinOf(hash: string, version: string, stored: ReadonlyMap<string, string>): string | undefined {
	for (const [path, its] of stored) if (its === hash && !path.startsWith(`${version}/`)) return path
	return undefined
}

/** The files of manifests that are there, by path, with the hash that the manifest states. */
async function storedFiles(published: string): Promise<ReadonlyMap<string, string>> {
	const found = new Map<string, string>()
	for (const { version, resources } of await manifests(published)) {
		const there = new Set(await readdir(join(published, version), { recursive: true }))
		for (const { path, hash } of resources) if (there.has(path)) found.set(`${version}/${path}`, hash)
	}
	return found
}

async function manifests(
	published: string,
): Promise<readonly { readonly version: string; readonly resources: readonly Resource[] }[]> {
	const versions = JSON.parse(await readFile(join(published, 'versions.json'), 'utf8')) as Version[]
	return Promise.all(
		versions.map(async ({ version }) => {
			const text = await readFile(join(published, version, 'datapackage.json'), 'utf8')
			const { resources } = JSON.parse(text) as { resources: readonly Resource[] }
			return { version, resources }
		}),
	)
}
