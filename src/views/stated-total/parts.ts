import { markAmount, tick, type ShownUnit } from '../../base/format.ts'
import type { Locale } from '../../base/text.ts'
import type { StackRow, Stacks } from '../../ui/charts/chart.ts'
import type { MarkOrigin } from '../../ui/charts/origin.ts'
import type { Disclosure } from '../disclosures/disclosures.ts'
import { colourOf, nameOf } from '../disclosures/name.ts'
import { linkTo, type LinkTarget } from '../link.ts'
import { markMoneyOf, moneyOf } from '../words/money.ts'
import { totalWords } from './text.ts'

const PARTS = ['basic', 'itemised', 'rest'] as const

/** A part of what a disclosure budgets, in yuan: one of `PARTS`. */
export interface TotalPart {
	readonly document_id: string
	readonly part: string
	readonly amount: number
	readonly origin: MarkOrigin
	readonly line_start: number | null
	readonly line_end: number | null
}

interface Reader {
	readonly values: { readonly unit: ShownUnit }
	readonly locale: Locale
}

export const partName = (part: string, locale: Locale): string =>
	totalWords[locale][`part_${part as (typeof PARTS)[number]}`]

/** A printed part leads to its lines, a computed one to what it is made of. */
export const partLink = (row: TotalPart): LinkTarget => linkTo(row, row.part)

/** 基本支出 444.93 万元: a part with its amount, as one says it beside a picture. */
export const partOf = ({ part, amount }: TotalPart, reader: Reader): string =>
	`${partName(part, reader.locale)} ${markMoneyOf(amount, reader)}`

/** The parts of one disclosure as a bar, called by its name where it has no other. */
export const barOf = (
	disclosure: Disclosure,
	parts: readonly TotalPart[],
	reader: Reader,
	name = nameOf(disclosure, reader.locale),
): StackRow<LinkTarget> => ({
	name,
	colour: colourOf(disclosure),
	segments: parts.map((row) => ({
		key: row.part,
		value: row.amount,
		label: markAmount(row.amount, reader.values.unit, reader.locale),
		hint: `${nameOf(disclosure, reader.locale)}\n${partName(row.part, reader.locale)} ${moneyOf(row.amount, reader)}`,
		origin: row.origin,
		link: partLink(row),
	})),
})

/** Bars of parts on a scale that ends at `max`, in yuan. */
export const barsOf = (
	rows: readonly StackRow<LinkTarget>[],
	max: number,
	{ values, locale }: Reader,
): Stacks<LinkTarget> => ({
	kind: 'stacks',
	colour: 'var(--accent)',
	keys: PARTS.map((key) => ({ key, name: partName(key, locale) })),
	max,
	scale: (value) => tick(value, values.unit, locale),
	axis: true,
	rows,
})

/** What parts come to. */
export const sumOf = (parts: readonly TotalPart[]): number =>
	parts.reduce((sum, { amount }) => sum + amount, 0)
