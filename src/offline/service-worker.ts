import { clientsClaim, setCacheNameDetails } from 'workbox-core'
import { addRoute, createHandlerBoundToURL, precache } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst, StaleWhileRevalidate } from 'workbox-strategies'
import { KeptParts, partOf } from './kept-parts.ts'
import type { PartRead, SiteBuild, Wish } from './site-build.ts'

/** What TypeScript's library of the page does not have: the service worker's own global, as far as it is used here. */
interface ServiceWorkerScope {
	readonly registration: ServiceWorkerRegistration
	readonly clients: {
		readonly matchAll: (which: { type: 'window'; includeUncontrolled: true }) => Promise<readonly unknown[]>
	}
	readonly skipWaiting: () => Promise<void>
	readonly addEventListener: (
		kind: 'install' | 'message',
		hear: (event: LastingEvent & MessageEvent<Wish | undefined>) => void,
	) => void
}
/** An event during which the browser keeps the worker. */
interface LastingEvent extends Event {
	readonly waitUntil: (work: Promise<unknown>) => void
}
declare const self: ServiceWorkerScope
/** Put here by the build: `src/site/service-worker.ts`. */
declare const SITE_BUILD: SiteBuild
const site = SITE_BUILD

const home = new URL(self.registration.scope)
// One origin may hold many sites, and all see the same caches: names end with the address of this one.
setCacheNameDetails({ prefix: 'county-mirror', suffix: home.href })

/** A file of the site by its path; nothing for what lies elsewhere. */
const pathOf = (url: URL): string | undefined =>
	url.origin === home.origin && url.pathname.startsWith(home.pathname)
		? decodeURIComponent(url.pathname.slice(home.pathname.length))
		: undefined

/** Files that are never other than they are: their content, or the version of their data, stands in their address. */
const LASTING = /^(?:assets|shipped)\/|^data\/[0-9a-f]{8}\/(?!datapackage\.json$)/
/** Names the server that answers for a version, and may do so at any time after the version was published. */
const PACKAGE = /^data\/[0-9a-f]{8}\/datapackage\.json$/

/** A database of a package, or the log beside it that DuckDB looks for: read in parts. */
const DATABASE = /\.duckdb(?:\.wal)?$/
const isWhole = (request: Request): boolean =>
	!request.headers.has('range') && !DATABASE.test(new URL(request.url).pathname)

/** Some hosts answer with their page where a file is missing: that is not kept in its place. */
const honest = {
	cacheWillUpdate: ({ response }: { response: Response }) =>
		Promise.resolve(
			!isErased && response.status === 200 && !response.headers.get('content-type')?.startsWith('text/html')
				? response
				: null,
		),
}
const KEPT = `county-mirror-kept-${home.href}`
const lasting = new CacheFirst({ cacheName: KEPT, plugins: [honest], fetchOptions: { cache: 'force-cache' } })
const renewed = new StaleWhileRevalidate({ cacheName: KEPT, plugins: [honest] })
/** Other packages may be others tomorrow at the same address: what is kept of them is for when there is no network. */
const seen = new NetworkFirst({ cacheName: KEPT, plugins: [honest] })
const OTHER_PACKAGE = /\.(?:json|csv|parquet|txt|gz)$/
/** What a build adds to the site; `.streams` is what earlier ones wrote in place of a snapshot. */
const OF_BUILD = /^(?:assets|shipped)\/|^data\/[0-9a-f]{8}\/snapshot-|\.streams$/
const parts = new KeptParts(`county-mirror-parts-${home.href}`)

precache([...site.shell])
addRoute({ directoryIndex: '', cleanURLs: false })
registerRoute(
	new NavigationRoute(createHandlerBoundToURL('./'), {
		allowlist: [
			new RegExp(`^${home.pathname.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:index\\.html)?(?:\\?|$)`),
		],
	}),
)
const isAsked = (request: Request) => request.destination !== 'document' && isWhole(request)
registerRoute(({ url, request }) => isAsked(request) && LASTING.test(pathOf(url) ?? ''), lasting)
registerRoute(({ url, request }) => isAsked(request) && PACKAGE.test(pathOf(url) ?? ''), renewed)
registerRoute(({ url, request }) => isAsked(request) && isOfOtherPackage(pathOf(url)), seen)
for (const method of ['GET', 'HEAD'] as const)
	registerRoute(
		({ url, request }) => DATABASE.test(pathOf(url) ?? '') && request.destination !== 'document',
		({ request, event }) => partially(request, event as LastingEvent),
		method,
	)
// The page that brought the first worker is served by it at once; later workers wait until they are taken.
clientsClaim()

function isOfOtherPackage(path: string | undefined): boolean {
	return (
		path?.startsWith('data/') === true &&
		!site.shell.some(({ url }) => url === path) &&
		OTHER_PACKAGE.test(path)
	)
}

/**
 * Answers about a database of a package. Its first bytes come from the host, as long as there is one: a page asks for them
 * before it reads anything else, and they tell whether what is kept is still of this file. What follows comes from what is
 * kept, or from the host.
 */
async function partially(request: Request, event: LastingEvent): Promise<Response> {
	const address = request.url
	const part = partOf(request)
	const isFirst = part?.first === 0
	const kept = part && !isFirst ? await parts.answer(address, part) : undefined
	if (kept) return kept
	try {
		const response = await fetch(request)
		if (isFirst) await parts.check(address, response)
		if (part && !isErased) event.waitUntil(keepPart(address, response.clone()))
		return response
	} catch (error) {
		const own = part ? await parts.answer(address, part) : await describedFromKept(request)
		if (own) return own
		throw error
	}
}

/** A device without room keeps less; what is not kept comes from the network as before. */
const keepPart = (address: string, response: Response) => parts.keep(address, response).catch(() => undefined)

/** How long a database is of which parts are kept, and that it has no log beside it: the host was asked before. */
async function describedFromKept({ method, url }: Request): Promise<Response | undefined> {
	if (url.endsWith('.wal'))
		return (await parts.sizeOf(url.replace(/\.wal$/, ''))) === undefined
			? undefined
			: new Response(null, { status: 404 })
	const size = await parts.sizeOf(url)
	if (method !== 'HEAD' || size === undefined) return undefined
	// DuckDB takes no other answer as one of a file that can be read in parts.
	return new Response(null, {
		status: 206,
		headers: {
			'accept-ranges': 'bytes',
			'content-range': `bytes 0-${String(size - 1)}/${String(size)}`,
			'content-length': String(size),
		},
	})
}

/** Reads again what the engine of a page has read before there was a service worker, most of it from the browser's cache. */
async function keepRead(read: readonly PartRead[]): Promise<void> {
	for (const { address, ...part } of read) {
		if (isErased || pathOf(new URL(address)) === undefined || (await parts.has(address, part))) continue
		const headers = { range: `bytes=${String(part.first)}-${String(part.last)}` }
		await keepPart(address, await fetch(address, { headers, cache: 'force-cache' }))
	}
}

self.addEventListener('install', (event) => {
	event.waitUntil(prepareUpdate(event))
})
self.addEventListener('message', (event) => {
	const wish = event.data
	if (wish?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting())
	if (wish?.type === 'KEEP') {
		isErased = false
		keeping = keep([...wish.seen, ...(wish.parts ? site.parts : [])], event).then(tidy)
		event.waitUntil(keeping)
		event.ports[0]?.postMessage(site.id)
	}
	if (wish?.type === 'READ') event.waitUntil(keepRead(wish.read))
	if (wish?.type === 'ERASE') {
		isErased = true
		parts.reset()
		const ended = () => event.ports[0]?.postMessage(site.id)
		// What could not be kept is as good as kept: all of it goes.
		event.waitUntil(keeping.then(ended, ended))
	}
})
/** What was asked to be kept last; what is erased waits for it, so that nothing is put back behind it. */
let keeping: Promise<void> = Promise.resolve()
/** Whether the reader took everything off this device: nothing is kept until a page asks for it again. */
let isErased = false

/** Who could work without a network with the last version can with this one, before it is offered. */
async function prepareUpdate(event: LastingEvent): Promise<void> {
	const kept = await keptPaths()
	const [engine] = site.parts
	if (self.registration.active && engine !== undefined && kept.some((path) => isTwin(path, engine)))
		await keep(site.parts, event)
}

/** The same file of two builds: alike but for the hash in the name. */
const isTwin = (one: string, other: string) => withoutHash(one) === withoutHash(other)
const withoutHash = (path: string) => path.replace(/-[\w-]{8}(?=\.\w+$)/, '')

async function keptPaths(): Promise<readonly string[]> {
	const requests = await (await caches.open(KEPT)).keys()
	return requests.map(({ url }) => pathOf(new URL(url)) ?? '')
}

/**
 * Fetches what is not here yet, one file after another, behind whatever the page does; most come from the browser's own
 * cache. @throws where one could not be fetched
 */
async function keep(addresses: readonly string[], event: LastingEvent): Promise<void> {
	const here = new Set([...(await keptPaths()), ...site.shell.map(({ url }) => url)])
	for (const address of addresses) {
		if (isErased) return
		const url = new URL(address, home)
		const path = pathOf(url)
		if (path === undefined || here.has(path)) continue
		const strategy = LASTING.test(path)
			? lasting
			: PACKAGE.test(path)
				? renewed
				: isOfOtherPackage(path)
					? seen
					: undefined
		const request = new Request(url)
		if (!strategy || !isWhole(request)) continue
		const [answer, stored] = strategy.handleAll({ event, request })
		// Nobody reads this copy: left alone, it would wait in memory.
		await (await answer).body?.cancel()
		// A device without room keeps less; what is not kept comes from the network as before.
		await stored.catch(() => undefined)
	}
}

/** Removes what only other builds use, unless a page of one of them may still be open. */
async function tidy(): Promise<void> {
	if (isErased) return
	if ((await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).length > 1) return
	const used = new Set([...site.parts, ...site.others])
	const cache = await caches.open(KEPT)
	for (const request of await cache.keys()) {
		const path = pathOf(new URL(request.url)) ?? ''
		const isOfBuild = OF_BUILD.test(path)
		if (isOfBuild && !path.startsWith(site.shipped) && !used.has(path)) await cache.delete(request)
	}
}
