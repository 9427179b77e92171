import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { defineView } from '../../../views/define-view.ts'
import { figuresOf, soundWords, targetsBehind } from '../counted.ts'
import { charts, hundredOf, levelOf } from './chart.ts'
import { columns, params, type PercentsScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	id: 'percents',
	text,
	about: 'targets',
	params,
	sql,
	columns,
	title,
	lead: ({ values, locale }) => text[locale].lead(text[locale][`lead_${values.damaged}`]),
	charts,
	row: {
		link: ({ document_id, value }) => ({ of: `${document_id}.${levelOf(value)}` }),
		origin: () => 'derived',
		hint: (_, { locale }) => text[locale].origin_derived,
	},
	cells: {
		value: { unit: () => '%', link: () => null },
		n: { link: ({ document_id }) => ({ of: `${document_id}.` }) },
	},
	leaveOut: ({ nth }) => nth > 1,
	evidence: ({ class: chosen, damaged }, of) =>
		targetsBehind(
			of,
			['percent', ...soundWords(damaged), ...(chosen === 'all' ? [] : [`class:${chosen}`])],
			(level) => `percent:${level}`,
		),
})

/** How many of each disclosure's are set at 100 %, where there are few disclosures. */
function title(scene: PercentsScene): string {
	const words = text[scene.locale]
	const figures = byDisclosure(scene).map(({ disclosure, rows }) => ({
		disclosure,
		part: hundredOf(rows),
		whole: rows[0].n,
	}))
	if (!figures.length) return words.nothing
	const said = figuresOf(figures, scene.disclosures, scene.locale)
	return said === null ? words.question : words.finding(said)
}
