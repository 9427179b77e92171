import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { BrowserContext, Page } from '@playwright/test'
import { siteOf, type Site } from '../support/serve.ts'

const TOP = join(import.meta.dirname, '../..')

/** A server that a process of its own has published the newest data to. */
export interface OpenedFront {
	readonly url: string
	/** The built site whose manifest names it: it asks `clickhouse/` of its own host, where a proxy hands on to ClickHouse. */
	readonly files: Site
	readonly close: () => void
}

export async function openSite(): Promise<OpenedFront> {
	const child = spawn(process.execPath, ['data/run.mjs', 'test/clickhouse/published-front.ts'], {
		cwd: TOP,
		stdio: ['pipe', 'pipe', 'inherit'],
	})
	const line = await new Promise<string>((resolve, reject) => {
		createInterface(child.stdout).on('line', (text) => {
			if (text.startsWith('{')) resolve(text)
		})
		child.once('exit', (code) => {
			reject(new Error(`the front ended with ${String(code)}`))
		})
	})
	const { url, manifest } = JSON.parse(line) as { readonly url: string; readonly manifest: string }
	const [{ version }] = JSON.parse(readFileSync(join(TOP, 'public/data/versions.json'), 'utf8')) as [
		{ readonly version: string },
	]
	const files = new Map(await siteOf(join(TOP, 'dist')))
	files.set(`data/${version}/datapackage.json`, { body: Buffer.from(manifest) })
	return { url, files, close: () => child.stdin.end() }
}

export interface Proxy {
	/** The query parameters of every statement by its text, those that end another among them. */
	readonly asked: { readonly sql: string; readonly with: URLSearchParams }[]
	gone: boolean
	/** Statements that hold these letters are handed on and never answered. */
	silent: string
}

/** A proxy of the site itself, which can be gone or keep silent. */
export async function proxied(context: BrowserContext, url: string): Promise<Proxy> {
	const state: Proxy = { asked: [], gone: false, silent: '' }
	await context.route('**/mirror/clickhouse/**', async (route) => {
		const request = route.request()
		const sql = request.postData() ?? ''
		const { searchParams, search } = new URL(request.url())
		state.asked.push({ sql, with: searchParams })
		if (state.gone) return route.abort('connectionrefused')
		if (state.silent && sql.includes(state.silent)) return undefined
		const response = await fetch(url + search, { method: 'POST', body: sql })
		return route.fulfill({ status: response.status, body: Buffer.from(await response.arrayBuffer()) })
	})
	return state
}

/** Parquet files and the WebAssembly that a page fetched. */
export const heavy = (page: Page): string[] => {
	const fetched: string[] = []
	page.on('request', (request) => {
		if (/\.(?:parquet|wasm)(?:$|\?)/.test(request.url())) fetched.push(request.url())
	})
	return fetched
}
