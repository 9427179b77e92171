import {
	fieldsOf,
	unitOfName,
	type FieldName,
	type MappedRows,
	type Mapping,
} from '../../../ingest/mapping/mapping.ts'

/** A column with another field; a field is that of one column, so it leaves the one that had it. */
export function withField(columns: Mapping['columns'], name: string, field: string): Mapping['columns'] {
	const others = Object.entries(columns).filter(([other, one]) => other !== name && one !== field)
	return Object.fromEntries(field ? [...others, [name, field]] : others)
}

/** Fields without which a row is none, and that no column has. */
export const missingFields = (rows: MappedRows, columns: Mapping['columns']): readonly FieldName[] =>
	fieldsOf(rows).flatMap(([field, { isRequired }]) =>
		isRequired && !Object.values(columns).includes(field) ? [field] : [],
	)

/** Columns of amounts whose names do not say in which unit. */
export const withoutUnit = (rows: MappedRows, columns: Mapping['columns']): readonly string[] => {
	const amounts = new Set<string>(
		fieldsOf(rows).flatMap(([field, { kind }]) => (kind === 'amount' ? [field] : [])),
	)
	return Object.entries(columns).flatMap(([name, field]) =>
		amounts.has(field) && unitOfName(name) === null ? [name] : [],
	)
}
