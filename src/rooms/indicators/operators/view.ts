import { defineTargets } from '../define-targets.ts'
import { targetsBehind } from '../counted.ts'
import { columns, NOT_APPLICABLE, type Share } from '../shares/columns.ts'
import { linked, valuedWords } from '../shares/scene.ts'
import { charts, operatorNamed } from './chart.ts'
import { params } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { wholePercent } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'

const partName = ({ key }: Share, locale: Locale): string => operatorNamed(key, locale)

export default defineTargets({
	question: { id: 'operators', text, params, sql, columns },
	concerns: ['no_operators', 'damaged'],
	/** How large a part of each disclosure's targets says no direction. */
	headline: (rows, { locale }) => {
		if (rows[0].key === NOT_APPLICABLE) return text[locale].not_applicable
		const bare = rows.filter(({ key }) => key === 'bare' || key === 'words')
		return wholePercent(bare.reduce((sum, { counted }) => sum + counted, 0) / rows[0].n, locale)
	},
	charts,
	measure: {
		value: 'share',
		part: { column: 'key', name: partName },
	},
	selecting: { family: 'operator', name: operatorNamed },
	row: linked.row,
	cells: {
		key: { words: 'key' },
		counted: { absent: linked.absent },
		n: linked.whole,
		share: { absent: linked.absent },
	},
	evidence: ({ damaged }, of) => targetsBehind(of, valuedWords(damaged), (key) => `operator:${key}`),
})
