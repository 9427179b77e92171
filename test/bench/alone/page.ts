import type { BrowserContext, Page } from 'playwright'
import { marked } from '../choosing.ts'
import type { Alone, AskAlone } from './alone.ts'
import type { Saved } from './saving.ts'

/** What the engine says to a statement, as text, and in how many milliseconds. */
export interface Answered {
	readonly ms: number
	readonly text: string
}

/** The page that only asks and draws, with the data that a query names. */
export async function openAlone(context: BrowserContext, address: string, query: string): Promise<Page> {
	const page = await context.newPage()
	await page.goto(`${address}alone/index.html?${query}`)
	await marked(page, 'alone-ready')
	return page
}

/** Asks and draws what a view shows where the address of the app has this query. */
export async function askAlone(page: Page, id: string, query: string): Promise<Alone> {
	await page.bringToFront()
	return page.evaluate(([id, query]) => (globalThis as unknown as { alone: AskAlone }).alone(id, query), [
		id,
		query,
	] as const)
}

/** Writes so many rows as a file, in parts or at once. */
export const saveAlone = (page: Page, how: 'stream' | 'whole', rows: number): Promise<Saved> =>
	page.evaluate(
		([how, rows]) =>
			(globalThis as unknown as { save: (how: string, rows: number) => Promise<Saved> }).save(how, rows),
		[how, rows] as const,
	)

/** Asks one statement of the engine. */
export const answerAlone = (page: Page, sql: string): Promise<Answered> =>
	page.evaluate(
		(sql) => (globalThis as unknown as { answered: (sql: string) => Promise<Answered> }).answered(sql),
		sql,
	)

/** Bytes that the worker of the engine holds. */
export const heapAlone = (page: Page): Promise<number> =>
	page.evaluate(() => (globalThis as unknown as { heap: () => number }).heap())
