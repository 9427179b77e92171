import type { Locale } from '../../../base/text.ts'
import { defineTargets } from '../define-targets.ts'
import { targetsBehind } from '../counted.ts'
import { columns, type Share } from '../shares/columns.ts'
import { linked, valuedWords } from '../shares/scene.ts'
import { charts, kindNamed } from './chart.ts'
import { params, type KindsScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { headlineOf } from '../../../views/disclosures/headline.ts'
import { wholePercent } from '../../../base/format.ts'

/** How large a part of each disclosure's targets is words, where there are few disclosures. */
const title = (scene: KindsScene) =>
	headlineOf(scene, text[scene.locale], (rows) =>
		wholePercent((rows.find(({ key }) => key === 'words')?.counted ?? 0) / rows[0].n, scene.locale),
	)

const partName = ({ key }: Share, locale: Locale): string => kindNamed(key, locale)

export default defineTargets({
	id: 'kinds',
	text,
	concerns: ['damaged', 'worded'],
	question: { params, sql, columns },
	title,
	charts,
	measure: {
		value: 'share',
		part: { column: 'key', name: partName },
	},
	selecting: { family: 'value', name: kindNamed },
	row: linked.row,
	cells: { key: { text: ({ key }, { locale }) => kindNamed(key, locale) }, n: linked.whole },
	evidence: ({ damaged }, of) => targetsBehind(of, valuedWords(damaged), (key) => `value:${key}`),
})
