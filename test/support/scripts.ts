/** A script as its own language reads it: what is run first, and the question with its values. */
export interface Script {
	readonly before: readonly string[]
	readonly query: string
	readonly values: Readonly<Record<string, string | number | boolean | null>>
}

type Token = { readonly text: string } | { readonly code: string }

const ESCAPES: Readonly<Record<string, string>> = {
	'\n': '',
	'\\': '\\',
	"'": "'",
	'"': '"',
	a: '\u0007',
	b: '\b',
	f: '\f',
	n: '\n',
	r: '\r',
	t: '\t',
	v: '\v',
}

/** Python: strings in one or three double quotes with the escapes of its reference, remarks, and all else. */
function pythonTokens(source: string): Token[] {
	// Python reads every line end of a source as a line feed.
	const all = source.replace(/\r\n?/g, '\n')
	const form = /#[^\n]*|"""((?:[^\\]|\\[^])*?)"""|"((?:[^"\\\n]|\\[^])*)"|[^"#]+/gy
	const found: Token[] = []
	for (let at = 0; at < all.length; at = form.lastIndex) {
		const [whole, long, short] = matched(form, all, at)
		if (long !== undefined || short !== undefined) found.push({ text: unescaped(long ?? short ?? '') })
		else if (!whole?.startsWith('#')) found.push({ code: whole ?? '' })
	}
	return found
}

const unescaped = (text: string): string =>
	text.replace(/\\(?:u([0-9a-fA-F]{4})|([^]))/g, (whole, hex: string | undefined, one: string = '') => {
		if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16))
		if (/[0-7xNuU]/.test(one)) throw new Error(`an escape that is not read here: ${whole}`)
		// What Python does not know it leaves as it stands.
		return ESCAPES[one] ?? whole
	})

/** R: raw strings with dashes, strings in double quotes with escapes, remarks, and all else. */
function rTokens(source: string): Token[] {
	const all = source.replace(/\r\n?/g, '\n')
	const form = /#[^\n]*|\br"(-*)\(([^]*?)\)\1"|"((?:[^"\\]|\\[^])*)"|(?:(?!\br")[^"#])+/gy
	const found: Token[] = []
	for (let at = 0; at < all.length; at = form.lastIndex) {
		const [whole, , raw, short] = matched(form, all, at)
		if (raw !== undefined || short !== undefined) found.push({ text: raw ?? unescaped(short ?? '') })
		else if (!whole?.startsWith('#')) found.push({ code: whole ?? '' })
	}
	return found
}

function matched(form: RegExp, all: string, at: number): (string | undefined)[] {
	form.lastIndex = at
	const found = form.exec(all)
	if (!found) throw new Error(`not of this language: ${all.slice(at, at + 60)}`)
	return found
}

/** Strings by the code that stands before them; the code as a whole has to be what is expected, and nothing else. */
function read(
	tokens: readonly Token[],
	forms: Readonly<Record<string, RegExp>>,
): [form: string, text: string, code: string][] {
	let code = ''
	const found: [string, string, string][] = []
	for (const token of tokens) {
		if ('code' in token) {
			code += token.code
			continue
		}
		const [name] = Object.entries(forms).find(([, form]) => form.test(code)) ?? []
		if (name === undefined) throw new Error(`not expected before a string: ${code}`)
		found.push([name, token.text, code])
		code = ''
	}
	const [last] = Object.entries(forms).find(([, form]) => form.test(code)) ?? []
	found.push([last ?? `not expected at the end: ${code}`, '', code])
	return found
}

/** What a Python script hands to its package duckdb. */
export function pythonScript(source: string): Script {
	const before: string[] = []
	const values: Record<string, string | number | boolean | null> = {}
	let [query, name] = ['', '']
	const parts = read(pythonTokens(source), {
		before: /^(?:\s*import duckdb\s+con = duckdb\.connect\(\)\n|\)\n)con\.execute\($/,
		query: /^(?:\s*import duckdb\s+con = duckdb\.connect\(\)\n|\)\n)\nquery = $/,
		name: /^(?:\nvalues = \{|(?:: (?:None|True|False|-?[\d.]+))?,)\s+$/,
		value: /^: $/,
		end: /^\nanswer = con\.execute\(query\)\.df\(\)\nprint\(answer\)\n$/,
		endWithValues:
			/^(?:: (?:None|True|False|-?[\d.]+))?,\n\}\nanswer = con\.execute\(query, values\)\.df\(\)\nprint\(answer\)\n$/,
	})
	for (const [form, text, code] of parts) {
		const [, constant] = /^: (None|True|False|-?[\d.]+)/.exec(code) ?? []
		if (constant)
			values[name] = CONSTANTS.has(constant) ? (CONSTANTS.get(constant) ?? null) : Number(constant)
		if (form === 'before') before.push(text)
		else if (form === 'query') query = text
		else if (form === 'name') name = text
		else if (form === 'value') values[name] = text
		else if (!form.startsWith('end')) throw new Error(form)
	}
	return { before, query, values }
}

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
	['None', null],
	['True', true],
	['False', false],
])

/** What an R script hands to its package duckdb. */
export function rScript(source: string): Script {
	const before: string[] = []
	let query = ''
	const parts = read(rTokens(source), {
		before: /^(?:\s*library\(duckdb\)\s+con <- dbConnect\(duckdb\(\)\)\n|\)\)\n)invisible\(dbExecute\(con, $/,
		query:
			/^(?:\s*library\(duckdb\)\s+con <- dbConnect\(duckdb\(\)\)\n|\)\)\n)\nanswer <- dbGetQuery\(con, $/,
		end: /^\)\nprint\(answer\)\ndbDisconnect\(con, shutdown = TRUE\)\n$/,
	})
	for (const [form, text] of parts) {
		if (form === 'before') before.push(text)
		else if (form === 'query') query = text
		else if (form !== 'end') throw new Error(form)
	}
	return { before, query, values: {} }
}
