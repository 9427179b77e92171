import { defineView } from '../../../views/define-view.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { targetsBehind } from '../counted.ts'
import { columns } from '../shares/columns.ts'
import { linked, valuedWords } from '../shares/scene.ts'
import { charts, kindNamed } from './chart.ts'
import { params, type KindsScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { figuresOf } from '../../../views/disclosures/headline.ts'
import { wholePercent } from '../../../base/format.ts'

export default defineView({
	id: 'kinds',
	text,
	about: 'targets',
	concerns: ['damaged', 'worded'],
	question: { params, sql, columns },
	title,
	lead: ({ values, locale }) => text[locale].lead(text[locale][`lead_${values.damaged}`]),
	charts,
	row: linked.row,
	cells: { key: { text: ({ key }, { locale }) => kindNamed(key, locale) }, n: linked.whole },
	evidence: ({ damaged }, of) => targetsBehind(of, valuedWords(damaged), (key) => `value:${key}`),
})

/** How large a part of each disclosure's targets is words, where there are few disclosures. */
function title({ rows: all, disclosures, locale }: KindsScene): string {
	const words = text[locale]
	const figures = byDisclosure({ rows: all, disclosures }).map(({ disclosure, rows }) => ({
		disclosure,
		said: wholePercent((rows.find(({ key }) => key === 'words')?.counted ?? 0) / rows[0].n, locale),
	}))
	if (!figures.length) return words.nothing
	const said = figuresOf(figures, disclosures, locale)
	return said === null ? words.question : words.finding(said)
}
