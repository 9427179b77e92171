import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { playwright, vitest } from '../setup/counts.mjs'

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
