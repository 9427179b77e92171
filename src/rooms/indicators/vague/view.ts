import { defineTargets } from '../define-targets.ts'
import { soundWords, targetsBehind } from '../counted.ts'
import { charts, ranked } from './chart.ts'
import { columns, params } from './columns.ts'
import many from './many.sql?raw'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { wholePercent } from '../../../base/format.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { shapeOf } from '../../../views/shapes/shape.ts'

export default defineTargets({
	question: { id: 'vague', text, params, sql, columns },
	concerns: ['damaged', 'worded'],
	/** How large a part of each disclosure's targets is words. */
	headline: ([{ worded_share }], { locale }) =>
		worded_share === null ? null : wholePercent(worded_share, locale),
	/** And which words stand there most often. */
	finding: (figures, scene) => {
		// Of many it is not known which words stand there.
		const [first] = shapeOf(scene) === 'few' ? byDisclosure(scene) : []
		const most = ranked(first?.rows ?? [])
			.filter(({ kind }) => kind !== 'other')
			.slice(0, 3)
			.map(({ word, word_en }) => ({ zh: word, en: word_en })[scene.locale])
		const words = text[scene.locale]
		return words.finding(figures) + (most.length ? words.most(...most) : '')
	},
	charts,
	measure: {
		value: 'worded_share',
		many: { sql: many, columns: ['document_id', 'worded', 'n', 'worded_share'] },
	},
	selecting: { family: 'word' },
	row: { hint: (_, { locale }) => text[locale].origin_derived },
	cells: {
		word: {
			text: ({ word, word_en, kind }, { locale }) =>
				kind === 'other' ? text[locale].other : { zh: word, en: `${word} (${word_en})` }[locale],
		},
		kind: { words: 'kind' },
		// Of none there is nothing to show but what was looked through.
		counted: {
			link: ({ document_id, word_id, counted }) => ({ of: `${document_id}.${counted ? word_id : ''}` }),
		},
		worded_share: { link: ({ document_id }) => ({ of: `${document_id}.` }), absent: 'not_applicable' },
	},
	leaveOut: ({ counted }) => counted === 0,
	evidence: ({ damaged }, of) =>
		targetsBehind(of, ['value:words', ...soundWords(damaged)], (word) => `word:${word}`),
})
