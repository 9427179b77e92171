import type { Locale } from '../../../base/text.ts'
import { defineView } from '../../../views/define-view.ts'
import { charts } from './chart.ts'
import { columns, params, type Part } from './columns.ts'
import { statedLinkOf } from './marks.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { wholePercent } from '../../../base/format.ts'
import { partLink, partName } from '../../../views/stated-total/parts.ts'

export default defineView({
	question: { id: 'totals', text, params, sql, columns },
	concerns: ['stages', 'scopes', 'no_total'],
	/** How much of each printed total no listed project explains. */
	headline: (rows, { locale }) => {
		const [{ stated }] = rows
		const rest = rows.find(({ part }) => part === 'rest')?.amount ?? 0
		return stated === null ? null : wholePercent(rest / stated, locale)
	},
	charts,
	measure: {
		value: 'share',
		part: { column: 'part', name: ({ part }: Part, locale: Locale) => partName(part, locale) },
	},
	row: { link: partLink, hint: ({ part }, { locale }) => partName(part, locale) },
	cells: {
		part: { words: 'part' },
		share: { absent: 'no_total', origin: () => 'derived' },
		parts: { absent: (row, { locale }) => (row.parts ? null : text[locale].none) },
		stated: {
			link: statedLinkOf,
			origin: () => 'disclosed',
			hint: (_, { locale }) => text[locale].stated,
			absent: 'no_total',
		},
	},
	evidence: (_, [document, part]) => ({
		document,
		// What is not listed is what the others leave of the total, so all of them stand behind it.
		words: [part === 'basic' || part === 'itemised' ? `part:${part}` : 'part:basic|part:itemised'],
	}),
})
