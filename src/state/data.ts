import { Fault } from '../base/fault.ts'
import type { RestartingEngine } from '../engine/duckdb/restarting-engine.ts'
import type { Prepared } from '../dataset/answers.ts'
import type { Manifest } from '../dataset/manifest.ts'
import type { Question } from '../engine/engine.ts'
import type { Shape } from '../engine/row.ts'
import type { StartedWorker } from '../engine/duckdb/worker.ts'
import { beginWorker, modules, pageEngine } from './page-engine.ts'
import type { Told } from './startable.ts'

/** Which package: `data` names a folder of this site, `version` one of the published versions (empty: the newest). */
export interface Wanted {
	readonly data: string
	readonly version: string
	/** `normalized`: without the models, which an older package lacks and the page would make. */
	readonly tables?: 'all' | 'normalized'
}

/** A package as the page uses it: the text of its disclosures, and an engine that holds its tables. */
export interface Opened {
	readonly text: (file: string) => Promise<string>
	readonly open: (told: Told) => Promise<RestartingEngine>
	/** What a package answered in advance, without an engine; nothing where it did not. @throws Fault `dataset/…` */
	readonly prepared: (question: Question<Shape>, told: Told) => Promise<readonly object[] | undefined>
	/** Begins to fetch what an engine will need; resolves with its code. Told where it is opened, what fails here. */
	readonly prepare: () => Promise<unknown>
}

/** The engine and the documents of a package; nothing is fetched before one of them is asked for. */
export function openData(wanted: Wanted): Opened {
	let manifest: Promise<Manifest> | undefined
	const found = () => {
		const finding = (manifest ??= find(wanted))
		// Whoever asks next tries again.
		finding.catch(() => {
			if (manifest === finding) manifest = undefined
		})
		return finding
	}
	let prepared: Promise<Prepared> | undefined
	const preparing = (manifest: Manifest) => {
		const made = Promise.all([import('../dataset/answers.ts'), import('../dataset/fetch.ts')]).then(
			([{ preparedAnswers }, { fetchFrom }]) => preparedAnswers(manifest, fetchFrom(manifest)),
		)
		made.catch(() => {
			prepared = undefined
		})
		return made
	}
	return {
		text: async (file) => {
			const { fetchFrom } = await import('../dataset/fetch.ts')
			const { texts, url } = await found()
			const text = texts.find(({ path }) => path.endsWith(`/${file}`))
			if (!text) throw new Fault('dataset/missing-file', { url: new URL(file, url).href, status: 404 })
			return new TextDecoder().decode(await fetchFrom(await found())(text.path))
		},
		prepared: async (question, told) => {
			const manifest = await found()
			const { answers, answeredCounties } = manifest
			if (manifest.server || answers.length + answeredCounties.length === 0) return undefined
			const rows = await (await (prepared ??= preparing(manifest)))(question)
			if (!rows) return undefined
			told.found(manifest.version, new URL('.', manifest.url).href, '', manifest.synthetic)
			return rows
		},
		open: (told) => engine(found, told, beginEarly(wanted)),
		prepare: () => {
			found().catch(() => undefined)
			return modules()
		},
	}
}

async function find({ data, version, tables }: Wanted): Promise<Manifest> {
	const { fetchManifest, locate, withoutModels } = await import('../dataset/fetch.ts')
	const named = data || `data/${version || (await newest())}/`
	const read = await fetchManifest(locate(named, document.baseURI))
	const snapshot = snapshotOf(read)
	const manifest = snapshot === undefined ? read : { ...read, snapshot }
	return tables === 'normalized' ? withoutModels(manifest) : manifest
}

/** The database that the build wrote of this package, if it did: the page names it for the newest version. */
function snapshotOf({ url }: Manifest): string | undefined {
	const named = document.querySelector<HTMLMetaElement>('meta[name="snapshot"]')
	if (!named) return undefined
	const [folder, file] = [new URL('.', url).href, new URL(named.content, document.baseURI).href]
	return file.startsWith(folder) ? file.slice(folder.length) : undefined
}

/** The newest published version, for a page whose shipped pictures could not be had. */
async function newest(): Promise<string> {
	const [first] = await published()
	if (!first) throw new Fault('dataset/bad-manifest', { url: 'data/versions.json', reason: 'empty' })
	return first.version
}

/** A version of the data as it stays published; `released` is the day, ISO, undefined before its release. */
export interface Release {
	readonly version: string
	readonly released: string | undefined
}

/** The versions that stay published, the newest first. @throws Fault `dataset/missing-file` */
export async function published(): Promise<readonly Release[]> {
	const url = new URL('data/versions.json', document.baseURI).href
	const response = await fetch(url)
	if (!response.ok) throw new Fault('dataset/missing-file', { url, status: response.status })
	const listed = (await response.json()) as readonly { version: string; released: string | null }[]
	return listed.map(({ version, released }) => ({ version, released: released ?? undefined }))
}

/**
 * A worker for a version of this site before its manifest is here: it looks itself whether a server answers in its place,
 * since the page has other things to do. Nothing where the manifest has to be found first.
 */
function beginEarly({ data, version }: Wanted): Promise<StartedWorker> | undefined {
	if (data !== '' || version === '') return undefined
	const address = new URL(`data/${version}/datapackage.json`, document.baseURI).href
	return beginWorker({ address, key: 'engine' })
}

/**
 * The server that the package names, or an engine in the page; what is not needed of the two is not fetched.
 * @param early a worker that compiles where no server is named
 */
async function engine(
	found: () => Promise<Manifest>,
	told: Told,
	early: Promise<StartedWorker> | undefined,
): Promise<RestartingEngine> {
	const stop = () =>
		early?.then(
			({ worker }) => {
				worker.terminate()
			},
			// It never began.
			() => undefined,
		)
	// Thrown where it is opened.
	early?.catch(() => undefined)
	const { server, version, synthetic, url } = await found().catch(async (error: unknown) => {
		await stop()
		throw error
	})
	// Its worker compiles DuckDB while what talks to it is fetched.
	if (!server) return pageEngine(found, told, early ?? beginWorker())
	await stop()
	const { serverEngine } = await import('./server-engine.ts')
	const base = new URL('.', url).href
	const resolved = { ...server, url: new URL(server.url, document.baseURI).href }
	return serverEngine(resolved, { version, base, synthetic }, told, (hear) => pageEngine(found, hear))
}
