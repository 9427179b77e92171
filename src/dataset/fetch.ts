import { Fault } from '../base/fault.ts'
import { hasNoOrigin } from '../engine/sandboxed-worker.ts'
import { MODELS, type TableName } from '../schema/schema.ts'
import { readManifest, type Manifest } from './manifest.ts'

/** Gets a file of a package by its path within the package. */
export type FetchBytes = (path: string) => Promise<Uint8Array>

/**
 * The manifest that a link names, by the folder of the package or by its `datapackage.json`.
 * @throws Fault `dataset/other-origin`: a link may not bring data from elsewhere under this site’s name.
 */
export function locate(named: string, page: string): string {
	let url: URL
	try {
		url = new URL(named, page)
	} catch (error) {
		throw new Fault('dataset/bad-manifest', { url: named, reason: 'URL' }, error)
	}
	if (url.origin !== new URL(page).origin) throw new Fault('dataset/other-origin', { url: url.href })
	if (!url.pathname.endsWith('.json')) url.pathname = `${url.pathname.replace(/\/$/, '')}/datapackage.json`
	return url.href
}

/** @throws Fault `dataset/missing-file`, `dataset/bad-manifest` */
export async function fetchManifest(url: string, signal?: AbortSignal): Promise<Manifest> {
	return readManifest(new TextDecoder().decode(await bytesAt(url, signal)), url)
}

const isModel = (table: TableName): boolean => MODELS.some((model) => model === table)

/** A package of which no model is loaded, nor made where it is missing. */
export const withoutModels = (manifest: Manifest): Manifest => ({
	...manifest,
	tables: manifest.tables.filter(({ table }) => !isModel(table)),
	missing: manifest.missing.filter((table) => !isModel(table)),
})

/** The files of a package on this site. */
export const fetchFrom =
	({ url }: Manifest, signal?: AbortSignal): FetchBytes =>
	(path) =>
		bytesAt(new URL(path, url).href, signal)

/**
 * Looks whether the host gives parts of a file: a database is read so, and would else be fetched whole. Where no host answers,
 * what was read before may still lie on this device: whoever asks for more is told then.
 * @throws Fault `dataset/no-ranges`, `dataset/missing-file`
 */
export async function checkRanges({ databases, url }: Manifest): Promise<void> {
	for (const { path } of databases) {
		const address = new URL(path, url).href
		const stopping = new AbortController()
		const response = await respond(address, {
			headers: { range: 'bytes=0-15' },
			signal: stopping.signal,
		}).catch((error: unknown) => {
			if (isUnanswered(error)) return undefined
			throw error
		})
		// A host that ignores the range sends everything: none of it is waited for.
		stopping.abort()
		if (response && response.status !== 206) throw new Fault('dataset/no-ranges', { url: address })
	}
}

const isUnanswered = (error: unknown): boolean =>
	error instanceof Fault &&
	error.code === 'dataset/missing-file' &&
	(error as Fault<'dataset/missing-file'>).facts.status === 0

async function bytesAt(url: string, signal?: AbortSignal): Promise<Uint8Array> {
	return new Uint8Array(await (await respond(url, signal ? { signal } : {})).arrayBuffer())
}

async function respond(url: string, init: RequestInit): Promise<Response> {
	// No redirect leads to another origin either. A frame without an origin of its own (`sandbox="allow-scripts"`) has none
	// to compare: `locate` has seen to the address, and it is followed nowhere.
	const own: RequestInit = hasNoOrigin() ? { redirect: 'error' } : { mode: 'same-origin' }
	const request = fetch(url, { ...own, ...init })
	const response = await request.catch((error: unknown) => {
		if (init.signal?.aborted) throw new Fault('engine/cancelled', {}, error)
		throw new Fault('dataset/missing-file', { url, status: 0 }, error)
	})
	// Some hosts answer with their page where there is no such file.
	if (response.headers.get('content-type')?.startsWith('text/html'))
		throw new Fault('dataset/missing-file', { url, status: 404 })
	if (!response.ok) throw new Fault('dataset/missing-file', { url, status: response.status })
	return response
}
