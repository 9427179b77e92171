import { many } from '../support/many.ts'
import { schema, type TableName } from '../../src/schema/schema.ts'
import type { Asset } from '../support/serve.ts'

type Cells = Readonly<Record<string, string | number>>

/** A CSV with all columns of a table; cells that are not given are empty. */
function csv(table: TableName, rows: readonly Cells[]): string {
	const columns = Object.keys(schema[table].columns)
	const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','))
	return [columns.join(','), ...new Set(lines), ''].join('\n')
}

/** A data package of the 200 made-up disclosures, as files below `folder`: who disclosed, and that each has projects. */
export function packageOfMany(folder: string): ReadonlyMap<string, Asset> {
	const tables: Partial<Record<TableName, string>> = {
		county: csv(
			'county',
			many.map((it) => ({
				county_code: it.county_code,
				name: it.county,
				short_name: it.county,
				name_pinyin: it.county_pinyin,
				name_initials: it.county_initials,
				prefecture: it.prefecture,
				province: it.province,
			})),
		),
		department_kind: csv(
			'department_kind',
			many.map((it) => ({
				kind: it.department_kind,
				name_en: it.department_kind_en,
				pinyin: it.department_slug,
				initials: it.department_initials,
				slug: it.department_slug,
				pattern: it.department_kind,
			})),
		),
		department: csv(
			'department',
			many.map((it) => ({
				department_id: `${it.county_code}-${it.department_slug}`,
				county_code: it.county_code,
				name: it.department,
				kind: it.department_kind,
				name_pinyin: it.department_slug,
				name_initials: it.department_initials,
			})),
		),
		document: csv(
			'document',
			many.map((it) => ({
				document_id: it.document_id,
				county_code: it.county_code,
				department_id: `${it.county_code}-${it.department_slug}`,
				fiscal_year: it.fiscal_year,
				title: it.department,
				layout: 'department_budget',
				stage: 'budget',
				scope: it.scope,
				amount_unit: it.amount_unit,
				source_file: `${it.document_id}.txt`,
				sha256: '0',
				line_count: it.line_count,
			})),
		),
		coverage: csv(
			'coverage',
			many.map((it) => ({
				document_id: it.document_id,
				line_start: 1,
				line_end: 1,
				origin: 'disclosed',
				item: 'projects',
				state: 'disclosed',
			})),
		),
	}
	const manifest = {
		name: 'many',
		version: '00000000',
		resources: Object.keys(tables).map((name) => ({ name, path: `${name}.csv`, format: 'csv' })),
	}
	return new Map([
		[`${folder}datapackage.json`, { body: Buffer.from(JSON.stringify(manifest)) }],
		...Object.entries(tables).map(([name, text]): [string, Asset] => [
			`${folder}${name}.csv`,
			{ body: Buffer.from(text) },
		]),
	])
}
