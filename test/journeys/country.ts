import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { siteOf, type Asset, type Site } from '../support/serve.ts'

export const ROOT = join(import.meta.dirname, '../..')
export const isDatabase = (path: string) => path.endsWith('.duckdb')
/** What every page says of a made-up package. */
export const SYNTHETIC = '合成数据：只有县名是真的'
/** One of the counties that are drawn: 林口. */
export const COUNTY = '231025'
/** A package drawn before, such as one of a million indicators, in the place of a small one: `NATIONAL=<folder>`. */
const DRAWN = process.env['NATIONAL']

/** How much of a country is drawn. */
interface Size {
	/** More than twelve are searched, not looked through. */
	readonly counties?: number
	readonly departments?: number
	readonly years?: number
}

/** Does something with the folder of a made-up country, which is removed after it unless it was there before. */
export async function withCountry(
	use: (folder: string) => Promise<void>,
	{ counties = 8, departments = 2, years = 1 }: Size = {},
): Promise<void> {
	if (DRAWN) {
		await use(DRAWN)
		return
	}
	const folder = await mkdtemp(join(tmpdir(), 'national-'))
	const extent = Object.entries({ counties, departments, years, out: folder }).flatMap(([name, value]) => [
		`--${name}`,
		String(value),
	])
	const script = [join('data', 'run.mjs'), join('data', 'national', 'national.ts')]
	await promisify(execFile)(process.execPath, [...script, ...extent], { cwd: ROOT })
	await use(folder)
	await rm(folder, { recursive: true })
}

/** The built site with a made-up country beside its own data. */
export async function siteWithCountry(folder: string): Promise<Site> {
	const files = new Map<string, Asset>(await siteOf(join(ROOT, 'dist')))
	for (const [name, asset] of await siteOf(folder)) files.set(`data/national/${name}`, asset)
	return files
}
