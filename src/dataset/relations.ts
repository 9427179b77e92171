import { inOrder } from '../models/order.ts'

const macroFiles = import.meta.glob<string>('./*.macro.sql', {
	query: '?raw',
	import: 'default',
	eager: true,
})
const viewFiles = import.meta.glob<string>('./*.view.sql', { query: '?raw', import: 'default', eager: true })

/** Statements that create the macros: functions that views and models use under one name in every engine. */
export const macros = (): readonly string[] => ordered(macroFiles, '.macro.sql')

/** Statements that create the published SQL views, each after those that it reads from; a view is named after its file. */
export const sqlViews = (): readonly string[] => ordered(viewFiles, '.view.sql')

/** The texts of files in an order in which each finds what it needs; a file is called after what it creates. */
function ordered(files: Readonly<Record<string, string>>, end: string): readonly string[] {
	const texts = new Map(
		Object.entries(files).map(([path, sql]) => [path.replace(/^.*\//, '').slice(0, -end.length), sql]),
	)
	return inOrder(texts).map((name) => texts.get(name) ?? '')
}

/** All of them, in an order in which they can be created. */
export const relations = (): readonly string[] => [...macros(), ...sqlViews()]
