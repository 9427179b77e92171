import { chromium, type Page } from 'playwright'
import { browser } from '../setup/browser.mjs'
import { serve } from '../support/serve.ts'
import { openAlone, saveAlone } from './alone/page.ts'
import type { Saved } from './alone/saving.ts'
import { builtApp, builtPage, joined } from './built.ts'
import { median } from './median.ts'
import { newest } from './packaged.ts'
import { ARGS } from './timing.ts'

const RUNS = 3
const ROWS = 1_000_000
/** A file written row after row takes at most this part of the heap that the whole answer takes. */
const LIMIT = 0.5

/** What a file of a million rows costs in the page, written as the rows come and written at once, by turns. */
export async function saving(): Promise<void> {
	const served = await serve(joined({ '': await builtApp(), 'alone/': await builtPage('alone') }))
	const args = [...ARGS, '--enable-precise-memory-info', '--js-flags=--expose-gc']
	const launched = await chromium.launch({ executablePath: await browser(), args })
	try {
		const context = await launched.newContext()
		context.setDefaultTimeout(300_000)
		const page = await openAlone(context, served.address, `data=data/${await newest()}/`)
		const runs = { stream: [] as Saved[], whole: [] as Saved[] }
		for (let run = 0; run < RUNS; run++)
			for (const how of ['stream', 'whole'] as const) runs[how].push(await taken(page, how))
		console.log(`\n${String(ROWS)} rows saved as CSV: median of ${String(RUNS)}`)
		for (const [how, all] of Object.entries(runs)) report(how, all)
		const part = heapOf(runs.stream) / heapOf(runs.whole)
		console.log(`${part <= LIMIT ? 'PASS' : 'FAIL'}  heap in parts / heap at once: ${part.toFixed(2)}`)
		if (part > LIMIT) process.exitCode = 1
	} finally {
		await launched.close()
		await served.close()
	}
}

async function taken(page: Page, how: 'stream' | 'whole'): Promise<Saved> {
	await page.evaluate(() => {
		;(globalThis as unknown as { gc: () => void }).gc()
	})
	return saveAlone(page, how, ROWS)
}

const heapOf = (runs: readonly Saved[]): number => median(runs.map(({ heap }) => heap))

function report(how: string, runs: readonly Saved[]): void {
	const mega = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
	const ms = median(runs.map((run) => run.ms)).toFixed(0)
	const [one] = runs
	console.log(
		`${how.padEnd(8)}${ms.padStart(8)} ms  heap +${mega(heapOf(runs))}  file ${mega(one?.bytes ?? 0)}`,
	)
}
