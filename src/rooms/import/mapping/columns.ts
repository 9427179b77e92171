import {
	fieldsOf,
	unitOfName,
	type FieldName,
	tableMappings,
	type MappedRows,
	type Mapping,
	type TableMapping,
} from '../../../ingest/mapping/mapping.ts'
import type { MappingOffer } from '../../../ingest/mapping/propose.ts'

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

/** What the reader wants of one table. */
export interface TablePlan extends Pick<TableMapping, 'rows' | 'columns'> {
	/** Whether it is to be read at all. */
	readonly isWanted: boolean
}

/** For each table what was chosen before, else what fits; of several tables those that nothing fits are left out. */
export function plansFor(
	offers: readonly MappingOffer[],
	mapping: Mapping | undefined,
): readonly TablePlan[] {
	const chosen = mapping ? tableMappings(mapping) : []
	const plans = offers.map((offer): TablePlan => {
		const before = chosen.find(
			({ sheet, columns }) =>
				(sheet === undefined || sheet === offer.sheet) &&
				Object.keys(columns).every((name) => offer.columns.some((column) => column.name === name)),
		)
		if (before) return { isWanted: true, rows: before.rows, columns: before.columns }
		const rows = offer.fitting ?? 'project'
		return { isWanted: !mapping && offer.fitting !== undefined, rows, columns: offer.proposals[rows] }
	})
	if (plans.some(({ isWanted }) => isWanted)) return plans
	return plans.map((plan, nth) => ({ ...plan, isWanted: nth === 0 }))
}

/** The mapping that plans make; undefined where no table is wanted. Of several tables each is named by its sheet. */
export function mappingOf(offers: readonly MappingOffer[], plans: readonly TablePlan[]): Mapping | undefined {
	const [first, ...also] = plans.flatMap(({ isWanted, rows, columns }, nth): readonly TableMapping[] => {
		const sheet = offers[nth]?.sheet ?? ''
		return isWanted ? [{ rows, columns, ...(offers.length > 1 && sheet && { sheet }) }] : []
	})
	return first && { ...first, ...(also.length > 0 && { also }) }
}
