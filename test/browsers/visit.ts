import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rooms } from '../../src/rooms/index.ts'
import { DEEPEST } from '../../src/engine/duckdb/depth.ts'
import { encode } from '../../src/share/fragment.ts'
import { until, type Driver } from './driver.ts'
import { soon } from './programs.ts'

/** One thing that a browser must do, and what came of it. */
export interface Outcome {
	readonly what: string
	readonly failure?: string
}

const press = (label: string) =>
	`const found = [...document.querySelectorAll('button')].find((it) => it.innerText.trim() === ${JSON.stringify(label)} && !it.disabled)
	found?.click()
	return found !== undefined`
/** The answer of the workbench, or the sentence that stands in its place. */
const ANSWER = `const cell = document.querySelector('[role=gridcell][aria-colindex="2"]')
	const alert = document.querySelector('section[data-busy=false] [role=alert]')
	return (cell ?? alert)?.innerText.trim()`

/** Opens every room, draws, asks the engine, goes as deep as a statement may, and saves a file below `home`; tells each outcome as it comes. */
export async function visit(
	driver: Driver,
	address: string,
	home: string,
	tell: (outcome: Outcome) => void,
): Promise<void> {
	const attempt = async (what: string, work: () => Promise<void>) => {
		try {
			await work()
			tell({ what })
		} catch (error) {
			tell({ what, failure: error instanceof Error ? error.message : String(error) })
		}
	}
	const ask = async (sql: string) => {
		const link = await encode({ sql, values: {} })
		// A page of its own for each: what differs after the # alone would not load anew.
		await driver.open('about:blank')
		await driver.open(`${address}?view=sql#${String(link)}`)
		// Pressed before the link has been read, the button would run nothing.
		const begin = JSON.stringify(sql.slice(0, 12))
		await until(
			driver,
			'the statement',
			`return document.querySelector('.cm-content')?.innerText.includes(${begin})`,
		)
		await until(driver, 'the button', press('运行'))
		return until(driver, 'the answer', ANSWER, 240)
	}
	const expectAnswer = async (sql: string, expected: string | RegExp) => {
		const found = String(await ask(sql))
		if (!(expected instanceof RegExp ? expected.test(found) : found === expected))
			throw new Error(`expected ${String(expected)}, found ${found}`)
	}

	for (const { id } of rooms)
		await attempt(`room ${id}`, async () => {
			await driver.open(`${address}?view=${id}`)
			await until(driver, 'a heading', `return document.querySelector('main h1')?.innerText`)
		})
	await attempt('a chart', async () => {
		await driver.open(`${address}?view=indicators`)
		await until(driver, 'a chart', `return document.querySelector('.live svg path') !== null`)
	})
	// The published documents list 107 projects and tasks.
	await attempt('an answer', () => expectAnswer('SELECT count(*) AS n FROM project', '107'))
	await attempt('a search', () =>
		expectAnswer("SELECT count(*) AS n FROM project WHERE has_words(' a b ', 'a|c b*')", '107'),
	)
	// WebKit's interpreter traps at what DuckDB does with lambdas, once it is warm: no macro that has one is made then.
	await attempt('lists within lists', () =>
		expectAnswer("SELECT [[['县']]] AS n, {'a': [MAP {1: ['镜']}]} AS m", '[[["县"]]]'),
	)
	await attempt(`a sum as deep as is let pass (${String(DEEPEST)})`, () =>
		expectAnswer(`SELECT 0${'+1'.repeat(DEEPEST)} AS n`, String(DEEPEST)),
	)
	await attempt('brackets as deep as is let pass', () =>
		expectAnswer(`SELECT ${'('.repeat(DEEPEST)}7${')'.repeat(DEEPEST)} AS n`, '7'),
	)
	await attempt('what is deeper is refused', () =>
		expectAnswer(`SELECT 0${'+1'.repeat(DEEPEST * 2)} AS n`, new RegExp(String(DEEPEST))),
	)
	await attempt('a file', async () => {
		await driver.open(`${address}?view=indicators&tab=table`)
		await until(driver, 'the button', press('下载'))
		await until(driver, 'the dialog', press('CSV'))
		const text = await soon(async () => {
			const name = (await readdir(join(home, 'saved'))).find((file) => file.endsWith('.csv'))
			const found = name === undefined ? '' : await readFile(join(home, 'saved', name), 'utf8')
			// Firefox makes an empty file first.
			if (!found) throw new Error('no file came')
			return found
		})
		if (!text.includes('# 标题: ')) throw new Error(`the file begins with ${text.slice(0, 60)}`)
	})
}
