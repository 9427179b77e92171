import { command } from './command.mjs'
import { install, mayInstall } from './packages.mjs'

/**
 * Makes sure that Chinese text has a typeface, or the journeys would measure empty boxes.
 * @throws Error with the sentence to show when there is none
 */
export async function fonts() {
	if (process.platform === 'darwin' || process.platform === 'win32') return
	if (await chinese()) return
	if (await mayInstall()) await install(['fontconfig', 'fonts-noto-cjk'])
	if (await chinese()) return
	throw new Error(
		'No Chinese typeface found (`fc-list :lang=zh` is empty): install fontconfig and fonts-noto-cjk.',
	)
}

async function chinese() {
	const { code, text } = await command(['fc-list', ':lang=zh'])
	return code === 0 && text.trim() !== ''
}
