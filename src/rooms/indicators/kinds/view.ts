import type { Locale } from '../../../base/text.ts'
import { defineTargets } from '../define-targets.ts'
import { targetsBehind } from '../counted.ts'
import { columns, type Share } from '../shares/columns.ts'
import { linked, valuedWords } from '../shares/scene.ts'
import { charts, kindNamed } from './chart.ts'
import { params } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { wholePercent } from '../../../base/format.ts'

const partName = ({ key }: Share, locale: Locale): string => kindNamed(key, locale)

export default defineTargets({
	question: { id: 'kinds', text, params, sql, columns },
	concerns: ['damaged', 'worded'],
	/** How large a part of each disclosure's targets is words. */
	headline: (rows, { locale }) =>
		wholePercent((rows.find(({ key }) => key === 'words')?.counted ?? 0) / rows[0].n, locale),
	charts,
	measure: {
		value: 'share',
		part: { column: 'key', name: partName },
	},
	selecting: { family: 'value', name: kindNamed },
	row: linked.row,
	cells: { key: { words: 'key' }, n: linked.whole },
	evidence: ({ damaged }, of) => targetsBehind(of, valuedWords(damaged), (key) => `value:${key}`),
})
