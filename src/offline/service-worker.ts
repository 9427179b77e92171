import { clientsClaim, setCacheNameDetails } from 'workbox-core'
import { addRoute, createHandlerBoundToURL, precache } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst, StaleWhileRevalidate } from 'workbox-strategies'
import type { SiteBuild, Wish } from './site-build.ts'

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

/** A part of a file, and a database that is read in parts, are between the engine and the host. */
const isWhole = (request: Request): boolean =>
	!request.headers.has('range') && !new URL(request.url).pathname.endsWith('.duckdb')

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
// The page that brought the first worker is served by it at once; later workers wait until they are taken.
clientsClaim()

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
	if (wish?.type === 'ERASE') {
		isErased = true
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
		const strategy = LASTING.test(path) ? lasting : PACKAGE.test(path) ? renewed : undefined
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
		const isOfBuild = /^(?:assets|shipped)\//.test(path) || path.endsWith('.streams')
		if (isOfBuild && !path.startsWith(site.shipped) && !used.has(path)) await cache.delete(request)
	}
}
