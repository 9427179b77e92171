import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

/** What a mark says of an answer of the engine: the first line of its SQL, and how many rows were decoded. */
interface Answered {
	readonly asked: string
	readonly rows: number
}

const ROOMS = join(import.meta.dirname, '../../src/rooms')
const question = (path: string) => readFileSync(join(ROOMS, path), 'utf8').split('\n', 1)[0] ?? ''
const DISCLOSURES = question('disclosures.sql')
const NOTES = question('notes/notes.sql')

/** Everything the engine has answered since the page was opened. */
const answers = (page: Page) =>
	page.evaluate(() =>
		performance
			.getEntriesByName('engine-answer')
			.map((entry) => (entry as PerformanceMark).detail as Answered),
	)
const of = (all: readonly Answered[], asked: string) => all.filter((one) => one.asked === asked)

/** Waits until a question was answered so many times and what it changed stands. */
async function settled(page: Page, asked: string, times: number): Promise<void> {
	// The first answer waits for the engine to start.
	await expect.poll(async () => of(await answers(page), asked).length, { timeout: 40_000 }).toBe(times)
	await expect(page.locator('article[aria-busy=false]')).toBeVisible()
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
		sql: 'function/spending',
		beside: {},
	},
	{
		view: 'per-capita',
		tab: 'table',
		by: 'select',
		values: ['village', 'registered', 'resident'],
		sql: 'per-capita/amount',
		beside: { 'parts.sql': 1 },
	},
	{
		view: 'indicators',
		tab: 'table',
		by: 'radio',
		values: ['three', 'printed', 'normal'],
		sql: 'indicators/classes',
		beside: {},
	},
	{
		view: 'projects',
		tab: 'chart',
		by: 'letter',
		values: ['c', 'u', 'n'],
		sql: 'projects/list',
		beside: { 'facets.sql': 1 },
	},
	{
		view: 'findings',
		tab: 'table',
		by: 'checkbox',
		values: ['quality', 'repair', 'quality'],
		sql: 'findings/list',
		beside: {},
	},
] as const

for (const { view, tab, by, values, sql, beside } of ROUNDS)
	test(`a choice in ${view} asks the view and its notes, and decodes what is shown`, async ({
		page,
		isMobile,
		incidents,
	}) => {
		test.skip(isMobile, 'the same questions')
		incidents.provoke(/^console: .*404/)
		// Without what ships with the page, every question is one for the engine.
		await page.route(/\/first\//, (route) => route.fulfill({ status: 404 }))
		await page.goto(`./?view=${view}&tab=${tab}`)
		const own = question(`${sql}/query.sql`)
		await settled(page, own, 1)
		for (const [at, value] of values.entries()) {
			await choosing[by](page, value)
			await settled(page, own, at + 2)
			// The table has a row for every row of the answer.
			const { rows } = of(await answers(page), own).at(-1) ?? { rows: Number.NaN }
			await expect(page.locator('main tbody tr')).toHaveCount(rows)
		}
		const all = await answers(page)
		expect(of(all, DISCLOSURES)).toHaveLength(1)
		expect(of(all, NOTES).length).toBeLessThanOrEqual(values.length + 1)
		const further = Object.entries(beside).map(([file, most]) => ({
			asked: question(`${sql}/${file}`),
			most,
		}))
		for (const { asked, most } of further) expect(of(all, asked).length).toBeLessThanOrEqual(most)
		const expected = [own, NOTES, DISCLOSURES, ...further.map(({ asked }) => asked)]
		expect(all.map(({ asked }) => asked).filter((asked) => !expected.includes(asked))).toEqual([])
	})
