import type { Page } from '@playwright/test'
import { serviceWorkerOf, siteBuild } from '../../src/site/service-worker.ts'
import type { Site } from '../support/serve.ts'
import { expect } from './page.ts'

const bodies = (site: Site) => new Map([...site].map(([path, { body }]) => [path, body] as const))
export const versionOf = (site: Site) =>
	(JSON.parse(String(site.get('data/versions.json')?.body)) as { version: string }[])[0]?.version ?? ''

/** What the first page says, and what another build says in its place. */
export const LEAD = '每个数字都能回到原文那一行'
export const NEW_LEAD = `${LEAD}（新版）`

/** What another build of other code and other data makes of the site: no script and no data under an address of this one. */
export async function nextBuild(site: Site): Promise<Site> {
	const renamed = new Map<string, string>()
	for (const path of site.keys()) {
		const [, name, hash] = /^assets\/(?!duckdb)(.+)-([\w-]{8})\.js$/.exec(path) ?? []
		if (name && hash) renamed.set(`${name}-${hash}.js`, `${name}-next${hash.slice(4)}.js`)
	}
	const [shipped = ''] = [...site.keys()].flatMap((path) => /^shipped\/(\w+)/.exec(path)?.[1] ?? [])
	const other = (text: string) =>
		text
			.replaceAll(versionOf(site), 'feedc0de')
			.replaceAll(shipped, '0ddba115')
			.replaceAll(LEAD, NEW_LEAD)
			.replace(/[\w.-]+-[\w-]{8}\.js/g, (name) => renamed.get(name) ?? name)
	const next = new Map(
		[...site].map(([path, asset]) => [
			other(path),
			/\.(?:html|js|json)$/.test(path) ? { body: Buffer.from(other(String(asset.body))) } : asset,
		]),
	)
	next.set('sw.js', { body: Buffer.from(await serviceWorkerOf(bodies(next))) })
	return next
}

/** Until all that works without a network is on the device. */
export async function everythingKept(page: Page, site: Site): Promise<void> {
	const parts = [...siteBuild(bodies(site)).parts]
	await expect
		.poll(() =>
			page.evaluate(async (parts) => {
				const found = await Promise.all(
					parts.map((part) => caches.match(new URL(part, document.baseURI).href)),
				)
				return parts.filter((_, at) => !found[at])
			}, parts),
		)
		.toEqual([])
}

/** Until every part of a database that the engine of the page has read is on the device. */
export async function readKept(page: Page): Promise<void> {
	await expect
		.poll(() =>
			page.evaluate(async () => {
				const marks = performance.getEntriesByName('part-read') as PerformanceMark[]
				const read = marks.map(({ detail }) => detail as { address: string; first: number; last: number })
				const kept = new Map<string, (readonly [number, number])[]>()
				for (const name of await caches.keys())
					for (const { url } of await (await caches.open(name)).keys()) {
						const [, address = '', first, last] = /^(.+)\?part=(\d+)-(\d+)$/.exec(url) ?? []
						kept.set(address, [...(kept.get(address) ?? []), [Number(first), Number(last)]])
					}
				const isKept = ({ address, first, last }: { address: string; first: number; last: number }) => {
					let at = first
					for (const [from, to] of (kept.get(address) ?? []).toSorted(([a], [b]) => a - b))
						if (from <= at && to >= at) at = to + 1
					return at > last
				}
				return { read: read.length > 0, missing: read.filter((part) => !isKept(part)) }
			}),
		)
		.toEqual({ read: true, missing: [] })
}
