/** Types that arrive in Arrow as they are; the cell reader knows them all. */
const SENT = new Set(
	`BOOLEAN TINYINT SMALLINT INTEGER BIGINT HUGEINT UTINYINT USMALLINT UINTEGER UBIGINT UHUGEINT BIGNUM FLOAT DOUBLE DECIMAL
	VARCHAR UUID BLOB DATE TIME INTERVAL TIMESTAMP TIMESTAMP_S TIMESTAMP_MS TIMESTAMP_NS`.split(/\s+/),
)
const ZONED = 'TIMESTAMP WITH TIME ZONE'

const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_]*|\d+|[(),[\]]/gu

/**
 * The type that a column is to be cast to so that Arrow carries its values: the same where it does. DuckDB-Wasm sends an
 * ENUM without its words, a BIT as bytes, a time with a zone without it, the members of a UNION one for another, fields
 * without names over each other, and some types not at all: these become text, also within lists and structures.
 * `type` is as DESCRIBE writes it.
 */
export function plainType(type: string): string {
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

	function whole(): string {
		let text = base()
		while (take('[')) {
			const size = found[at] === ']' ? '' : next()
			take(']')
			text += `[${size}]`
		}
		return text
	}
	function base(): string {
		const words = [next()]
		while (/^[A-Z_]+$/.test(found[at] ?? '')) words.push(next())
		const word = words.join(' ')
		if (!take('(')) return SENT.has(word) || word === ZONED ? word : 'VARCHAR'
		if (word === 'STRUCT') return structure()
		if (word === 'MAP') return `MAP(${listed(whole).join(', ')})`
		if (word === 'DECIMAL') return `DECIMAL(${listed(next).join(',')})`
		skipped()
		return 'VARCHAR'
	}
	function structure(): string {
		const fields = listed(() => {
			const name = next()
			// A field without a name is a type alone.
			if (/^(?:[,)([]|WITH)$/.test(found[at] ?? ')')) {
				at--
				whole()
				return undefined
			}
			return `${name} ${whole()}`
		})
		return fields.includes(undefined) ? 'VARCHAR' : `STRUCT(${fields.join(', ')})`
	}
	return whole()
}
