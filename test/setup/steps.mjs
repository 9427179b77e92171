import { vitest, playwright } from './counts.mjs'

/**
 * One step of the gate. With `count`, its tests are counted from the report it writes; without, the step counts as one.
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly [string, ...string[]]} line
 * @property {string} [report] where the JSON report is written, from the top folder
 * @property {(report: any) => import('./counts.mjs').Count} [count]
 * @property {Readonly<Record<string, string>>} [env]
 * @property {string} [after] the step that must have been taken before
 * @property {boolean} [alone] it keeps every core busy by itself
 */

/** A program of this project, by the path of its script: started without a shell, the same on every system. */
const own = (/** @type {string} */ script, /** @type {string[]} */ ...args) =>
	/** @type {const} */ ([process.execPath, `node_modules/${script}`, ...args])

/** @type {(project: string, config?: string) => Step} */
const project = (name, config) => {
	const report = `test/output/vitest-${name}.json`
	return {
		name: `vitest ${name}`,
		line: own(
			'vitest/vitest.mjs',
			'run',
			...(config ? ['-c', config] : ['--project', name]),
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${report}`,
			'--allowOnly=false',
			...(process.argv.includes('--update') ? ['--update'] : []),
		),
		report,
		count: vitest,
	}
}

/** What can be said without running the code. The longest first, so that the lanes end together. */
/** @type {readonly Step[]} */
export const STATIC = [
	{ name: 'svelte-check', line: own('svelte-check/bin/svelte-check', '--fail-on-warnings') },
	{
		name: 'eslint',
		line: own('eslint/bin/eslint.js', '-c', 'test/rules/eslint.config.js', '.'),
	},
	{ name: 'tsc', line: own('typescript/bin/tsc', '-p', '.') },
	{ name: 'prettier', line: own('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
	{ name: 'knip', line: own('knip/bin/knip.js') },
]

const BUILD = { name: 'build', line: own('vite/bin/vite.js', 'build', '--logLevel=warn') }

/** What asks ClickHouse itself; `clickhouse.mjs` installs it. */
/** @type {readonly Step[]} */
export const ON_CLICKHOUSE = [
	project('clickhouse', 'test/clickhouse/vitest.config.ts'),
	{
		name: 'clickhouse rooms',
		line: own('@playwright/test/cli.js', 'test', '-c', 'test/clickhouse/playwright.config.ts'),
		report: 'test/output/clickhouse.json',
		count: playwright,
		after: 'build',
	},
]

/** `npm run test:clickhouse`. */
export const CLICKHOUSE = [BUILD, ...ON_CLICKHOUSE]

/** Everything: the static part, the tests, the built site and its weight, the journeys through it. */
/** @type {readonly Step[]} */
export const ALL = [
	...STATIC,
	BUILD,
	project('contract'),
	project('unit'),
	project('browser'),
	...ON_CLICKHOUSE,
	{ name: 'budgets', line: [process.execPath, 'data/run.mjs', 'test/rules/budgets.ts'], after: 'build' },
	{ name: 'cards', line: [process.execPath, 'data/run.mjs', 'test/gallery/cards.ts'], after: 'build' },
	{
		name: 'journeys',
		line: own('@playwright/test/cli.js', 'test', '-c', 'test/journeys/playwright.config.ts'),
		report: 'test/output/journeys.json',
		count: playwright,
		after: 'cards',
		alone: true,
	},
]
