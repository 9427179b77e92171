import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decode } from '../dataset/decode.ts'
import { load } from '../dataset/load.ts'
import { readManifest } from '../dataset/manifest.ts'
import { openNode } from '../engine/duckdb/node.ts'
import { cardImages, cards } from './cards.ts'
import { first } from './first.ts'
import { openedViews, type Opened } from './opened.ts'
import { spelledNames } from './spelled.ts'

/**
 * The files that a build adds to the site, by their path, from the newest data: what default views show before the engine
 * is there, the pages that announce links to them, and the names that the command palette finds by pinyin.
 */
export const siteFiles = (published: string): Promise<ReadonlyMap<string, string>> =>
	withViews(
		published,
		async (views, version) =>
			new Map([...first(views, version), ...(await cards(views)), ...spelledNames(views)]),
	)

/** What the pictures that announce links are drawn from, as SVG, by the path of the picture in the site. */
export const cardFiles = (published: string): Promise<ReadonlyMap<string, string>> =>
	withViews(published, cardImages)

async function withViews<T>(
	published: string,
	work: (views: readonly Opened[], version: string) => Promise<T>,
): Promise<T> {
	const version = await newest(published)
	const folder = join(published, version)
	const manifest = readManifest(await readFile(join(folder, 'datapackage.json'), 'utf8'), folder)
	const engine = await openNode()
	await load(
		engine,
		manifest,
		(path) => readFile(join(folder, path)),
		() => undefined,
		// Loaded with this module: whoever runs it, such as a build, may end before another could be.
		decode,
	)
	try {
		return await work(await openedViews(engine), version)
	} finally {
		await engine.close()
	}
}

/** The newest version of the data. @throws Error where there is none. */
export async function newest(published: string): Promise<string> {
	const versions = JSON.parse(await readFile(join(published, 'versions.json'), 'utf8')) as {
		version: string
	}[]
	const [first] = versions
	if (!first) throw new Error('public/data/versions.json lists no version: run `npm run data`.')
	return first.version
}
