import { percent } from '../../../base/format.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { Crumb } from '../../../views/view.ts'
import { named, narrowedTo, type SpendingScene } from './marks.ts'
import { DIGITS } from '../listed.ts'
import { text } from './text.ts'

/** A finding where one part outweighs all others of its disclosure together, else the question. */
export function title({ rows, values, disclosures, locale }: SpendingScene): string {
	const words = text[locale]
	const shown = disclosures.filter(({ document_id }) => rows.some((row) => row.document_id === document_id))
	const heaviest = rows.reduce<(typeof rows)[number] | undefined>(
		(most, row) =>
			row.lens === 'function' && row.origin === 'disclosed' && (row.share ?? 0) > (most?.share ?? 0.5)
				? row
				: most,
		undefined,
	)
	const who = shown.find(({ document_id }) => document_id === heaviest?.document_id)
	const narrowed = narrowedTo(values, locale)
	if (heaviest && who)
		return words.finding(
			narrowed ? words.of(nameOf(who, locale), narrowed) : nameOf(who, locale),
			percent(heaviest.share ?? 0, locale),
			named(heaviest, locale),
		)
	const [only, ...others] = shown
	if (!only) return words.nothing
	if (others.length) return words.question(shown.length)
	const opened = rows.find((row) => row.lens === 'project')?.opened
	return opened
		? words.opened(nameOf(only, locale), opened, rows.length)
		: words.question_one(nameOf(only, locale))
}

export function lead({ rows, values, locale }: SpendingScene): string {
	const words = text[locale]
	const unit = words[`unit_${values.unit}`]
	// What was opened is shown one level below the chosen one.
	const shown = Math.max(0, ...rows.map(({ lens, code }) => (lens === 'function' ? code.length : 0)))
	if (!shown && rows.some(({ lens }) => lens === 'purpose' || lens === 'project'))
		return words.lead_purpose(unit)
	const digits = DIGITS.find((length) => Number(length) === shown) ?? values.digits
	return words[`lead_${values.origins}`](words[`digits_${digits}`], unit)
}

/** The way back from what was opened: everything, then each code above it. */
export function crumbs({ values, disclosures, locale, rows }: SpendingScene): readonly Crumb[] {
	if (!values.at) return []
	const words = text[locale]
	const [document_id = '', inside = ''] = values.at.split('.')
	const who = disclosures.find((disclosure) => disclosure.document_id === document_id)
	const above = [3, 5].filter((length) => /^\d+$/.test(inside) && length < inside.length)
	const first = rows[0]
	const name =
		inside === 'rest' && first && first.reading !== 'purpose'
			? words[`rest_${first.reading as 'suggested'}`]
			: (first?.opened ?? inside)
	return [
		{ label: words.all, at: '' },
		...above.map((length) => ({
			label: inside.slice(0, length),
			at: `${document_id}.${inside.slice(0, length)}`,
		})),
		{
			label: [who && nameOf(who, locale), /^\d/.test(inside) ? inside : '', name].filter(Boolean).join(' '),
			at: values.at,
		},
	]
}
