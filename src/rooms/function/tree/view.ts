import { percent } from '../../../base/format.ts'
import { defineView } from '../../../views/define-view.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { Crumb } from '../../../views/view.ts'
import { charts } from './chart.ts'
import { columns, params, type TreeScene } from './columns.ts'
import { hintOf, levelOf, named, originWordsOf, rootsOf, sourceOf, targetOf } from './nodes.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	id: 'tree',
	text,
	params,
	sql,
	columns,
	title,
	lead: ({ values, locale }) => text[locale].lead(text[locale][`unit_${values.unit}`]),
	crumbs,
	charts,
	row: { link: sourceOf, hint: hintOf },
	cells: {
		lens: { text: (row, { locale }) => levelOf(row, locale) },
		code: { absent: ({ lens }, { locale }) => (lens === 'function' ? null : text[locale].no_code) },
		name: {
			text: (row, { locale }) => named(row, locale),
			// A node with parts can be opened; the source of every node is told by its numbers.
			link: (row, scene) => {
				const target = targetOf(row, scene)
				return 'at' in target ? target : null
			},
			origin: () => 'disclosed',
		},
		origin: { text: (row, { locale }) => originWordsOf(row, locale) },
	},
	behind: async () => (await import('./behind.sql?raw')).default,
})

/** The question; with a node opened, what share of its disclosure it is. */
function title({ rows, disclosures, values, locale }: TreeScene): string {
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

/** The way back from what was opened: everything, its disclosure, then each code above it. */
function crumbs({ values, rows, disclosures, locale }: TreeScene): readonly Crumb[] {
	if (!values.at) return []
	const words = text[locale]
	const [document_id = '', inside = ''] = values.at.split('.')
	const who = disclosures.find((disclosure) => disclosure.document_id === document_id)
	const above = [3, 5].filter((length) => /^\d+$/.test(inside) && length < inside.length)
	const root = rows.find(({ code }) => code === inside)
	const label = root ? `${root.lens === 'function' ? `${inside} ` : ''}${named(root, locale)}` : inside
	return [
		{ label: words.all, at: '' },
		{ label: who ? nameOf(who, locale) : document_id, at: document_id },
		...above.map((length) => ({
			label: inside.slice(0, length),
			at: `${document_id}.${inside.slice(0, length)}`,
		})),
		...(inside ? [{ label, at: values.at }] : []),
	]
}
