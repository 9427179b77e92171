import { SPELLED } from '../app/palette/spelled.ts'
import { rooms } from '../rooms/index.ts'
import { questions } from '../rooms/sql/questions.ts'
import { schema } from '../schema/schema.ts'
import { spelledOut } from './latin.ts'
import type { Opened } from './opened.ts'

/** The Chinese names of rooms, views, tables and worked questions in Latin letters, as a file of the site. */
export function spelledNames(views: readonly Opened[]): ReadonlyMap<string, string> {
	const names = new Set([
		...rooms.map(({ title }) => title('zh')),
		...views.map(({ view }) => (view.text as { readonly zh: { readonly name: string } }).zh.name),
		...Object.values(schema).map(({ zh }) => zh),
		...questions.map(({ title }) => title('zh')),
	])
	return new Map([
		[SPELLED, JSON.stringify(Object.fromEntries([...names].map((name) => [name, spelledOut(name)])))],
	])
}
