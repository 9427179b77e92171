import { amount, markAmount, percent } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { TreeNode } from '../../../ui/charts/chart.ts'
import { linkTo, type LinkTarget } from '../../../views/link.ts'
import type { TreeRow, TreeScene } from './columns.ts'
import { placeWords } from '../../../views/words/text.ts'
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

/** All that is known of nodes that stand as one, over several lines: what is true of all of them once. */
export function hintOf(nodes: readonly TreeRow[], { values, locale }: TreeScene): string {
	const words = text[locale]
	const lines = [
		(row: TreeRow) => `${row.lens === 'function' ? `${row.code} ` : ''}${named(row, locale)}`,
		({ amount: yuan, share }: TreeRow) =>
			`${words[`money_${values.unit}`](amount(yuan, values.unit, locale))} · ${percent(share, locale)}`,
		(row: TreeRow) => originWordsOf(row, locale),
		(row: TreeRow) => placeWords(row, locale),
	]
	return [...new Set(lines.flatMap((line) => nodes.map(line)))].join('\n')
}

/**
 * A node with what follows from it: its only part where that is all of it, and so on. They stand as one; where they
 * come from must be the same, since one mark tells it.
 */
function asOne(row: TreeRow, rows: readonly TreeRow[]): readonly TreeRow[] {
	const [part, ...others] = rows.filter(({ parent }) => parent === row.code)
	return part && !others.length && part.amount === row.amount && part.origin === row.origin
		? [row, ...asOne(part, rows)]
		: [row]
}

/** Rows of one disclosure as nodes of the chart. Several that stand as one lead where the last of them does. */
export function nodesOf(rows: readonly TreeRow[], scene: TreeScene): TreeNode<LinkTarget>[] {
	const { values, locale } = scene
	const node = (row: TreeRow): TreeNode<LinkTarget> => {
		const nodes = asOne(row, rows)
		const last = nodes.at(-1) ?? row
		const children = rows.filter(({ parent }) => parent === last.code).map(node)
		return {
			name: nodes.map((it) => named(it, locale)).join(' › '),
			value: row.amount,
			label: `${markAmount(row.amount, values.unit, locale)} · ${percent(row.share, locale)}`,
			hint: hintOf(nodes, scene),
			origin: row.origin,
			link: targetOf(last, scene),
			...(nodes.length > 1 && { levels: nodes.length }),
			...(children.length && { children }),
		}
	}
	return rootsOf(rows).map(node)
}
