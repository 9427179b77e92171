import { percent } from '../../../base/format.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { Crumb } from '../../../views/view.ts'
import { named, rootsOf, type TreeRow, type TreeScene } from './nodes.ts'
import { text } from './text.ts'

/** The question; with a node opened, what share of its disclosure it is. */
export function title({ rows, disclosures, values, locale }: TreeScene): string {
	const words = text[locale]
	const shown = disclosures.filter(({ document_id }) => rows.some((row) => row.document_id === document_id))
	const [only, ...others] = shown
	if (!only) return words.nothing
	if (others.length) return words.question(shown.length)
	const [root] = rootsOf(rows)
	return values.at.includes('.') && root
		? words.opened(nameOf(only, locale), named(root, locale), percent(root.share, locale))
		: words.question_one(nameOf(only, locale))
}

export const lead = ({ values, locale }: TreeScene): string =>
	text[locale].lead(text[locale][`unit_${values.unit}`])

/** The way back from what was opened: everything, its disclosure, then each code above it. */
export function crumbs({ values, rows, disclosures, locale }: TreeScene): readonly Crumb[] {
	if (!values.at) return []
	const words = text[locale]
	const [document_id = '', inside = ''] = values.at.split('.')
	const who = disclosures.find((disclosure) => disclosure.document_id === document_id)
	const above = [3, 5].filter((length) => /^\d+$/.test(inside) && length < inside.length)
	const root = rows.find(({ code }): boolean => code === inside) as TreeRow | undefined
	return [
		{ label: words.all, at: '' },
		{ label: who ? nameOf(who, locale) : document_id, at: document_id },
		...above.map((length) => ({
			label: inside.slice(0, length),
			at: `${document_id}.${inside.slice(0, length)}`,
		})),
		...(inside
			? [
					{
						label: root ? `${root.lens === 'function' ? `${inside} ` : ''}${named(root, locale)}` : inside,
						at: values.at,
					},
				]
			: []),
	]
}
