import { defineView } from '../../../views/define-view.ts'
import { targetsBehind } from '../counted.ts'
import { columns, NOT_APPLICABLE } from '../shares/columns.ts'
import { linked, valuedWords } from '../shares/scene.ts'
import { charts, operatorNamed } from './chart.ts'
import { params, type OperatorsScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { figuresOf } from '../../../views/disclosures/headline.ts'
import { wholePercent } from '../../../base/format.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'

export default defineView({
	id: 'operators',
	text,
	about: 'targets',
	concerns: ['no_operators', 'damaged'],
	question: { params, sql, columns },
	title,
	lead: ({ values, locale }) => text[locale].lead(text[locale][`lead_${values.damaged}`]),
	charts,
	row: linked.row,
	cells: {
		key: { text: ({ key }, { locale }) => operatorNamed(key, locale) },
		counted: { absent: linked.absent },
		n: linked.whole,
		share: { absent: linked.absent },
	},
	evidence: ({ damaged }, of) => targetsBehind(of, valuedWords(damaged), (key) => `operator:${key}`),
})

/** How large a part of each disclosure's targets says no direction, where there are few disclosures. */
function title({ rows: all, disclosures, locale }: OperatorsScene): string {
	const words = text[locale]
	const figures = byDisclosure({ rows: all, disclosures }).map(({ disclosure, rows }) => {
		const bare = rows.filter(({ key }) => key === 'bare' || key === 'words')
		return {
			disclosure,
			said:
				rows[0].key === NOT_APPLICABLE
					? words.not_applicable
					: wholePercent(bare.reduce((sum, { counted }) => sum + counted, 0) / rows[0].n, locale),
		}
	})
	if (!figures.length) return words.nothing
	const said = figuresOf(figures, disclosures, locale)
	return said === null ? words.question : words.finding(said)
}
