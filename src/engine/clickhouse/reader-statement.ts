import { Fault } from '../../base/fault.ts'
import { DEEPEST, depthOf } from '../duckdb/depth.ts'
import { tokens, type Token } from '../duckdb/token.ts'
import { arrange, LONGEST } from '../duckdb/user-sql.ts'
import type { RowSelection } from '../engine.ts'
import { castAsInPage } from './as-text.ts'

/** What a reader may begin a statement with, where a server answers. */
const READING = new Set(['SELECT', 'WITH', 'VALUES', '('])

/**
 * What the page's dialect has and the server has not, or takes for something else, and what both understand. The first two are
 * remarks there: the rest of the line would be left out without a word.
 */
const DIFFERENCES: readonly (readonly [pattern: RegExp, instead: string])[] = [
	[/^\/\/$/, 'intDiv(a, b)'],
	[/^#$/, 'SELECT … ORDER BY name'],
	[/^`$/, '"name"'],
	// Printed quotation marks quote there, and are letters here: what stands between them would be looked for in the wrong places.
	[/[\u2018\u2019\u201c\u201d]/, `'…', "…"`],
	[/^FROM$/, 'SELECT … FROM …'],
	[/^TABLE$/, 'SELECT … FROM …'],
	[/^(?:UN)?PIVOT(?:_WIDER|_LONGER)?$/, "sum(CASE WHEN key = 'a' THEN value END) AS a … GROUP BY"],
	[/^SUMMARIZE$/, 'SELECT count(*), min(…), max(…)'],
	[/^(?:DESCRIBE|DESC|SHOW)$/, 'SELECT name, type FROM system.columns WHERE database = currentDatabase()'],
	[/^EXPLAIN$/, 'SELECT …'],
	[/^LATERAL$/, 'JOIN'],
	[/^CONCAT_WS$/, "array_to_string([a, b], ', ')"],
]

/** Words of the page's dialect that only matter where a statement begins. */
const LEADING = /^(?:FROM|TABLE|DESCRIBE|DESC|SHOW|EXPLAIN|PIVOT|PIVOT_WIDER|PIVOT_LONGER|UNPIVOT|SUMMARIZE)$/

/**
 * Functions that read what is not of this data, run another's text, write into the server's log, or only take time. The user of
 * the site has no right to most; `file` as a scalar, `sleep` and what makes rows out of nothing are open to every user.
 */
const OUTSIDE =
	/^(?:file\w*|url\w*|s3\w*|gcs|hdfs\w*|azure\w*|iceberg\w*|deltalake\w*|hudi\w*|paimon\w*|remote\w*|cosn|oss|filesystem\w*|eval|arrowstream|cluster\w*|mysql|postgresql|mongodb|redis|sqlite|odbc|jdbc|ytsaurus|arrowflight|input|executable\w*|python|dictionary|dict\w+|merge\w*|loop|view\w*|generate(?:random|_random|series|_series)?|fuzz\w*|zeros\w*|numbers\w*|primes\w*|sleep\w*|get(?:setting|server|macro|client|mergetreesetting|oskernel)\w*|globalvariable|(?:full)?hostname|fqdn|servertimezone|serveruuid|displayname|(?:current|session|auth|authenticated)?_?user|(?:current|enabled|default)(?:roles|profiles)|querystring|(?:current|initial)?_?query_?(?:id|start_?time)|connectionid|connection_id|catboost\w*|joinget\w*|evalml\w*|addresstoline\w*|addresstosymbol|demangle|showcertificate|transaction\w*|blocknumber|tcpport|uptime|naivebayes\w*|synonyms|lemmatize|stem|buildid|zookeeper\w*|hasthreadfuzzer|ai\w+|llm\w*|logtrace|tid|generateserialid|mergetree\w*|prometheusquery\w*|timeseries(?:data|metrics|samples|selector|tags)|__\w+)$/i

/**
 * What is run for a reader's statement: one SELECT in brackets, without its remarks, from which rows are chosen.
 * @throws Fault `engine/refused` with the word that is in the way, `engine/other-dialect` with what to write instead,
 * `engine/too-long`, `engine/too-deep`
 */
export function readerStatement(sql: string, rows: RowSelection): string {
	if (sql.length > LONGEST) throw new Fault('engine/too-long', { length: sql.length, limit: LONGEST })
	const all = tokens(sql)
	const found = all.filter(({ kind }) => kind !== 'space' && kind !== 'comment')
	const texts = found.map(({ start, end }) => sql.slice(start, end))
	if (depthOf(found, texts) > DEEPEST) throw new Fault('engine/too-deep', { limit: DEEPEST })
	admit(found, texts)
	// Each engine ends remarks in its own way; blanks in their place keep lines and columns.
	const plain = all.map(({ kind, start, end }) => {
		const text = sql.slice(start, end)
		return kind === 'comment' ? text.replace(/[^\n]/g, ' ') : text
	})
	return arrange(castAsInPage(plain.join('')), rows)
}

function admit(found: readonly Token[], texts: readonly string[]): void {
	const last = texts.findLastIndex((text) => text !== ';')
	let depth = 0
	for (const [at, token] of found.entries()) {
		const text = texts[at] ?? ''
		const next = texts[at + 1] ?? ''
		if (token.kind === 'string' || token.kind === 'number' || token.kind === 'parameter') continue
		// Two signs of division are one sign there.
		const word = text === '/' && next === '/' ? '//' : text.replaceAll('"', '').toUpperCase()
		const difference = DIFFERENCES.find(([pattern]) => pattern.test(word))
		if (difference && token.kind !== 'quoted' && (at === 0 || !LEADING.test(word)))
			throw new Fault('engine/other-dialect', { word, instead: difference[1] })
		if (at === 0 && !READING.has(word)) throw new Fault('engine/refused', { word: text })
		// A setting holds for what stands around it, too.
		if (token.kind === 'word' && word === 'SETTINGS') throw new Fault('engine/refused', { word: text })
		if (text === '(') depth++
		if (text === ')') depth--
		if (depth < 0 || (text === ';' && at < last)) throw new Fault('engine/refused', { word: text })
		if ((next === '(' || isApplied(texts, at)) && OUTSIDE.test(word))
			throw new Fault('engine/refused', { word: `${word.toLowerCase()}()` })
	}
}

/** Whether a function stands by its name alone in `* APPLY (name)`, which calls it with each column. */
const isApplied = (texts: readonly string[], at: number): boolean =>
	/^apply$/i.test(texts[texts[at - 1] === '(' ? at - 2 : at - 1] ?? '')
