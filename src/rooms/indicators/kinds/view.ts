import { count } from '../../../base/format.ts'
import { defineView } from '../../../views/define-view.ts'
import { columns } from '../shares/columns.ts'
import { counted, linked, valuedWords } from '../shares/scene.ts'
import { shortName } from '../short-name.ts'
import { charts, kindNamed } from './chart.ts'
import { params, type KindsScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	id: 'kinds',
	text,
	about: 'targets',
	params,
	sql,
	columns,
	title,
	lead: ({ values, locale }) => text[locale].lead(text[locale][`lead_${values.damaged}`]),
	charts,
	row: linked.row,
	cells: { key: { text: ({ key }, { locale }) => kindNamed(key, locale) }, n: linked.whole },
	evidence: ({ damaged }, of) => {
		const [document = '', key = ''] = of.split('.')
		const words = valuedWords(damaged)
		return [{ document, source: ['indicator'], words: key ? [...words, `value:${key}`] : words }]
	},
})

/** More than this many disclosures do not fit into a title. */
const FEW = 4

/** How many of each disclosure's targets are words, where there are few disclosures. */
function title(scene: KindsScene): string {
	const { disclosures, locale } = scene
	const words = text[locale]
	const all = counted(scene)
	if (!all.length) return words.nothing
	if (all.length > FEW) return words.question
	const parts = all.map(({ disclosure, rows }) =>
		words.finding_part(
			shortName(disclosure, disclosures, locale),
			count(rows.find(({ key }) => key === 'words')?.counted ?? 0, locale),
			count(rows[0]?.n ?? 0, locale),
		),
	)
	return words.finding(parts.join(words.and))
}
