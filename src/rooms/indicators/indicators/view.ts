import { byObject } from '../../../base/by-object.ts'
import type { Locale } from '../../../base/text.ts'
import { defineView } from '../../../views/define-view.ts'
import { targetsBehind } from '../counted.ts'
import { columns, type Share } from '../shares/columns.ts'
import { linked } from '../shares/scene.ts'
import { charts, classNamed } from './chart.ts'
import { params, type ClassesScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { wholePercent } from '../../../base/format.ts'

const partName = ({ key }: Share, locale: Locale): string => classNamed(key, locale)

/** The class that most targets have. */
const largestIn = byObject((rows: ClassesScene['rows']): string => {
	const sums = new Map<string, number>()
	for (const { key, counted } of rows) sums.set(key, (sums.get(key) ?? 0) + counted)
	const [most = ''] = [...sums.keys()].toSorted((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0))
	return most
})

export default defineView({
	question: { id: 'indicators', text, params, sql, columns },
	about: 'targets',
	concerns: ['departmental', 'classes_read'],
	/** How large a part of each disclosure's targets falls to the class that most of all targets have. */
	headline: (rows, scene) => {
		const most = largestIn(scene.rows)
		return wholePercent((rows.find(({ key }) => key === most)?.counted ?? 0) / rows[0].n, scene.locale)
	},
	finding: (figures, scene) =>
		text[scene.locale].finding(classNamed(largestIn(scene.rows), scene.locale), figures),
	lead: ({ values, locale }) => text[locale][`lead_${values.as}`],
	charts,
	measure: {
		value: 'share',
		part: { column: 'key', name: partName },
	},
	selecting: {
		family: 'class',
		by: ({ as }: ClassesScene['values']) =>
			({ normal: 'class', three: 'class-three', printed: 'class-printed' })[as],
		name: classNamed,
	},
	row: linked.row,
	cells: { key: { words: 'class' }, n: linked.whole },
	evidence: ({ as }, of) =>
		targetsBehind(
			of,
			[],
			(key) => `${{ normal: 'class', three: 'class.three', printed: 'class.printed' }[as]}:${key}`,
		),
})
