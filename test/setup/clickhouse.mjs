import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { command } from './command.mjs'

const HOME = fileURLToPath(new URL('../clickhouse/', import.meta.url))

/**
 * Installs ClickHouse as a library (546 MB) beside the tests that ask it, and nowhere else.
 * `npm ci` would want the libraries of every system in the lock file; `install` takes the one of this machine from it.
 * @returns {Promise<string>} why it could not be installed; empty where it is there
 */
export async function clickhouse() {
	if (existsSync(`${HOME}node_modules/chdb/package.json`)) return ''
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
	const flags = ['--no-save', '--prefer-offline', '--no-audit', '--no-fund', '--prefix', HOME]
	const { code, text } = await command([npm, 'install', ...flags])
	return code === 0 ? '' : text.trim()
}
