import { amount, percent } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { Row } from '../../../engine/row.ts'
import type { TreeNode } from '../../../ui/charts/chart.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import type { LinkTarget } from '../../../views/link.ts'
import type { Scene } from '../../../views/view.ts'
import type { params } from './params.ts'
import type { rows } from './rows.ts'
import { text } from './text.ts'

export type TreeRow = Row<typeof rows>
export type TreeScene = Scene<typeof params, typeof rows>

/** The first level of what is shown: rows whose parent is not there. */
export const rootsOf = (rows: readonly TreeRow[]): TreeRow[] =>
	rows.filter(({ parent }) => !rows.some(({ code }) => code === parent))

const childrenOf = (row: TreeRow, rows: readonly TreeRow[]): TreeRow[] =>
	rows.filter(({ parent }) => parent === row.code)

/** Rows in the order in which the chart counts its marks: each before its children. */
export const inOrder = (rows: readonly TreeRow[]): TreeRow[] => {
	const below = (row: TreeRow): TreeRow[] => [row, ...childrenOf(row, rows).flatMap(below)]
	return rootsOf(rows).flatMap(below)
}

/** What a node is called: function codes and projects keep their Chinese name in every language. */
export const named = (row: TreeRow, locale: Locale): string =>
	locale === 'zh' || row.lens !== 'purpose' ? row.name : row.name_en

/** A node with parts becomes the whole; the whole itself and nodes without parts lead to where they come from. */
export function targetOf(row: TreeRow, rows: readonly TreeRow[], at: string): LinkTarget {
	const pointer = `${row.document_id}.${row.code}`
	if (pointer !== at && rows.some(({ parent }) => parent === row.code)) return { at: pointer }
	return sourceOf(row)
}

/** Where an amount is printed, or the rows it is added up from. */
export const sourceOf = ({ document_id, code, line_start, line_end }: TreeRow): LinkTarget =>
	line_start === null || line_end === null
		? { of: `${document_id}.${code}` }
		: { src: { document_id, line_start, line_end } }

/** All that is known of a node, over several lines. */
export function hintOf(row: TreeRow, { values, locale }: TreeScene): string {
	const words = text[locale]
	return [
		row.lens === 'function' ? `${row.code} ${row.name}` : named(row, locale),
		`${words[`money_${values.unit}`](amount(row.amount, values.unit, locale))} · ${percent(row.share, locale)}`,
		words[`origin_${row.lens === 'purpose' ? 'purpose' : (row.origin as MarkOrigin)}`],
		row.line_start === null ? words.hint_parts(row.parts) : words.hint_line(row.line_start),
	].join('\n')
}

/** Rows as nodes of the chart. */
export function nodesOf(rows: readonly TreeRow[], scene: TreeScene): TreeNode[] {
	const { values, locale } = scene
	const node = (row: TreeRow): TreeNode => {
		const children = childrenOf(row, rows).map(node)
		return {
			name: named(row, locale),
			value: row.amount,
			label: `${amount(row.amount, values.unit, locale)} · ${percent(row.share, locale)}`,
			hint: hintOf(row, scene),
			origin: row.origin as MarkOrigin,
			...(children.length && { children }),
		}
	}
	return rootsOf(rows).map(node)
}
