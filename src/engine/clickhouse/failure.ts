import { Fault } from '../../base/fault.ts'
import { INSTEAD } from './functions.ts'

/** The server's numbers of its errors, by the fault that they are to a reader. */
const TIMED_OUT = new Set([159, 160])
/** More memory, rows or bytes than the profile lets a question or its answer have. */
const TOO_MUCH = new Set([158, 241, 307, 396])
/** The quota of the user is used up, or as many questions run as may run at once. */
const BUSY = new Set([201, 202])
const CANCELLED = new Set([394])
/** No right to a table or function, a setting of the profile, another statement than SELECT in a read-only session. */
const FORBIDDEN = new Set([164, 452, 497])
const UNKNOWN_FUNCTION = 46

const CODE = /^Code: (\d+)\. (?:DB::(?:NetException|Exception): )?/

/** What the server said in place of an answer, as a fault that quotes its own sentence. `seconds`: the limit that it was given. */
export function serverFailure(said: string, sql: string, seconds: number): Fault {
	const code = Number(CODE.exec(said)?.[1])
	const message = sentenceOf(said)
	if (TIMED_OUT.has(code)) return new Fault('engine/timed-out', { seconds: secondsOf(said) ?? seconds })
	if (TOO_MUCH.has(code)) return new Fault('engine/out-of-memory', { limit: sizeOf(said) })
	if (BUSY.has(code)) return new Fault('engine/busy', { reason: message })
	if (CANCELLED.has(code)) return new Fault('engine/cancelled', {})
	if (FORBIDDEN.has(code)) return new Fault('engine/forbidden', { reason: message })
	const word = code === UNKNOWN_FUNCTION ? (/`(\w+)`/.exec(said)?.[1] ?? '') : ''
	const instead = INSTEAD[word.toLowerCase()]
	return instead === undefined
		? new Fault('engine/query-failed', { message, sql })
		: new Fault('engine/other-dialect', { word, instead })
}

/** Without its number, version and the stack of a build that prints one. */
const sentenceOf = (said: string): string =>
	said
		.replace(CODE, '')
		.replace(/\s*\(version .*\)\s*$/, '')
		.replace(/\s*Stack trace:[^]*$/, '')
		.replace(/\s*\(([A-Z_]+)\)\s*$/, ' ($1)')
		.trim()

const sizeOf = (said: string): string =>
	/max(?:imum|\w* (?:rows|bytes)): ([\d.,]+(?: [KMGT]?i?B)?)/.exec(said)?.[1] ?? ''

const secondsOf = (said: string): number | undefined => {
	const [, digits, unit] = /maximum: ([\d.]+)( ms)?/.exec(said) ?? []
	return digits === undefined ? undefined : Number(digits) / (unit ? 1000 : 1)
}
