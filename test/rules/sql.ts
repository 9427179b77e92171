/** What is wrong with the text of an `.sql` file; empty when nothing is. */
export const faultsOf = (sql: string): string[] => [
	...firstLine(sql),
	...uncast(sql),
	...lowerCase(sql),
	...stars(sql),
	...lambdasWithin(sql),
	...laidOut(sql),
]

/** The first line says, in Chinese, which question is answered and in what unit. */
function firstLine(sql: string): string[] {
	const [line = ''] = sql.split('\n', 1)
	if (!/^-- .*\p{Script=Han}/u.test(line)) return ['the first line is not a Chinese comment']
	return /单位[::]/.test(line) ? [] : ['the first line names no unit (单位:…)']
}

/** Parameters arrive as DOUBLE or VARCHAR, so the statement says what each is. */
const uncast = (sql: string) =>
	[...bare(sql).matchAll(/\$[a-z]\w*(?!\w|\s*::)/gi)].map(([name]) => `${name} is not cast`)

const KEYWORDS = new Set(
	`all and as asc between by case create cross desc distinct else end except exists filter from full group having
	in inner insert intersect into is join lateral like limit macro not null offset on or order outer over partition
	qualify recursive select semi table then union using values view when where with`.split(/\s+/),
)

/** Keywords are told from names by their case. A name may be a keyword only in quotes. */
const lowerCase = (sql: string) =>
	[...bare(sql).matchAll(/(?<![.\w$])[A-Za-z_]\w*/g)]
		.map(([word]) => word)
		.filter((word) => KEYWORDS.has(word.toLowerCase()) && word !== word.toUpperCase())
		.map((word) => `${word} is a keyword in lower case`)

/** Columns are named, so that a new one cannot slip into an answer; `count(*)` and products are no stars. */
const stars = (sql: string) =>
	[...bare(sql).matchAll(/(?:\b(?:SELECT|DISTINCT|ALL)\s+|,\s*|\.)\*/gi)].map(
		([text]) => `${text.replace(/\s+/g, ' ')}: name the columns`,
	)

/** No lambda within a lambda: the interpreter of WebAssembly in WebKit traps there. A lambda reaches to the bracket around it. */
export function lambdasWithin(sql: string): string[] {
	const open: number[] = []
	let depth = 0
	let nested = 0
	for (const [token] of bare(sql).matchAll(/\blambda\b|[([{]|[)\]}]|,/gi)) {
		if ('([{'.includes(token)) depth += 1
		else if (')]}'.includes(token)) {
			depth -= 1
			while ((open.at(-1) ?? -1) > depth) open.pop()
		} else if (token !== ',') {
			if (open.length > 0) nested += 1
			open.push(depth)
		}
	}
	return Array.from({ length: nested }, () => 'a lambda within a lambda')
}

/**
 * One layout for all: tabs as deep as the brackets, nothing at the end of a line, a newline at the end. (`sql-formatter` would
 * put every column and every argument on a line of its own, twice as many lines in all.)
 */
const laidOut = (sql: string): string[] => [
	...(sql.endsWith('\n') && !sql.endsWith('\n\n') ? [] : ['does not end with one newline']),
	...sql.split('\n').flatMap((line, at) => {
		const where = `line ${String(at + 1)}`
		return [
			...(/\s$/.test(line) ? [`${where} ends with a blank`] : []),
			...(/^\t* /.test(line) ? [`${where} is indented by blanks`] : []),
			...(/^\t*,/.test(line) ? [`${where} begins with a comma`] : []),
		]
	}),
]

/** The same statement as the rules want it laid out: what `npm run format` writes. Words and names stay as they are. */
export function laid(sql: string): string {
	const lines = sql.replace(QUOTED_OR_WORD, inCase).split('\n')
	const blanks = lines.flatMap((line) => /^\t*( +)\S/.exec(line)?.[1]?.length ?? [])
	const step = Math.min(...blanks)
	const tabbed = lines.map((line) =>
		line
			.trimEnd()
			.replace(
				/^(\t*)( +)/,
				(_, tabs: string, own: string) => tabs + '\t'.repeat(Math.max(1, Math.round(own.length / step))),
			),
	)
	return `${commasAtEnds(tabbed).join('\n').trimEnd()}\n`
}

/** Keywords in upper case; strings, quoted names, comments and names after a point or a dollar sign as they are. */
const QUOTED_OR_WORD = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|(?<![.\w$])[A-Za-z_]\w*/g
const inCase = (token: string) => (KEYWORDS.has(token.toLowerCase()) ? token.toUpperCase() : token)

/** A comma that begins a line ends the one before, ahead of a comment that stands there. */
function commasAtEnds(lines: readonly string[]): readonly string[] {
	const moved: string[] = []
	for (const line of lines) {
		const [, indent = '', rest = ''] = /^(\t*),\s*(.*)$/.exec(line) ?? []
		const before = moved.findLastIndex((one) => !/^\t*(?:--.*)?$/.test(one))
		if (!/^\t*,/.test(line) || before < 0) {
			moved.push(line)
			continue
		}
		moved[before] = (moved[before] ?? '').replace(/\s*(--[^']*)?$/, (comment) => `,${comment}`)
		if (rest) moved.push(indent + rest)
	}
	return moved
}

/** The statement without comments, and with strings and quoted names emptied. */
const bare = (sql: string) =>
	sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g, (token) =>
		token.startsWith("'") ? "''" : token.startsWith('"') ? '""' : ' ',
	)
