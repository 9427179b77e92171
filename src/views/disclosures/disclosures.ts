import { flag, nullable, number, text, type Row } from '../../engine/row.ts'
import type { Session } from '../../state/session.svelte.ts'
import sql from './disclosures.sql?raw'

const rows = {
	document_id: text,
	county_code: text,
	county: text,
	county_pinyin: text,
	county_initials: text,
	prefecture: text,
	province: text,
	department: text,
	department_kind: text,
	department_kind_en: text,
	department_slug: text,
	department_initials: text,
	fiscal_year: number,
	stage: text,
	title: text,
	scope: text,
	amount_unit: text,
	source_file: text,
	line_count: number,
	publisher: nullable(text),
	source_url: nullable(text),
	published_on: nullable(text),
	retrieved_on: nullable(text),
	colour: number,
	stated_total: nullable(number),
	coded: flag,
	projects: number,
	project_kind: nullable(text),
}

export type Disclosure = Row<typeof rows>

/** Every disclosure of the dataset: what the picker offers and what headings say. */
export const disclosures = { sql, rows, values: {} }

const asked = new WeakMap<object, Disclosure[] | Promise<Disclosure[]>>()

/** The disclosures of a page's data: asked once for all who need them, and again only where that failed or the data changed. */
export function known(session: Session): Disclosure[] | Promise<Disclosure[]> {
	const { data } = session
	const before = asked.get(data)
	if (before) return before
	const answer = session.ask(disclosures)
	asked.set(data, answer)
	if (answer instanceof Promise)
		answer.then(
			(rows) => asked.set(data, rows),
			() => asked.delete(data),
		)
	return answer
}
