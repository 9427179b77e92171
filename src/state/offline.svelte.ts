import { messageSW, Workbox } from 'workbox-window'
import { asFault, type Fault } from '../base/fault.ts'
import { PART_READ } from '../engine/duckdb/worker.ts'
import type { PartRead, Wish } from '../offline/site-build.ts'
import { whenIdle } from '../base/when-idle.ts'
import type { Session } from './session.svelte.ts'

/** What lies on this device so that the site opens without a network. */
export interface KeptSite {
	readonly files: number
	readonly bytes: number
}

/** Secure pages alone have service workers, and some browsers or settings forbid them. */
const workers = () => (navigator as Partial<Navigator>).serviceWorker
const stores = () => (globalThis as Partial<WindowOrWorkerGlobalScope>).caches
const home = () => new URL('.', document.baseURI).href

/** The site without a network: the service worker that keeps it, and what is kept. */
class Offline {
	/** Whether this browser keeps the site at all. */
	readonly isPossible = workers() !== undefined && stores() !== undefined
	/** What is kept; undefined until it was measured. */
	kept = $state.raw<KeptSite | undefined>()
	fault = $state.raw<Fault | undefined>()
	/** Whether the reader erased it on this page, which then asks for nothing to be kept. */
	#isErased = false

	/**
	 * Starts the service worker and has it keep what this page uses, once nobody waits for the page. A page without one works
	 * as it does with one, as long as there is a network: what went wrong is told where the reader asks for it (`fault`).
	 * @param isFrugal whether the engine starts only when it is needed
	 */
	async begin(session: Session, isFrugal: boolean): Promise<void> {
		const registry = workers()
		if (!this.isPossible || !registry) return
		const wasServed = registry.controller !== null
		try {
			if (!isFrugal) await settled(session)
			if (this.#isErased) return
			const workbox = new Workbox(new URL('sw.js', home()).href)
			offerUpdates(session, workbox, registry)
			await workbox.register({ immediate: true })
			const { active } = await registry.ready
			if (!active) return
			if (!wasServed) tellParts(active)
			await this.#keep(session, active)
			if (session.isFilled) return
			await settled(session)
			await this.#keep(session, active)
		} catch (error) {
			this.fault = asFault(error)
		}
	}

	async #keep(session: Session, worker: ServiceWorker): Promise<void> {
		if (!this.#isErased) await keep(session, worker)
	}

	/** How much is kept. */
	async measure(): Promise<void> {
		let [files, bytes] = [0, 0]
		for (const name of await names()) {
			const cache = await caches.open(name)
			for (const request of await cache.keys()) {
				files += 1
				bytes += (await (await cache.match(request))?.blob())?.size ?? 0
			}
		}
		this.kept = { files, bytes }
	}

	/** Takes off this device what was kept; the page goes on, and the next visit keeps anew. */
	async erase(): Promise<void> {
		this.#isErased = true
		const registration = await workers()?.getRegistration(home())
		if (registration?.active) await endKeeping(registration.active)
		await registration?.unregister()
		for (const name of await names()) await caches.delete(name)
		this.kept = undefined
	}
}

/** How long a page waits for more parts to tell of, ms. */
const TOGETHER = 200

/**
 * Tells the service worker what the engine of this page reads of databases, and has read: it was started before there was a
 * service worker, and what it reads may go past it.
 */
function tellParts(worker: ServiceWorker): void {
	let told = 0
	let isWaiting = false
	const tell = () => {
		isWaiting = false
		const marks = performance.getEntriesByName(PART_READ) as PerformanceMark[]
		const read = marks.slice(told).map(({ detail }) => detail as PartRead)
		told = marks.length
		if (read.length) worker.postMessage({ type: 'READ', read } satisfies Wish)
	}
	new PerformanceObserver(() => {
		if (!isWaiting) setTimeout(tell, TOGETHER)
		isWaiting = true
	}).observe({ type: 'mark', buffered: true })
}

/** The engine stands with all its rows, or will not: what is kept (tens of MB) takes nothing from whoever waits for it. */
const settled = (session: Session) =>
	new Promise<void>((resolve) => {
		const stop = $effect.root(() => {
			$effect(() => {
				if (!session.isFilled && session.phase !== 'failed') return
				whenIdle(resolve)
				queueMicrotask(() => {
					stop()
				})
			})
		})
	})

const reload = () => {
	location.reload()
}

/** A page stays what it is, code and data, until its reader presses or closes it. */
function offerUpdates(session: Session, workbox: Workbox, registry: ServiceWorkerContainer): void {
	const wasServed = registry.controller !== null
	workbox.addEventListener('waiting', () => {
		session.takeUpdate = () => {
			registry.addEventListener('controllerchange', reload)
			workbox.messageSkipWaiting()
		}
	})
	// Taken in another tab.
	registry.addEventListener('controllerchange', () => {
		if (wasServed) session.takeUpdate = reload
	})
}

/** Has the service worker keep what this page has fetched, and where the engine runs all that works without a network. */
async function keep(session: Session, worker: ServiceWorker): Promise<void> {
	const seen = performance.getEntriesByType('resource').map(({ name }) => name)
	const wish: Wish = { type: 'KEEP', seen, parts: session.phase === 'ready' && !savesData() }
	const build: unknown = await messageSW(worker, wish)
	// The page came just before another version was published, and its service worker after.
	if (build !== ownBuild()) session.takeUpdate ??= reload
}

/** Longer than a file needs to be put into a cache, ms. A service worker of an older build does not answer. */
const PATIENCE = 5000

/** Has the service worker keep nothing more, also of what another page asked for: it would put back what is erased. */
const endKeeping = (worker: ServiceWorker) =>
	Promise.race([
		messageSW(worker, { type: 'ERASE' } satisfies Wish),
		new Promise((resolve) => setTimeout(resolve, PATIENCE)),
	])

/** The build of this page, as `SiteBuild` names it. */
function ownBuild(): string {
	const entry = document.querySelector('script[type=module][src]')?.getAttribute('src') ?? ''
	return `${entry.replace(/^\.\//, '')} ${document.querySelector<HTMLMetaElement>('meta[name="shipped"]')?.content ?? ''}`
}

function savesData(): boolean {
	const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }
	return connection?.saveData === true
}

/** Names of the caches of this site: one origin may hold others. */
async function names(): Promise<readonly string[]> {
	const all = (await stores()?.keys()) ?? []
	return all.filter((name) => name.startsWith('county-mirror-') && name.endsWith(home()))
}

export const offline = new Offline()
