import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { load } from '../../src/dataset/load.ts'
import { readManifest, type Manifest } from '../../src/dataset/manifest.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'

const PUBLISHED = join(import.meta.dirname, '../../public/data')
let opened: Promise<Engine> | undefined

/** The newest published data in an engine, locked as in the page; one for all tests of a worker. */
export const openDataset = (): Promise<Engine> => (opened ??= openOwnDataset())

/** The same in an engine of its own, for tests that change what it holds; whoever opens it closes it. */
export async function openOwnDataset(): Promise<Engine> {
	const versions = JSON.parse(await readFile(join(PUBLISHED, 'versions.json'), 'utf8')) as {
		readonly version: string
	}[]
	const [newest] = versions
	if (!newest) throw new Error('public/data/versions.json lists no version: run `npm run data`.')
	return (await openPackage(join(PUBLISHED, newest.version))).engine
}

/** A package of a folder in an engine of its own. */
async function openPackage(folder: string): Promise<{ engine: Engine; manifest: Manifest }> {
	const engine = await openNode()
	const path = join(folder, 'datapackage.json')
	const manifest = readManifest(await readFile(path, 'utf8'), path)
	await load(
		engine,
		manifest,
		(file) => readFile(join(folder, file)),
		() => undefined,
	)
	return { engine, manifest }
}
