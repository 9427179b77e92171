/** Types that arrive in Arrow as they are; the cell reader knows them all. */
const SENT = new Set(
	`BOOLEAN TINYINT SMALLINT INTEGER BIGINT HUGEINT UTINYINT USMALLINT UINTEGER UBIGINT UHUGEINT BIGNUM FLOAT DOUBLE DECIMAL
	VARCHAR UUID BLOB DATE TIME INTERVAL TIMESTAMP TIMESTAMP_S TIMESTAMP_MS TIMESTAMP_NS`.split(/\s+/),
)
const ZONED = 'TIMESTAMP WITH TIME ZONE'

const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_]*|\d+|[(),[\]]/gu

/** A type whose values Arrow carries, and what such a value is made of. */
export type SentType = { readonly sql: string } & (
	| { readonly kind: 'fixed' | 'text' | 'bytes' }
	| { readonly kind: 'list'; readonly item: SentType }
	| { readonly kind: 'map'; readonly key: SentType; readonly value: SentType }
	| { readonly kind: 'struct'; readonly fields: readonly Field[] }
)

interface Field {
	/** As SQL writes it, with quotes where it has them. */
	readonly name: string
	readonly type: SentType
}

const TEXT: SentType = { sql: 'VARCHAR', kind: 'text' }

/**
 * The type that a column is to be cast to so that Arrow carries its values: the same where it does. DuckDB-Wasm sends an
 * ENUM without its words, a BIT as bytes, a time with a zone without it, the members of a UNION one for another, fields
 * without names over each other, and some types not at all: these become text, also within lists and structures. Arrays
 * become lists, which can be cut. `type` is as DESCRIBE writes it.
 */
export function sentType(type: string): SentType {
	const found = type.match(TOKEN) ?? []
	let at = 0
	const next = () => found[at++] ?? ''
	const take = (token: string) => found[at] === token && next() === token

	/** What stands in brackets, read one by one. */
	function listed<T>(one: () => T): readonly T[] {
		const all: T[] = []
		while (at < found.length && !take(')')) {
			all.push(one())
			take(',')
		}
		return all
	}
	const skipped = () => listed(() => (take('(') ? void skipped() : void next()))

	function whole(): SentType {
		let item = base()
		while (take('[')) {
			if (found[at] !== ']') next()
			take(']')
			item = { sql: `${item.sql}[]`, kind: 'list', item }
		}
		return item
	}
	function base(): SentType {
		const words = [next()]
		while (/^[A-Z_]+$/.test(found[at] ?? '')) words.push(next())
		const word = words.join(' ')
		if (!take('(')) return scalar(word)
		if (word === 'STRUCT') return structure()
		if (word === 'DECIMAL') return { sql: `DECIMAL(${listed(next).join(',')})`, kind: 'fixed' }
		if (word === 'MAP') {
			const [key = TEXT, value = TEXT] = listed(whole)
			return { sql: `MAP(${key.sql}, ${value.sql})`, kind: 'map', key, value }
		}
		skipped()
		return TEXT
	}
	function structure(): SentType {
		const all = listed((): Field | undefined => {
			const name = next()
			// A field without a name is a type alone.
			if (/^(?:[,)([]|WITH)$/.test(found[at] ?? ')')) {
				at--
				whole()
				return undefined
			}
			return { name, type: whole() }
		})
		const fields = all.filter((field) => field !== undefined)
		if (fields.length < all.length) return TEXT
		const sql = `STRUCT(${fields.map(({ name, type }) => `${name} ${type.sql}`).join(', ')})`
		return { sql, kind: 'struct', fields }
	}
	return whole()
}

function scalar(word: string): SentType {
	if (word === 'BLOB') return { sql: word, kind: 'bytes' }
	return word !== 'VARCHAR' && (SENT.has(word) || word === ZONED) ? { sql: word, kind: 'fixed' } : TEXT
}
