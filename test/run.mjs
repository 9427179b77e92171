// The gate. `npm test` runs every step, `npm run check` (argument `static`) only those that do not run the code.
// With `--update` drawings are stored anew instead of compared.
// Steps run side by side, as many as there are cores. It goes on after a failure, so that one run tells all, and closes
// with the line `N passed, N failed`.
import { mkdir, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { browser } from './setup/browser.mjs'
import { fonts } from './setup/fonts.mjs'
import { takeAll } from './setup/lanes.mjs'
import { ALL, STATIC } from './setup/steps.mjs'
import { take } from './setup/take.mjs'

const steps = process.argv[2] === 'static' ? STATIC : ALL

async function gate() {
	if (steps === ALL) {
		process.env['CHROMIUM_PATH'] = await browser()
		await fonts()
	}
	await rm('test/output', { recursive: true, force: true })
	await mkdir('test/output', { recursive: true })
	return takeAll(steps, availableParallelism(), take)
}

const taken = await gate().catch((/** @type {Error} */ error) => {
	console.error(error.message)
	return [{ line: '', passed: 0, failed: 1 }]
})
console.log(`\n${taken.map(({ line }) => line).join('\n')}\n`)
const sum = (/** @type {'passed' | 'failed'} */ key) => taken.reduce((total, step) => total + step[key], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0
