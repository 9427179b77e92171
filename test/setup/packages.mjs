import { command } from './command.mjs'

const ENV = { DEBIAN_FRONTEND: 'noninteractive' }

/** Whether this machine lets us install a distribution's packages: root, with apt-get. */
export const mayInstall = async () =>
	process.getuid?.() === 0 && (await command(['apt-get', '--version'])).code === 0

/**
 * Installs Debian packages.
 * @param {readonly string[]} names
 * @throws Error with what apt-get said
 */
export async function install(names) {
	console.log(`Installing ${names.join(' ')} (apt-get) …`)
	for (const line of [
		['update', '-qq'],
		['install', '-y', '-qq', '--no-install-recommends', ...names],
	]) {
		const { code, text } = await command(['apt-get', ...line], 'capture', ENV)
		if (code !== 0) throw new Error(`apt-get ${line.join(' ')} failed:\n${text.trim()}`)
	}
}
