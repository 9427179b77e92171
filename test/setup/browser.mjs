import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'
import { install, mayInstall } from './packages.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const PLACES = [
	'/usr/lib/chromium/chromium',
	'/opt/google/chrome/chrome',
	'/snap/bin/chromium',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The path of a Chromium or Chrome: the one asked for, one on this machine, Playwright's own, or Debian's, installed now.
 * @throws Error with the sentence to show when there is none
 */
export async function browser() {
	const asked = process.env['CHROMIUM_PATH']
	if (asked) {
		if (runs(asked)) return asked
		throw new Error(`CHROMIUM_PATH is ${asked}, where there is no program to run.`)
	}
	const found = here()
	if (found) return found
	if (await mayInstall()) await install(['chromium'])
	const installed = here()
	if (installed) return installed
	throw new Error(
		'No Chromium found: install Chromium or Chrome, run `npx playwright install chromium`, or set CHROMIUM_PATH.',
	)
}

function here() {
	const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
	const named = NAMES.flatMap((name) => onPath.map((folder) => join(folder, name)))
	return [...named, ...PLACES, chromium.executablePath()].find(runs)
}

/** @param {string} path */
function runs(path) {
	try {
		accessSync(path, constants.X_OK)
		return true
	} catch {
		// The one thing asked is whether it can be run; why it cannot does not matter here.
		return false
	}
}
