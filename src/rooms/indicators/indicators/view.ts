import { defineView } from '../../../views/define-view.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import { targetsBehind } from '../counted.ts'
import { columns } from '../shares/columns.ts'
import { linked } from '../shares/scene.ts'
import { charts, classNamed } from './chart.ts'
import { params, type ClassesScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	id: 'indicators',
	text,
	about: 'targets',
	params,
	sql,
	columns,
	title,
	lead: ({ values, locale }) => text[locale][`lead_${values.as}`],
	charts,
	row: linked.row,
	cells: { key: { text: ({ key }, { locale }) => classNamed(key, locale) }, n: linked.whole },
	evidence: ({ as }, of) =>
		targetsBehind(
			of,
			[],
			(key) => `${{ normal: 'class', three: 'class.three', printed: 'class.printed' }[as]}:${key}`,
		),
})

/** Always a question: which class has more says nothing by itself. */
function title(scene: ClassesScene): string {
	const words = text[scene.locale]
	const [only, ...others] = byDisclosure(scene)
	if (!only) return words.nothing
	return others.length
		? words.question(others.length + 1)
		: words.question_one(nameOf(only.disclosure, scene.locale))
}
