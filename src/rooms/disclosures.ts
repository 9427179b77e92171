import { flag, nullable, number, text, type Row } from '../engine/row.ts'
import sql from './disclosures.sql?raw'

const rows = {
	document_id: text,
	county_code: text,
	county: text,
	county_pinyin: text,
	department: text,
	department_kind: text,
	department_kind_en: text,
	department_slug: text,
	fiscal_year: number,
	title: text,
	scope: text,
	amount_unit: text,
	source_file: text,
	line_count: number,
	colour: number,
	stated_total: nullable(number),
	coded: flag,
	projects: number,
	project_kind: nullable(text),
}

export type Disclosure = Row<typeof rows>

/** Every disclosure of the dataset: what the picker offers and what headings say. */
export const disclosures = { sql, rows, values: {} }
