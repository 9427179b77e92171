import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { defineView } from '../../../views/define-view.ts'
import { soundWords, targetsBehind } from '../counted.ts'
import { charts, hundredOf, levelOf } from './chart.ts'
import { columns, params, type PercentsScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { figuresOf } from '../../../views/disclosures/headline.ts'
import { wholePercent } from '../../../base/format.ts'

export default defineView({
	id: 'percents',
	text,
	about: 'targets',
	concerns: ['damaged'],
	question: { params, sql, columns },
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

/** How large a part of each disclosure's is set at 100 %, where there are few disclosures. */
function title({ rows: all, disclosures, locale }: PercentsScene): string {
	const words = text[locale]
	const figures = byDisclosure({ rows: all, disclosures }).map(({ disclosure, rows }) => ({
		disclosure,
		said: wholePercent(hundredOf(rows) / rows[0].n, locale),
	}))
	if (!figures.length) return words.nothing
	const said = figuresOf(figures, disclosures, locale)
	return said === null ? words.question : words.finding(said)
}
