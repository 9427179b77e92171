import { Fault } from '../../base/fault.ts'
import type { RowSelection } from '../engine.ts'
import { refuseWideFormats } from './bounded-functions.ts'
import { DEEPEST, depthOf } from './depth.ts'
import { tokens, type Token } from './token.ts'

/** One statement of a reader's text, with the blanks and remarks around it. */
export interface Part {
	readonly start: number
	readonly end: number
	readonly text: string
	/** What it begins with, in capitals; empty when there is nothing but remarks. */
	readonly word: string
}

/** What a reader may begin a statement with. */
const READING =
	'SELECT WITH FROM VALUES TABLE DESCRIBE DESC SUMMARIZE SHOW EXPLAIN PIVOT PIVOT_WIDER PIVOT_LONGER UNPIVOT ('.split(
		' ',
	)

/**
 * Functions with an effect, although they stand in a SELECT: logging into a file that the lock forbids makes the engine
 * refuse everything afterwards; `query` runs a text that nobody has looked at; `arrow_scan` reads any memory.
 */
const EFFECTS = new Set(
	'enable_logging disable_logging truncate_duckdb_logs write_log checkpoint force_checkpoint arrow_scan arrow_scan_dumb query'.split(
		' ',
	),
)

/** Longer texts are not read: no question is, and scanning one would hold up the page. */
export const LONGEST = 100_000

const isBlank = ({ kind }: Token) => kind === 'space' || kind === 'comment'

/** Cuts a text into its statements; the parts joined are the text. */
export function partsOf(sql: string): readonly Part[] {
	const parts: Part[] = []
	let start = 0
	let first: Token | undefined
	const add = (end: number) => {
		const word = first ? sql.slice(first.start, first.end).toUpperCase() : ''
		parts.push({ start, end, text: sql.slice(start, end), word })
		start = end
		first = undefined
	}
	for (const token of tokens(sql)) {
		if (token.kind === 'semicolon') add(token.end)
		else if (!isBlank(token)) first ??= token
	}
	if (start < sql.length) add(sql.length)
	return parts
}

/**
 * Lets pass what a reader may run.
 * @throws Fault `engine/refused` with the word that is in the way, `engine/too-long`, `engine/too-deep`, `engine/too-long-value`
 */
export function admit(sql: string): void {
	if (sql.length > LONGEST) throw new Fault('engine/too-long', { length: sql.length, limit: LONGEST })
	const found = tokens(sql).filter((token) => !isBlank(token))
	const texts = found.map(({ start, end }) => sql.slice(start, end))
	if (depthOf(found, texts) > DEEPEST) throw new Fault('engine/too-deep', { limit: DEEPEST })
	const [word = ''] = texts
	if (word && !READING.includes(word.toUpperCase())) throw new Fault('engine/refused', { word })
	refuseWideFormats(texts)
	found.forEach((token, at) => {
		if (token.kind !== 'word' && token.kind !== 'quoted') return
		const name = (texts[at] ?? '').replaceAll('"', '').toLowerCase()
		if (texts[at + 1] === '(' && EFFECTS.has(name)) throw new Fault('engine/refused', { word: `${name}()` })
	})
}

/** The statement that gives the wanted rows of an answer; `text` is known to be able to stand in brackets. */
export function arrange(text: string, { filters = {}, sort, limit }: RowSelection = {}): string {
	const conditions = Object.entries(filters)
		.filter(([, wanted]) => wanted !== '')
		.map(([column, wanted]) => holding(column, wanted))
	return [
		`SELECT * FROM (\n${open(text)}\n)`,
		...(conditions.length ? [`WHERE ${conditions.join(' AND ')}`] : []),
		...(sort ? [`ORDER BY ${name(sort.column)} ${sort.descending ? 'DESC' : 'ASC'} NULLS LAST`] : []),
		...(limit === undefined ? [] : [`LIMIT ${String(limit)}`]),
	].join('\n')
}

/** Whether a column has a text, capital or small; one typed with full-width signs may stand there with plain ones too. */
function holding(column: string, wanted: string): string {
	const forms = [...new Set([wanted, wanted.normalize('NFKC').trim()])].filter(Boolean)
	const found = forms.map((form) => `contains(lower(${name(column)}::VARCHAR), lower(${literal(form)}))`)
	return found.length > 1 ? `(${found.join(' OR ')})` : found.join('')
}

/** A text without the semicolons at its end. */
function open(text: string): string {
	const found = tokens(text)
	const last = found.findLastIndex((token) => !isBlank(token) && token.kind !== 'semicolon')
	return found
		.map(({ kind, start, end }, at) => (kind === 'semicolon' && at > last ? '' : text.slice(start, end)))
		.join('')
}

/** A name as SQL writes it whatever characters it has. */
export const name = (text: string): string => `"${text.replaceAll('"', '""')}"`
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** `EXPLAIN`, `EXPLAIN ANALYZE` or `EXPLAIN (…)`, and the place where the statement that it explains begins. */
export function explained(sql: string): { readonly lead: string; readonly from: number } | undefined {
	const found = tokens(sql).filter((token) => !isBlank(token))
	const text = (at: number) => {
		const token = found[at]
		return token ? sql.slice(token.start, token.end).toUpperCase() : ''
	}
	if (text(0) !== 'EXPLAIN') return undefined
	let at = 1
	if (text(at) === 'ANALYZE' || text(at) === 'VERBOSE') at++
	else if (text(at) === '(' && text(at + 1) === 'FORMAT') while (at < found.length && text(at++) !== ')');
	const last = found[at - 1]
	const from = last?.end ?? sql.length
	return { lead: sql.slice(found[0]?.start ?? 0, from), from }
}
