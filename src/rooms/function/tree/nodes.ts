import { amount, markAmount, percent } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { TreeNode } from '../../../ui/charts/chart.ts'
import { linkTo, type LinkTarget } from '../../../views/link.ts'
import type { TreeRow, TreeScene } from './columns.ts'
import { text } from './text.ts'

/** The first level of what is shown: rows whose parent is not there. */
export const rootsOf = (rows: readonly TreeRow[]): TreeRow[] =>
	rows.filter(({ parent }) => !rows.some(({ code }) => code === parent))

/** What a node is called: projects keep their Chinese name in every language. */
export const named = (row: TreeRow, locale: Locale): string => (locale === 'zh' ? row.name : row.name_en)

/** How deep a node stands, in a word. */
export const levelOf = ({ lens, level }: TreeRow, locale: Locale): string =>
	text[locale][`level_${lens === 'function' ? (String(level) as '1') : (lens as 'purpose')}`]

export const originWordsOf = ({ lens, origin }: TreeRow, locale: Locale): string =>
	text[locale][`origin_${lens === 'purpose' ? 'purpose' : origin}`]

/** A node with parts becomes the whole; the whole itself and nodes without parts lead to where they come from. */
export function targetOf(row: TreeRow, { rows, values }: Pick<TreeScene, 'rows' | 'values'>): LinkTarget {
	const pointer = `${row.document_id}.${row.code}`
	const parted = rows.some((it) => it.document_id === row.document_id && it.parent === row.code)
	return pointer !== values.at && parted ? { at: pointer } : sourceOf(row)
}

/** Where an amount is printed, or the rows it is added up from. */
export const sourceOf = (row: TreeRow): LinkTarget => linkTo(row, row.code)

/** All that is known of a node, over several lines. */
export function hintOf(row: TreeRow, { values, locale }: TreeScene): string {
	const words = text[locale]
	return [
		`${row.lens === 'function' ? `${row.code} ` : ''}${named(row, locale)}`,
		`${words[`money_${values.unit}`](amount(row.amount, values.unit, locale))} · ${percent(row.share, locale)}`,
		originWordsOf(row, locale),
		row.line_start === null ? words.hint_parts(row.parts) : words.hint_line(row.line_start),
	].join('\n')
}

/** Rows of one disclosure as nodes of the chart. */
export function nodesOf(rows: readonly TreeRow[], scene: TreeScene): TreeNode<LinkTarget>[] {
	const { values, locale } = scene
	const node = (row: TreeRow): TreeNode<LinkTarget> => {
		const children = rows.filter(({ parent }) => parent === row.code).map(node)
		return {
			name: named(row, locale),
			value: row.amount,
			label: `${markAmount(row.amount, values.unit, locale)} · ${percent(row.share, locale)}`,
			hint: hintOf(row, scene),
			origin: row.origin,
			link: targetOf(row, scene),
			...(children.length && { children }),
		}
	}
	return rootsOf(rows).map(node)
}
