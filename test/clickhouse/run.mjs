// `npm run test:clickhouse`: ClickHouse as a library (566 MB) is installed here and nowhere else, then the second engine's tests run.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const top = join(here, '../..')

/** Ends with the status of the first command that fails. */
function run(
	/** @type {string} */ command,
	/** @type {readonly string[]} */ args,
	/** @type {string} */ cwd,
) {
	const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: command === 'npm' })
	if (error) throw error
	if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync(join(here, 'node_modules/chdb/package.json')))
	run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], here)
const vitest = join(top, 'node_modules/vitest/vitest.mjs')
run(
	process.execPath,
	[vitest, 'run', '-c', 'test/clickhouse/vitest.config.ts', '--allowOnly=false', ...process.argv.slice(2)],
	top,
)
