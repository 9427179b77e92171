import { defineTargets } from '../define-targets.ts'
import { soundWords, targetsBehind } from '../counted.ts'
import { charts, ranked } from './chart.ts'
import { columns, params, type VagueScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { figuresOf } from '../../../views/disclosures/headline.ts'
import { wholePercent } from '../../../base/format.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'

export default defineTargets({
	question: { id: 'vague', text, params, sql, columns },
	concerns: ['damaged', 'worded'],
	title,
	charts,
	selecting: { family: 'word' },
	row: { hint: (_, { locale }) => text[locale].origin_derived },
	cells: {
		word: {
			text: ({ word, word_en, kind }, { locale }) =>
				kind === 'other' ? text[locale].other : { zh: word, en: `${word} (${word_en})` }[locale],
		},
		kind: { words: 'kind' },
		counted: { link: ({ document_id, word_id }) => ({ of: `${document_id}.${word_id}` }) },
	},
	leaveOut: ({ counted }) => counted === 0,
	evidence: ({ damaged }, of) =>
		targetsBehind(of, ['value:words', ...soundWords(damaged)], (word) => `word:${word}`),
})

/** How large a part of each disclosure's targets is words, and which words stand there most often. */
function title({ rows, disclosures, locale }: VagueScene): string {
	const words = text[locale]
	const own = byDisclosure({ rows, disclosures })
	if (!own.length) return words.nothing
	const figures = own.map(({ disclosure, rows: [{ worded, n }] }) => ({
		disclosure,
		said: wholePercent(worded / n, locale),
	}))
	const said = figuresOf(figures, disclosures, locale)
	if (said === null) return words.question
	const most = ranked(own[0]?.rows ?? [])
		.filter(({ kind }) => kind !== 'other')
		.slice(0, 3)
		.map(({ word, word_en }) => ({ zh: word, en: word_en })[locale])
	return words.finding(said) + (most.length ? words.most(...most) : '')
}
