import { createReadStream } from 'node:fs'
import { readFile, readdir, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

/** A file as it is sent. */
export interface Asset {
	readonly body: Buffer
	readonly encoding?: 'br'
	/** Its media type, where its name does not say it. */
	readonly type?: string
	/** Whether parts of it are sent; where not, a request for one gets all. */
	readonly ranges?: false
}
/** A file that stays where it is until it is asked for. */
export interface OnDisk {
	readonly file: string
	/** Bytes. */
	readonly size: number
}
/** Files by their path below the site's address, with `/` between folders. */
export type Site = ReadonlyMap<string, Asset>
/** What is served: a site in memory, and what lies beside it on disk. */
export type Files = ReadonlyMap<string, Asset | OnDisk>

/** A site that is being served. */
export interface Served {
	/** Ends with `/`. */
	readonly address: string
	/** Bytes of the bodies of all answers about a file so far, by its path below the site's address. */
	readonly sent: ReadonlyMap<string, number>
	readonly close: () => Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json',
}

/** Reads a built site into memory. */
export const siteOf = (folder: string): Promise<Site> =>
	eachFile(folder, async (file) => ({ body: await readFile(file) }))

/** Leaves the files of a package on disk: the database of a country can be larger than what Node reads whole (2 GiB). */
export const filesOf = (folder: string): Promise<ReadonlyMap<string, OnDisk>> =>
	eachFile(folder, async (file) => ({ file, size: (await stat(file)).size }))

async function eachFile<T>(
	folder: string,
	use: (file: string) => Promise<T>,
): Promise<ReadonlyMap<string, T>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true })
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
	const used = async (file: string) => [relative(folder, file).split(sep).join('/'), await use(file)] as const
	return new Map(await Promise.all(files.map(used)))
}

const brotli = promisify(brotliCompress)

/** The same site as a host sends it that compresses ahead of time. Pictures and Parquet files stay as they are. */
export async function compressed(site: Site): Promise<Site> {
	const press = async ([path, { body }]: readonly [string, Asset]): Promise<readonly [string, Asset]> => {
		if (!(extname(path) in TYPES)) return [path, { body }]
		const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
		return [path, { body: await brotli(body, { params }), encoding: 'br' }]
	}
	return new Map(await Promise.all([...site].map(press)))
}

/**
 * Serves a site as plain static hosting does, on a free port. By default below a folder, because a site that only works
 * at the top of its host is broken on most.
 */
export async function serve(
	site: Files,
	base = '/mirror/',
	/** Headers of every answer, in small letters. */
	headers: Readonly<Record<string, string>> = {},
	/** 0: one that is free. */
	port = 0,
): Promise<Served> {
	const sent = new Map<string, number>()
	const server = createServer((request, response) => {
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
		const [path, bytes] = answer(site, base, request, response)
		sent.set(path, (sent.get(path) ?? 0) + bytes)
	})
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject)
		server.listen(port, '127.0.0.1', resolve)
	})
	const { port: own } = server.address() as AddressInfo
	return {
		address: `http://127.0.0.1:${String(own)}${base}`,
		sent,
		close: () =>
			new Promise((resolve, reject) => {
				server.close((error) => {
					if (error) reject(error)
					else resolve()
				})
				server.closeAllConnections()
			}),
	}
}

/** Answers, and tells about which file, with how many bytes of it. */
function answer(
	site: Files,
	base: string,
	request: IncomingMessage,
	response: ServerResponse,
): readonly [path: string, bytes: number] {
	const { pathname } = new URL(request.url ?? '/', 'http://site.invalid')
	const path = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : undefined
	const name = path === '' ? 'index.html' : path
	const asset = name === undefined ? undefined : site.get(name)
	if (name === undefined || !asset) {
		response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
		return [pathname, 0]
	}
	const held: Partial<Asset> = 'file' in asset ? {} : asset
	const size = 'file' in asset ? asset.size : asset.body.length
	const isInParts = !held.encoding && held.ranges !== false
	const range = isInParts ? rangeOf(request.headers.range, size) : undefined
	const { first, last } = range ?? { first: 0, last: size - 1 }
	const length = last - first + 1
	response.writeHead(range ? 206 : 200, {
		...(isInParts && { 'accept-ranges': 'bytes' }),
		...(range && { 'content-range': `bytes ${String(first)}-${String(last)}/${String(size)}` }),
		'content-type': held.type ?? TYPES[extname(name)] ?? 'application/octet-stream',
		'content-length': length,
		// Names of built files carry their hash, so they never change.
		'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
		...(held.encoding && { 'content-encoding': held.encoding }),
	})
	const isBody = request.method !== 'HEAD' && length > 0
	if (!isBody) response.end()
	else if ('file' in asset) createReadStream(asset.file, { start: first, end: last }).pipe(response)
	else response.end(asset.body.subarray(first, last + 1))
	return [name, isBody ? length : 0]
}

/** The part of a file that a request names; nothing where it names none, or what is none. */
function rangeOf(header: string | undefined, length: number): { first: number; last: number } | undefined {
	const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? []
	if (from === undefined) return undefined
	const [first, last] = [Number(from), Math.min(to ? Number(to) : length - 1, length - 1)]
	return first <= last ? { first, last } : undefined
}
