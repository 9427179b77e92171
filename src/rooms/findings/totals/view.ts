import { defineView } from '../../../views/define-view.ts'
import { charts } from './chart.ts'
import { columns, params, type Part, type TotalScene } from './columns.ts'
import { linkOf, statedLinkOf } from './marks.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { headlineOf } from '../../../views/disclosures/headline.ts'
import { wholePercent } from '../../../base/format.ts'

const partOf = (row: Part, { locale }: { readonly locale: 'zh' | 'en' }): string =>
	text[locale][`part_${row.part as 'basic'}`]

/** How much of each printed total no listed project explains; the question where none is printed. */
const title = (scene: TotalScene) =>
	headlineOf(scene, text[scene.locale], (rows) => {
		const [{ stated }] = rows
		const rest = rows.find(({ part }) => part === 'rest')?.amount ?? 0
		return stated === null ? null : wholePercent(rest / stated, scene.locale)
	})

export default defineView({
	id: 'totals',
	text,
	concerns: ['stages', 'scopes', 'no_total'],
	question: { params, sql, columns },
	title,
	charts,
	row: { link: linkOf, hint: partOf },
	cells: {
		part: { text: partOf },
		parts: { absent: (row, { locale }) => (row.parts ? null : text[locale].none) },
		stated: {
			link: statedLinkOf,
			origin: () => 'disclosed',
			hint: (_, { locale }) => text[locale].stated,
			absent: (row, { locale }) => (row.stated === null ? text[locale].no_total : null),
		},
	},
	evidence: (_, of) => {
		const [document = '', part = ''] = of.split('.')
		// What is not listed is what the others leave of the total, so all of them stand behind it.
		const words = part === 'basic' || part === 'itemised' ? `part:${part}` : 'part:basic|part:itemised'
		return [{ document, words: [words] }]
	},
})
