// The gate. `npm test` runs every step, `npm run check` (argument `static`) only those that do not run the code, `npm run
// test:clickhouse` (argument `clickhouse`) those that ask the second engine.
// With `--update` drawings are stored anew instead of compared.
// Steps run side by side, as many as there are cores. It goes on after a failure, so that one run tells all, and closes
// with the line `N passed, N failed`.
import { mkdir, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { browser } from './setup/browser.mjs'
import { clickhouse } from './setup/clickhouse.mjs'
import { fonts } from './setup/fonts.mjs'
import { takeAll } from './setup/lanes.mjs'
import { ALL, CLICKHOUSE, ON_CLICKHOUSE, STATIC } from './setup/steps.mjs'
import { take } from './setup/take.mjs'

const part = process.argv[2]
const steps = part === 'static' ? STATIC : part === 'clickhouse' ? CLICKHOUSE : ALL

async function gate() {
	if (steps !== STATIC) {
		process.env['CHROMIUM_PATH'] = await browser()
		await fonts()
	}
	const missing = steps === STATIC ? '' : await clickhouse()
	if (missing) {
		// Half a gigabyte that some machines cannot fetch: the first engine is tested all the same, and this is said.
		const sentence = `ClickHouse could not be installed, so what asks it is not run:\n${missing}`
		if (steps === CLICKHOUSE) throw new Error(sentence)
		console.log(`\n${sentence}\n`)
	}
	await rm('test/output', { recursive: true, force: true })
	await mkdir('test/output', { recursive: true })
	return takeAll(
		missing ? steps.filter((step) => !ON_CLICKHOUSE.includes(step)) : steps,
		availableParallelism(),
		take,
	)
}

const taken = await gate().catch((/** @type {Error} */ error) => {
	console.error(error.message)
	return [{ line: '', passed: 0, failed: 1 }]
})
console.log(`\n${taken.map(({ line }) => line).join('\n')}\n`)
const sum = (/** @type {'passed' | 'failed'} */ key) => taken.reduce((total, step) => total + step[key], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0
