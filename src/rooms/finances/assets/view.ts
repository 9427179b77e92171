import { params } from '../columns.ts'
import { defineItems } from '../items.ts'
import { headlineFigureOf, nameOf, numberOf, withinOf } from '../marks.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

/** The items of the headline. */
const TOLD: ReadonlySet<string> = new Set(['fixed_assets', 'fiscal_supported_staff', 'serving_staff'])

export default defineItems({
	question: { id: 'assets', text, params, sql },
	counted: true,
	/** What each disclosure tells of fixed assets, and of those it pays. */
	headline: (rows, scene) =>
		rows
			.filter(({ item }) => TOLD.has(item))
			.map((row) => text[scene.locale].part(withinOf(row, text, scene), headlineFigureOf(row, scene)))
			.join(text[scene.locale].comma) || null,
	caption: ({ rows: [first] }, { locale }) => (first.level === 0 ? text[locale].caption : ''),
	// What is in no sum stands below the assets: units, staff, what will be bought.
	below: ({ rows }, scene) => {
		const words = text[scene.locale]
		const beside = rows
			.filter(({ level }) => level === 9)
			.map((row) => [words.who(nameOf(row, text, scene)), numberOf(row, scene)])
		const bought = rows.some(({ item }) => item === 'procurement')
		return bought || !beside.length ? beside : [...beside, [words.no_procurement]]
	},
})
