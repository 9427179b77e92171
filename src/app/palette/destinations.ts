import { text } from '../../engine/row.ts'
import sql from './destinations.sql?raw'

/** What of the data has a page of its own: projects, and codes as documents print them. */
export const destinations = {
	sql,
	rows: { kind: text, key: text, name: text, pinyin: text, initials: text, document_id: text },
	values: {},
}
