import { defineTargets } from '../define-targets.ts'
import { soundWords, targetsBehind } from '../counted.ts'
import { charts, hundredOf, levelOf } from './chart.ts'
import { columns, params } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { wholePercent } from '../../../base/format.ts'

export default defineTargets({
	question: { id: 'percents', text, params, sql, columns },
	concerns: ['damaged'],
	/** How large a part of each disclosure's is set at 100 %. */
	headline: (rows, { locale }) => wholePercent(hundredOf(rows) / rows[0].n, locale),
	charts,
	selecting: { family: 'percent', name: (value) => `${value}%` },
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
