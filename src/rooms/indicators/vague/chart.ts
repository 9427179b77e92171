import { count } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { ChartCard } from '../../../views/view.ts'
import { ofAll } from '../shares/scene.ts'
import { text } from './text.ts'
import type { Vague, VagueScene } from './columns.ts'

/** A word with its kind; words of documents stay Chinese. */
const wordOf = ({ word, kind }: Vague, locale: Locale): string =>
	kind === 'other' ? text[locale].other : text[locale].word(word, text[locale][`kind_${kind as 'direction'}`])

/** Words by disclosures: in how many targets each stands. */
export function charts({ rows, disclosures, locale }: VagueScene): ChartCard[] {
	const words = text[locale]
	const shown = disclosures.flatMap((disclosure) => {
		const own = rows.filter(({ document_id }) => document_id === disclosure.document_id)
		return own.length ? [{ disclosure, own }] : []
	})
	const listed = shown[0]?.own ?? []
	if (!listed.length) return []
	const cells = listed.flatMap(({ word_id }, row) =>
		shown.flatMap(({ disclosure, own }, column) => {
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
			below: shown.map(({ disclosure, own }) => {
				const [{ worded, n, left_out } = { worded: 0, n: 0, left_out: 0 }] = own
				return [
					words.who(nameOf(disclosure, locale)),
					words.worded,
					{
						text: ofAll(worded, n, locale),
						origin: 'derived',
						hint: words.origin_derived,
						target: { of: `${disclosure.document_id}.` },
					},
					left_out ? words.left_out(count(left_out, locale)) : '',
					words.stop,
				]
			}),
			sentence: shown
				.map(({ disclosure, own }) =>
					words.sentence(
						nameOf(disclosure, locale),
						count(own[0]?.worded ?? 0, locale),
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
