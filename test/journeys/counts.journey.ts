import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

/** What a mark says of an answer of the engine: the first line of its SQL, its values, and how many rows were decoded. */
interface Answered {
	readonly asked: string
	readonly values: Readonly<Record<string, string>>
	readonly rows: number
}

const SOURCES = join(import.meta.dirname, '../../src')
const question = (path: string) => readFileSync(join(SOURCES, path), 'utf8').split('\n', 1)[0] ?? ''
const DISCLOSURES = question('views/disclosures/disclosures.sql')
const NOTES = question('views/notes/notes.sql')

/** Everything the engine has answered since the page was opened. */
const answers = (page: Page) =>
	page.evaluate(() =>
		performance
			.getEntriesByName('engine-answer')
			.map((entry) => (entry as PerformanceMark).detail as Answered),
	)
const of = (all: readonly Answered[], asked: string) => all.filter((one) => one.asked === asked)

/** The answer to a question as the address asks it now, waited for: asked for this choice, foreseen, or remembered. */
async function answerTo(page: Page, asked: string): Promise<Answered> {
	let found: Answered | undefined
	const search = async () => {
		const own = of(await answers(page), asked)
		const chosen = new URL(page.url()).searchParams
		const values = own[0]?.values ?? {}
		const now = Object.entries(values).map(([key, initial]) => [key, chosen.get(key) ?? initial] as const)
		found = own.find((one) => now.every(([key, value]) => one.values[key] === value))
		return found !== undefined
	}
	// The first answer waits for the engine to start.
	await expect.poll(search, { timeout: 40_000 }).toBe(true)
	await expect(page.locator('article[aria-busy=false]')).toBeVisible()
	if (!found) throw new Error(`No answer to ${asked}`)
	return found
}

const choosing = {
	radio: (page: Page, value: string) =>
		page.locator(`main input[type=radio][value="${value}"]`).check({ force: true }),
	select: (page: Page, value: string) =>
		page.locator(`main select:has(option[value="${value}"])`).selectOption(value),
	checkbox: (page: Page, value: string) =>
		page.locator(`main input[type=checkbox][value="${value}"]`).click(),
	letter: (page: Page, value: string) => page.getByRole('searchbox').pressSequentially(value),
} as const

/** A few choices in each room; `beside` is what its controls ask for themselves, and how often at most. */
const ROUNDS = [
	{
		view: 'function',
		tab: 'table',
		by: 'radio',
		values: ['5', '3', '7'],
		sql: 'rooms/function/function',
		beside: {},
	},
	{
		view: 'per-capita',
		tab: 'table',
		by: 'select',
		values: ['village', 'registered', 'resident'],
		sql: 'rooms/per-capita/per-capita',
		beside: { 'parts.sql': 1 },
	},
	{
		view: 'indicators',
		tab: 'table',
		by: 'radio',
		values: ['three', 'printed', 'normal'],
		sql: 'rooms/indicators/indicators',
		beside: {},
	},
	{
		view: 'projects',
		tab: 'chart',
		by: 'letter',
		values: ['c', 'u', 'n'],
		sql: 'rooms/projects/projects',
		beside: { 'facets.sql': 1 },
	},
	{
		view: 'findings',
		tab: 'table',
		by: 'checkbox',
		values: ['quality', 'repair', 'quality'],
		sql: 'rooms/findings/findings',
		beside: {},
	},
] as const

for (const { view, tab, by, values, sql, beside } of ROUNDS)
	test(`a choice in ${view} asks the view and its notes, and decodes what is shown`, async ({
		page,
		incidents,
	}) => {
		incidents.provoke(/^console: .*404/)
		// Without what ships with the page, every question is one for the engine.
		await page.route(/\/first\//, (route) => route.fulfill({ status: 404 }))
		await page.goto(`./?view=${view}&tab=${tab}`)
		const own = question(`${sql}/query.sql`)
		await answerTo(page, own)
		for (const value of values) {
			const before = page.url()
			await choosing[by](page, value)
			await expect(page).not.toHaveURL(before)
			// The table has a row for every row of the answer.
			const { rows } = await answerTo(page, own)
			await expect(page.locator('main tbody tr')).toHaveCount(rows)
		}
		const all = await answers(page)
		expect(of(all, DISCLOSURES)).toHaveLength(1)
		// None of these choices changes the notes, and nothing is asked twice.
		expect(of(all, NOTES)).toHaveLength(1)
		expect(new Set(of(all, own).map((one) => JSON.stringify(one.values))).size).toBe(of(all, own).length)
		const further = Object.entries(beside).map(([file, most]) => ({
			asked: question(`${sql}/${file}`),
			most,
		}))
		for (const { asked, most } of further) expect(of(all, asked).length).toBeLessThanOrEqual(most)
		const expected = [own, NOTES, DISCLOSURES, ...further.map(({ asked }) => asked)]
		expect(all.map(({ asked }) => asked).filter((asked) => !expected.includes(asked))).toEqual([])
	})
