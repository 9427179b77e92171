import { defineTargets } from '../define-targets.ts'
import { soundWords, targetsBehind } from '../counted.ts'
import { charts, levelOf } from './chart.ts'
import { columns, params } from './columns.ts'
import many from './many.sql?raw'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { wholePercent } from '../../../base/format.ts'

export default defineTargets({
	question: { id: 'percents', text, params, sql, columns },
	concerns: ['damaged'],
	/** How large a part of each disclosure's is set at 100 %. */
	headline: ([{ hundred_share }], { locale }) => wholePercent(hundred_share, locale),
	charts,
	measure: { value: 'hundred_share', many: { sql: many, columns: ['document_id', 'n', 'hundred_share'] } },
	selecting: { family: 'percent', name: (value) => `${value}%` },
	row: {
		link: ({ document_id, value }) => ({ of: `${document_id}.${levelOf(value)}` }),
		origin: () => 'derived',
		hint: (_, { locale }) => text[locale].origin_derived,
	},
	cells: {
		value: { unit: () => '%', link: () => null },
		n: { link: ({ document_id }) => ({ of: `${document_id}.` }) },
		// Of none there is nothing to show but what was looked through.
		hundred_share: {
			link: ({ document_id, hundred_share }) => ({
				of: `${document_id}.${hundred_share ? levelOf(100) : ''}`,
			}),
		},
	},
	leaveOut: ({ nth }) => nth > 1,
	evidence: ({ class: chosen, damaged }, of) =>
		targetsBehind(
			of,
			['percent', ...soundWords(damaged), chosen !== 'all' && `class:${chosen}`],
			(level) => `percent:${level}`,
		),
})
