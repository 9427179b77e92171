import { wholePercent } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import { defineView } from '../../../views/define-view.ts'
import { departmentsOf, figuresOf } from '../../../views/disclosures/headline.ts'
import { projectsUnder } from '../../../views/evidence/filters.ts'
import { charts } from './chart.ts'
import { columns, params, type HomeRow, type HomeScene } from './columns.ts'
import { linesOf } from './lines.ts'
import { hintOf, lineName, originWordsOf, rowName, targetOf } from './marks.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	question: { id: 'home', text, params, sql, columns },
	concerns: ['stages', 'scopes', 'years', 'partly_itemised', 'shared_cost'],
	title,
	charts,
	measure: {
		value: 'share',
		part: { column: 'code', name: (row: HomeRow, locale: Locale) => rowName(row, { locale }) },
	},
	row: { link: targetOf, hint: hintOf },
	cells: {
		code: { text: ({ kind, code }) => (kind === 'part' ? code : '') },
		name: { text: rowName },
		origin: { text: originWordsOf },
	},
	evidence: (_, [document, code = '']) => projectsUnder(document, 'purpose', [code]),
})

/** What each sets aside for the heaviest purpose; the question where they are too many for a headline. */
function title(scene: HomeScene): string {
	const { disclosures, locale } = scene
	const words = text[locale]
	const [heaviest] = linesOf(scene)
	if (!heaviest) return words.nothing
	const departments = departmentsOf(heaviest.cells, locale)
	const figures = heaviest.cells.map(({ disclosure, share }) => ({
		disclosure,
		said: share === null ? words.none_of_it : wholePercent(share, locale),
	}))
	const said = heaviest.kind === 'part' ? figuresOf(figures, disclosures, locale) : null
	return said === null
		? words.question(heaviest.cells.length, departments)
		: words.finding(lineName(heaviest, scene), departments, said)
}
