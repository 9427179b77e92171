import { text, type Row } from '../../../engine/row.ts'
import type { TableSchema } from '../../../schema/column.ts'
import { NORMALIZED, schema } from '../../../schema/schema.ts'

const rows = { source: text, key: text, print: text }
type Print = Row<typeof rows>

/** A row of every table by its key, with a fingerprint of all its values; made from the schema. */
export const fingerprints = {
	sql: NORMALIZED.map((table) => {
		const { key }: TableSchema = schema[table]
		const parts = key.map((name) => `coalesce(t."${name}"::VARCHAR, '')`).join(`, ' · ', `)
		return `SELECT '${table}' AS source, concat(${parts}) AS key, md5(t::VARCHAR) AS print FROM "${table}" AS t`
	}).join('\nUNION ALL\n'),
	rows,
	values: {},
}

/** What became of the rows of a table from one version to another, by key. */
export interface Changes {
	readonly table: string
	readonly same: number
	readonly added: readonly string[]
	readonly removed: readonly string[]
	readonly changed: readonly string[]
}

/** Tables in the order of the schema; one without any change is there as well. */
export function changes(before: readonly Print[], after: readonly Print[]): readonly Changes[] {
	return NORMALIZED.map((table) => {
		const [old, young] = [printsOf(before, table), printsOf(after, table)]
		const both = [...young.keys()].filter((key) => old.has(key))
		const changed = both.filter((key) => old.get(key) !== young.get(key))
		return {
			table,
			same: both.length - changed.length,
			added: [...young.keys()].filter((key) => !old.has(key)),
			removed: [...old.keys()].filter((key) => !young.has(key)),
			changed,
		}
	})
}

/** Rows of one key, if there should be several, count as one that is their whole. */
function printsOf(prints: readonly Print[], table: string): ReadonlyMap<string, string> {
	const found = new Map<string, string>()
	for (const { source, key, print } of prints)
		if (source === table) found.set(key, [found.get(key), print].filter(Boolean).sort().join())
	return found
}
