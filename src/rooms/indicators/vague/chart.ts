import { count } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { ChartCard } from '../../../views/view.ts'
import { lineOf, ofAll, tally } from '../counted.ts'
import { text } from './text.ts'
import type { Vague, VagueScene } from './columns.ts'

/** A word with its kind; words of documents stay Chinese. */
const wordOf = ({ word, kind }: Vague, locale: Locale): string =>
	kind === 'other' ? text[locale].other : text[locale].word(word, text[locale][`kind_${kind as 'direction'}`])

/** Words by disclosures: in how many targets each stands. */
export function charts({ rows, disclosures, locale }: VagueScene): ChartCard[] {
	const words = text[locale]
	const shown = byDisclosure({ rows, disclosures })
	const listed = shown[0]?.rows ?? []
	if (!listed.length) return []
	const cells = listed.flatMap(({ word_id }, row) =>
		shown.flatMap(({ disclosure, rows: own }, column) => {
			const found = own.find((it) => it.word_id === word_id)
			return found ? [{ row, column, found, who: nameOf(disclosure, locale) }] : []
		}),
	)
	return [
		{
			id: 'words',
			disclosure: null,
			heading: words.heading,
			caption: '',
			total: null,
			below: shown.map(({ disclosure, rows: [{ worded, n, left_out }] }) =>
				lineOf(disclosure, [words.worded, tally(disclosure, '', [worded, n], locale)], left_out, locale),
			),
			sentence: shown
				.map(({ disclosure, rows: own }) =>
					words.sentence(
						nameOf(disclosure, locale),
						count(own[0].worded, locale),
						own
							.filter(({ counted }) => counted)
							.map((it) => `${wordOf(it, locale)} ${count(it.counted, locale)}`)
							.join(words.comma) || words.none,
					),
				)
				.join(words.semicolon),
			chart: {
				kind: 'heat',
				columns: shown.map(({ disclosure }) => nameOf(disclosure, locale)),
				rows: listed.map((it) => ({ name: wordOf(it, locale) })),
				max: Math.max(1, ...rows.map(({ counted }) => counted)),
				cells: cells.map(({ row, column, found, who }) => ({
					row,
					column,
					value: found.counted,
					label: count(found.counted, locale),
					hint: [words.hint(who, wordOf(found, locale)), ofAll(found.counted, found.worded, locale)].join(
						'\n',
					),
					origin: 'derived' as const,
					// Of none there is nothing to show but what was looked through.
					link: { of: `${found.document_id}.${found.counted ? found.word_id : ''}` },
				})),
			},
		},
	]
}
