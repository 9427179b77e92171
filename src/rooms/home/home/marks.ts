import { markAmount, percent, wholePercent } from '../../../base/format.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import { linkTo, type LinkTarget } from '../../../views/link.ts'
import type { HomeRow, HomeScene } from './columns.ts'
import type { Cell, Line } from './lines.ts'
import { moneyOf } from '../../../views/words/money.ts'
import { placeWords } from '../../../views/words/text.ts'
import { text } from './text.ts'

/** Where all purposes stand side by side: what is folded, and what is not there, is seen there. */
export const ALL_PURPOSES = { room: 'function', keys: { show: 'side-by-side' } } as const

type Said = Pick<HomeScene, 'locale'>

/** What a row is called: its purpose, or the total. */
export const rowName = ({ kind, name, name_en }: HomeRow, { locale }: Said): string =>
	kind === 'total' ? text[locale].total : locale === 'zh' ? name : name_en

/** What a line is called: its purpose, so many others, or the total. */
export function lineName({ kind, purposes }: Line, scene: Said): string {
	const words = text[scene.locale]
	const [first] = purposes
	if (kind === 'total' || !first) return words.total
	return kind === 'rest' ? words.rest(purposes.length) : rowName(first, scene)
}

/** The words at a bar; of a total that is only a part of what is stated, which part. */
export function labelOf({ kind }: Line, cell: Cell, { values, locale }: HomeScene): string {
	const words = text[locale]
	if (cell.amount === null || cell.share === null) return kind === 'total' ? words.no_project : words.absent
	const shown = markAmount(cell.amount, values.unit, locale)
	if (kind !== 'total') return `${shown} · ${percent(cell.share, locale)}`
	const listed = cell.rows[0]?.listed ?? null
	return listed === null ? shown : `${shown} · ${words.listed(wholePercent(listed, locale))}`
}

/** How an amount came about, in words: of a purpose, that a rule suggests it. */
export function originWordsOf({ kind, origin }: HomeRow, { locale }: Said): string {
	const words = text[locale]
	return kind === 'part' && origin === 'suggested' ? words.origin_purpose : words[`origin_${origin}`]
}

const moneyAndShare = (yuan: number, share: number, scene: HomeScene): string =>
	`${moneyOf(yuan, scene)} · ${percent(share, scene.locale)}`

/** What the number of a row stands for, how it came about, and where it stands. */
export function hintOf(row: HomeRow, scene: HomeScene): string {
	return [
		rowName(row, scene),
		moneyAndShare(row.amount, row.share, scene),
		originWordsOf(row, scene),
		placeWords(row, scene.locale),
	].join('\n')
}

/** The row of a cell that is made of one alone. */
const onlyRow = ({ rows: [only, ...others] }: Cell): HomeRow | undefined => (others.length ? undefined : only)

/** The same of a cell that is made of several rows, or of none. */
export function hintOfCell(line: Line, cell: Cell, scene: HomeScene): string {
	const only = onlyRow(cell)
	if (only) return hintOf(only, scene)
	const words = text[scene.locale]
	const { amount: yuan, share } = cell
	return [
		lineName(line, scene),
		...(yuan === null || share === null
			? [labelOf(line, cell, scene)]
			: [moneyAndShare(yuan, share, scene), words.origin_derived]),
		words.hint_all,
	].join('\n')
}

/** To the line where it is printed, else to the projects it is made of. */
export const targetOf = (row: HomeRow): LinkTarget => linkTo(row, row.kind === 'total' ? '' : row.code)

/** How the number of a cell came about: what is made of several rows, or of none, is derived. */
export const originOfCell = (cell: Cell): MarkOrigin => onlyRow(cell)?.origin ?? 'derived'

/** Where a cell leads: what is made of several rows, or of none, to all purposes. */
export function targetOfCell(cell: Cell): LinkTarget {
	const only = onlyRow(cell)
	return only ? targetOf(only) : ALL_PURPOSES
}
