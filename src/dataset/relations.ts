import { inOrder } from '../models/order.ts'

const macroFiles = import.meta.glob<string>('./*.macro.sql', {
	query: '?raw',
	import: 'default',
	eager: true,
})
const viewFiles = import.meta.glob<string>('./*.view.sql', { query: '?raw', import: 'default', eager: true })

/** Statements that create the macros: functions that views and models use under one name in every engine. */
export const macros = (): readonly string[] => Object.values(macroFiles)

/** Statements that create the published SQL views, each after those that it reads from; a view is named after its file. */
export function sqlViews(): readonly string[] {
	const texts = new Map(
		Object.entries(viewFiles).map(([path, sql]) => [path.replace(/^.*\/|\.view\.sql$/g, ''), sql]),
	)
	return inOrder(texts).map((name) => texts.get(name) ?? '')
}

/** All of them, in an order in which they can be created. */
export const relations = (): readonly string[] => [...macros(), ...sqlViews()]
