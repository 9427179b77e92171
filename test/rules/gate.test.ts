import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { playwright, vitest } from '../setup/counts.mjs'
import { takeAll } from '../setup/lanes.mjs'

describe('the gate counts', () => {
	test('a file that failed outside its tests as one failure, once', () => {
		const report = {
			numPassedTests: 5,
			numFailedTests: 1,
			numPendingTests: 2,
			numTodoTests: 1,
			testResults: [
				{ status: 'passed', assertionResults: [{ status: 'passed' }] },
				{ status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
				{ status: 'failed', assertionResults: [] },
				{ status: 'failed', assertionResults: [{ status: 'skipped' }] },
			],
		}
		expect(vitest(report)).toEqual({ passed: 5, failed: 3, skipped: 3 })
	})
	test('a flaky journey and an error outside a journey as failures', () => {
		const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }
		expect(playwright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 3, skipped: 2 })
	})
})

describe('a step', () => {
	const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

	test.for([
		['that ends well counts as one', { code: 0 }, [1, 0]],
		['that ends badly counts as one failure', { code: 2 }, [0, 1]],
		['whose tests passed counts them', { code: 0, report: { ...none, numPassedTests: 3 } }, [3, 0]],
		['that ran no test has failed', { code: 0, report: none }, [0, 1]],
		['that ended badly after its tests passed', { code: 1, report: { ...none, numPassedTests: 3 } }, [3, 1]],
		['that wrote no report has failed', { code: 0, report: null }, [0, 1]],
	] as const)('%s', ([, { code, ...rest }, [passed, failed]]) => {
		const folder = mkdtempSync(join(tmpdir(), 'gate-'))
		const file = join(folder, 'report.json')
		if ('report' in rest && rest.report) writeFileSync(file, JSON.stringify(rest.report))
		const step = `{ name: 'step', line: [process.execPath, '-e', 'process.exit(${String(code)})'], ${
			'report' in rest ? `report: ${JSON.stringify(file)}, count: vitest` : ''
		} }`
		const script = `
			import { take } from './test/setup/take.mjs'
			import { vitest } from './test/setup/counts.mjs'
			const { passed, failed } = await take(${step})
			console.log(JSON.stringify([passed, failed]))`
		const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
			encoding: 'utf8',
		})
		rmSync(folder, { recursive: true })
		expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toEqual([passed, failed])
	})
})

describe('steps side by side', () => {
	interface Named {
		readonly name: string
		readonly after?: string
		readonly alone?: boolean
	}
	/** Takes steps whose ends are named one by one; says what ran beside each other whenever a step began or ended. */
	async function run(steps: readonly Named[], lanes: number, ends: readonly string[]) {
		const open = new Map<string, () => void>()
		const seen: string[] = []
		const note = () => seen.push([...open.keys()].join(' '))
		const done = takeAll(steps, lanes, ({ name }: Named) => {
			const ended = new Promise<string>((resolve) => {
				open.set(name, () => {
					open.delete(name)
					note()
					resolve(name.toUpperCase())
				})
			})
			note()
			return ended
		})
		for (const name of ends) {
			open.get(name)?.()
			// What follows from an end has happened when every promise that waits has been called.
			await new Promise((resolve) => setImmediate(resolve))
		}
		return { seen, results: await done }
	}
	const named = (...names: readonly string[]): Named[] => names.map((name) => ({ name }))

	test('as many as there are lanes, the next when one ends, told in their order', async () => {
		const { seen, results } = await run(named('a', 'b', 'c'), 2, ['b', 'c', 'a'])
		expect(seen).toEqual(['a', 'a b', 'a', 'a c', 'a', ''])
		expect(results).toEqual(['A', 'B', 'C'])
	})
	test('one waits for the step it comes after, and another goes first', async () => {
		const steps = [{ name: 'a' }, { name: 'b', after: 'a' }, { name: 'c' }]
		const { seen, results } = await run(steps, 2, ['c', 'a', 'b'])
		expect(seen).toEqual(['a', 'a c', 'a', '', 'b', ''])
		expect(results).toEqual(['A', 'B', 'C'])
	})
	test('one that is alone waits for all, and lets none begin', async () => {
		const steps = [{ name: 'a' }, { name: 'b', alone: true }, { name: 'c' }]
		const { seen } = await run(steps, 2, ['a', 'b', 'c'])
		expect(seen).toEqual(['a', '', 'b', '', 'c', ''])
	})
	test('one after a step that is not taken stops the gate', async () => {
		await expect(run([{ name: 'a', after: 'z' }], 2, [])).rejects.toThrow('a comes after')
	})
	test('one that cannot be taken is thrown when those beside it have ended', async () => {
		let ended = false
		const taking = takeAll(named('a', 'b'), 2, async ({ name }) => {
			if (name === 'a') throw new Error('broken')
			await new Promise((resolve) => setImmediate(resolve))
			ended = true
		})
		await expect(taking).rejects.toThrow('broken')
		expect(ended).toBe(true)
	})
})
