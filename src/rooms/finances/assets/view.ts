import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { figuresOf as headlineOf } from '../../../views/disclosures/headline.ts'
import { params, type ItemScene } from '../columns.ts'
import { defineItems } from '../items.ts'
import { figuresOf, nameOf, numberOf, withinOf } from '../marks.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineItems({
	id: 'assets',
	text,
	concerns: ['stages', 'scopes', 'years'],
	params,
	sql,
	counted: true,
	title,
	lead: ({ values, locale }) => text[locale].lead(text[locale][`unit_${values.unit}`]),
	caption: ({ rows: [first] }, { locale }) => (first.level === 0 ? text[locale].caption : ''),
	// What is in no sum stands below the assets: units, staff, what will be bought.
	below: ({ rows }, scene) => {
		const words = text[scene.locale]
		const beside = rows
			.filter(({ level }) => level === 9)
			.map((row) => [words.of(nameOf(row, text, scene)), numberOf(row, scene)])
		const bought = rows.some(({ item }) => item === 'procurement')
		return bought || !beside.length ? beside : [...beside, [words.no_procurement]]
	},
})

/** What each disclosure tells of fixed assets, and of those it pays. */
function title(scene: ItemScene): string {
	const { disclosures, locale } = scene
	const words = text[locale]
	const own = byDisclosure(scene)
	if (!own.length) return words.nothing
	const figures = own.flatMap(({ disclosure, rows }) => {
		const said = rows
			.filter(
				({ item }) =>
					item === 'fixed_assets' || item === 'fiscal_supported_staff' || item === 'serving_staff',
			)
			.map((row) => words.part(withinOf(row, text, scene), figuresOf(row, scene)))
		return said.length ? [{ disclosure, said: said.join(words.comma) }] : []
	})
	if (!figures.length) return words.none(own.length)
	const said = headlineOf(figures, disclosures, locale)
	return said ? words.finding(said) : words.question
}
