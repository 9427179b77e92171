import { count, percent, wholePercent } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import { heatCells } from '../../../ui/charts/heat-cells.ts'
import { byDisclosure, type Own } from '../../../views/disclosures/by-disclosure.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { MarkOf } from '../../../views/mark.ts'
import type { ChartCard } from '../../../views/view.ts'
import { lineOf, ofAll, tally } from '../counted.ts'
import { text } from './text.ts'
import type { columns, Vague, VagueScene } from './columns.ts'

type Mark = MarkOf<typeof columns>

/** How many words the picture shows; the table has all of them. */
const MOST = 8

/** A word with its kind. */
const wordOf = ({ word, word_en, kind }: Vague, locale: Locale): string =>
	kind === 'other'
		? text[locale].other
		: text[locale].word(
				{ zh: word, en: `${word_en} ${word}` }[locale],
				text[locale][`kind_${kind as 'direction'}`],
			)

/** The words that a picture has room for, the most frequent first, and last what holds none of the list. */
export function ranked(rows: readonly Vague[]): readonly Vague[] {
	const known = rows.filter(({ kind }) => kind !== 'other')
	return [
		...known.toSorted((a, b) => b.everywhere - a.everywhere).slice(0, MOST),
		...rows.filter(({ kind }) => kind === 'other'),
	]
}

/** How large a share of the targets is set in words; then the words by disclosures. */
export function charts(scene: VagueScene, mark: Mark): ChartCard[] {
	const shown = byDisclosure(scene)
	return shown.length ? [shares(shown, scene.locale, mark), heat(shown, scene.locale, mark)] : []
}

function shares(shown: readonly Own<Vague>[], locale: Locale, mark: Mark): ChartCard {
	const words = text[locale]
	const said = ({ rows: [{ worded, n }] }: Own<Vague>) => ofAll(worded, n, locale)
	return {
		id: 'shares',
		heading: words.heading_shares,
		below: shown.map(({ disclosure, rows: [{ worded, n, left_out }] }) =>
			lineOf(disclosure, [words.worded, tally(disclosure, '', [worded, n], locale)], left_out, locale),
		),
		sentence: shown
			.map((own) => `${words.who(nameOf(own.disclosure, locale))}${said(own)}`)
			.join(words.semicolon),
		chart: {
			kind: 'stacks',
			colour: 'var(--accent)',
			keys: [{ key: 'worded', name: words.key_worded }],
			max: Math.max(0.01, ...shown.map(({ rows: [{ worded_share }] }) => worded_share ?? 0)),
			axis: true,
			scale: (value) => wholePercent(value, locale),
			rows: shown.map((own) => {
				const [row] = own.rows
				const [name, value] = [nameOf(own.disclosure, locale), row.worded_share ?? 0]
				const part = mark(row, 'worded_share', { label: '', hint: `${name}\n${said(own)}` })
				return {
					name,
					colour: colourOf(own.disclosure),
					label: percent(value, locale),
					segments: [{ ...part, key: 'worded', value }],
				}
			}),
		},
	}
}

/** Words by disclosures: in how many targets each stands. */
function heat(shown: readonly Own<Vague>[], locale: Locale, mark: Mark): ChartCard {
	const words = text[locale]
	const all = shown[0]?.rows ?? []
	const listed = ranked(all)
	const cells = heatCells(listed, shown, ({ word_id }, { disclosure, rows: own }) => {
		const found = own.find((it) => it.word_id === word_id)
		const who = nameOf(disclosure, locale)
		return (
			found &&
			mark(found, 'counted', {
				hint: [words.hint(who, wordOf(found, locale)), ofAll(found.counted, found.worded, locale)].join('\n'),
			})
		)
	})
	return {
		id: 'words',
		heading: words.heading(Math.min(MOST, all.length), all.filter(({ kind }) => kind !== 'other').length),
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
			max: Math.max(1, ...cells.map(({ value }) => value ?? 0)),
			cells,
		},
	}
}
