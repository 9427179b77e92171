import { defineView } from '../../../views/define-view.ts'
import { soundWords, targetsBehind } from '../counted.ts'
import { charts } from './chart.ts'
import { columns, params } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	id: 'vague',
	text,
	about: 'targets',
	params,
	sql,
	columns,
	title: ({ rows, locale }) => (rows.length ? text[locale].question : text[locale].nothing),
	lead: ({ values, locale }) => text[locale].lead(text[locale][`lead_${values.damaged}`]),
	charts,
	row: { hint: (_, { locale }) => text[locale].origin_derived },
	cells: {
		word: { text: ({ word, kind }, { locale }) => (kind === 'other' ? text[locale].other : word) },
		kind: { text: ({ kind }, { locale }) => text[locale][`kind_${kind as 'direction'}`] },
		counted: { link: ({ document_id, word_id }) => ({ of: `${document_id}.${word_id}` }) },
	},
	leaveOut: ({ counted }) => counted === 0,
	evidence: ({ damaged }, of) =>
		targetsBehind(of, ['value:words', ...soundWords(damaged)], (word) => `word:${word}`),
})
