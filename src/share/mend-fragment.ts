import { plainly, unescaped, withoutEntities } from './bent-text.ts'

/** A fragment as it is given out: format number, a point, base64url. */
export const FORM = /^([1-9])\.([\w-]+)$/
/** So many letters of a text that follows without a blank are tried to be taken off. */
const GLUED = 48

/**
 * What a fragment may have been before it was sent, from the least change to the most. The checksum in it tells which of
 * them is the one that was given out, so nothing here needs to be sure.
 */
export function* readingsOf(fragment: string): Generator<string> {
	yield fragment
	// Mail breaks long lines, with an `=` where it says so, and some programs write an underscore with a stroke before it.
	const joined = withoutEntities(unescaped(fragment)).replace(/=[\r\n]+|\\/g, '')
	const tried = new Set([fragment])
	// Two hyphens become one long dash.
	for (const text of [plainly(joined), plainly(joined.replace(/[\u2013\u2014]/g, '--'))]) {
		const [lead = ''] = /[1-9]\.[\w-]+/.exec(text) ?? []
		for (let end = lead.length; end > Math.max(2, lead.length - GLUED); end--) {
			const one = lead.slice(0, end)
			if (!tried.has(one)) yield one
			tried.add(one)
		}
	}
}
