import { count } from '../../../base/format.ts'
import { defineView } from '../../../views/define-view.ts'
import { linkTo } from '../../../views/link.ts'
import { charts, familiesOf } from './chart.ts'
import { columns, params, type FamiliesScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { varying } from './varying.ts'

export default defineView({
	question: { id: 'families', text, params, sql, columns },
	about: 'targets',
	concerns: ['departmental', 'years'],
	title,
	charts,
	bounded: true,
	row: {
		link: (row) => linkTo(row),
		origin: () => 'derived',
		hint: (_, { locale }) => text[locale].first,
	},
	cells: {
		said: { text: ({ said, family }) => varying(said, family) },
		each_year: { text: ({ each_year }, { locale }) => text[locale].years(each_year) },
	},
	grouped: () => false,
	evidence: ({ length }) => ({ source: ['indicator'], characters: Number(length) }),
	sums: false,
})

/** How many families there are in several documents; of none, that there is none. */
function title(scene: FamiliesScene): string {
	const words = text[scene.locale]
	const all = familiesOf(scene)
	const across = all.filter(([{ counties }]) => counties > 1).length
	return all.length
		? words.title(count(all.length, scene.locale), count(across, scene.locale))
		: words.nothing_shared
}
