import { percent } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import { linkTo, type LinkTarget } from '../../../views/link.ts'
import type { FundsRow, FundsScene } from './columns.ts'
import { moneyOf } from '../../../views/words/money.ts'
import { placeWords } from '../../../views/words/text.ts'
import { text } from './text.ts'

/** The parts that a split can have, in the order drawn. */
export const KEYS = {
	kind: ['basic', 'project', 'other'],
	fund: ['general_public', 'government_fund', 'state_capital'],
	carried: ['current_year', 'carried_over'],
} as const
export type PartKey = (typeof KEYS)['kind' | 'fund' | 'carried'][number]

/** A row of the chart: a code or the whole disclosure, and its parts in the order of the keys. */
export interface FundsLine {
	readonly code: string
	readonly name: string
	readonly parts: readonly FundsRow[]
}

/** What a row is called: a code by its name, the whole disclosure by a word. */
export const named = ({ code, name, name_en }: FundsRow, locale: Locale): string =>
	code ? { zh: name, en: name_en }[locale] : text[locale].whole

export const keyOf = ({ key }: FundsRow): PartKey => key as PartKey
export const originOf = ({ origin }: FundsRow): MarkOrigin => origin

/** The keys that any of the rows has. */
export const keysOf = (rows: readonly FundsRow[], { values }: FundsScene): PartKey[] =>
	KEYS[values.split].filter((key) => rows.some((row) => row.key === key))

/** Rows of one disclosure, in the order of the query; none where it does not split its amounts so. */
export function linesOf(rows: readonly FundsRow[], scene: FundsScene): FundsLine[] {
	const codes = [...new Set(rows.filter(({ key }) => key).map(({ code }) => code))]
	return codes.map((code) => {
		const own = rows.filter((row) => row.code === code)
		return {
			code,
			name: own[0] ? named(own[0], scene.locale) : text[scene.locale].whole,
			parts: KEYS[scene.values.split].flatMap((key) => own.filter((row) => row.key === key)),
		}
	})
}

/** Where an amount is printed, or the rows it is added up from. */
export const targetOf = (row: FundsRow): LinkTarget => linkTo(row, row.code, row.key)

/** All that is known of a part, over several lines. */
export function hintOf(row: FundsRow, scene: FundsScene): string {
	const words = text[scene.locale]
	return [
		row.code ? `${row.code} ${named(row, scene.locale)}` : words.whole,
		words[`key_${keyOf(row)}`],
		`${moneyOf(row.amount ?? 0, scene)} · ${percent(row.share ?? 0, scene.locale)}`,
		words[`origin_${originOf(row)}`],
		placeWords(row, scene.locale),
	].join('\n')
}
