import { amount, markAmount } from '../../../base/format.ts'
import type { LinkTarget } from '../../../views/link.ts'
import { linkTo } from '../../../views/link.ts'
import type { Pair, PairScene, Side } from './columns.ts'
import { text } from './text.ts'

/** What a row is called, with its code where codes are lined up. */
export const nameOfRow = ({ name, name_en }: Pair, { locale }: Pick<PairScene, 'locale'>): string =>
	locale === 'zh' ? name : name_en

/** Where an amount of one side leads: its lines, or the rows it is made of; all of its document where it has none. */
export const linkOf = (row: Pair, side: Side): LinkTarget =>
	row[`${side}_amount`] === null && row[`${side}_line_start`] === null
		? { of: `${row[`${side}_document`] || row.left_document}.` }
		: linkTo(
				{
					document_id: row[`${side}_document`],
					line_start: row[`${side}_line_start`],
					line_end: row[`${side}_line_end`],
					amount: row[`${side}_amount`],
				},
				row[`${side}_reading`],
				row.code,
			)

/** An amount as it stands in the picture, or why there is none: not listed, or listed and not legible. */
export function saidOf(row: Pair, side: Side, { values, locale }: PairScene, told = markAmount): string {
	const value = row[`${side}_amount`]
	if (value !== null) return told(value, values.unit, locale)
	const words = text[locale]
	return row.state === 'both' || row.state === side ? words.unreadable : words.not_listed
}

export const hintOf = (row: Pair, side: Side, scene: PairScene): string => {
	const origin = row[`${side}_origin`]
	return [
		nameOfRow(row, scene),
		saidOf(row, side, scene, amount),
		text[scene.locale][`origin_${origin}`],
	].join('\n')
}
