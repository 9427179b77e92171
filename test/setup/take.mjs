import { readFile } from 'node:fs/promises'
import { command } from './command.mjs'

/**
 * Runs one step, shows what it printed when it failed, and says how it went.
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<{ line: string, passed: number, failed: number }>}
 */
export async function take(step) {
	const start = performance.now()
	const { code, text } = await command(step.line, 'capture', step.env)
	const { passed, failed, said } = await verdict(step, code)
	const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6)
	const line = `${failed > 0 ? '✗' : '✓'} ${step.name.padEnd(16)} ${seconds} s  ${said}`.trimEnd()
	if (failed > 0) console.log(`\n── ${step.name} ──\n${text.trimEnd()}\n`)
	console.log(line)
	return { line, passed, failed }
}

/**
 * A step whose tests are counted fails also when it ran none, or when it ended badly although every test passed.
 * @param {import('./steps.mjs').Step} step
 * @param {number} code
 */
async function verdict({ report, count }, code) {
	if (!report || !count)
		return {
			passed: code === 0 ? 1 : 0,
			failed: code === 0 ? 0 : 1,
			said: code === 0 ? '' : `exit code ${code}`,
		}
	const text = await readFile(report, 'utf8').catch((/** @type {NodeJS.ErrnoException} */ error) => {
		if (error.code !== 'ENOENT') throw error
		return null
	})
	if (text === null) return { passed: 0, failed: 1, said: `no report, exit code ${code}` }
	const { passed, failed, skipped } = count(JSON.parse(text))
	const said = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} not run`]
	if (failed === 0 && passed === 0) return { passed, failed: 1, said: 'no test was run' }
	if (failed === 0 && code !== 0) return { passed, failed: 1, said: `${said[0]}, but exit code ${code}` }
	return { passed, failed, said: said.filter(Boolean).join(', ') }
}
