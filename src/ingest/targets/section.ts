import type { AmountUnit } from '../../base/money.ts'
import { classesOf } from './classes-of-rows.ts'
import type { Header } from './header.ts'
import { classesApart, labelsApartIn } from './labels-apart.ts'
import { indicatorOf, type ReadIndicator } from './indicator.ts'
import type { Region } from './region.ts'
import { rowsOf } from './rows.ts'
import type { FieldRole, Terms } from '../words/terms.ts'
import type { Token } from './token.ts'

/** The rows that follow a header, up to the next header or to what ends a table. */
export interface Section {
	readonly header: Header
	readonly tokens: readonly Token[]
}

export function indicatorSections(region: Region, terms: Terms): readonly Section[] {
	return region.headers.map((header, order) => {
		const next = region.headers[order + 1]
		const after = region.tokens.slice(header.to, next?.from ?? region.tokens.length)
		const table = region.tokens[header.from]?.table ?? null
		const end = after.findIndex(
			(token) => terms.ends(token.text) || (table !== null && token.table !== table),
		)
		const own = end < 0 ? after : after.slice(0, end)
		return { header, tokens: header.mode === 'layout' ? own.filter((it) => !isPageNumber(it)) : own }
	})
}

/** The rows of a list without targets, down to the field of the form below it: 年度总体目标 beside its text names no project. */
export function aboveObjective(
	{ columns }: Header,
	tokens: readonly Token[],
	terms: Terms,
): readonly Token[] {
	if (columns.some(({ role }) => role === 'name' || role === 'flat_name')) return tokens
	const end = tokens.findIndex(
		(it, at) =>
			it.at === 0 &&
			OBJECTIVES.has(terms.field(it.text)) &&
			tokens[at + 1]?.row === it.row &&
			!tokens.some((other) => other.row === it.row && other.form === 'number'),
	)
	return end < 0 ? tokens : tokens.slice(0, end)
}
const OBJECTIVES: ReadonlySet<FieldRole | null> = new Set(['objective', 'long_objective'])

/** A number alone on its line, or 第…页, in a text printed by columns. */
function isPageNumber({ text, at, fromEnd, columns }: Token): boolean {
	if (!/^(?:第\s*\d+\s*页(?:.?共\s*\d+\s*页)?|[-—]?\s*\d{1,3}\s*[-—]?)$/.test(text)) return false
	return at === 0 && fromEnd === 1 && columns === 'position'
}

/** The indicators of a section; `unit` is that of the amounts beside them. */
export function indicatorsIn(
	{ header, tokens }: Section,
	terms: Terms,
	unit: AmountUnit | null,
): readonly ReadIndicator[] {
	const apart = header.mode === 'rows' ? labelsApartIn(tokens, terms) : []
	const taken = new Set(apart.flatMap(({ labels }) => labels))
	const rows = rowsOf(header, apart.length > 0 ? tokens.filter((it) => !taken.has(it)) : tokens, terms)
	const classes =
		apart.length > 0
			? classesApart(header, rows, apart, terms)
			: classesOf(header, rows, terms).map((it) => ({ classes: it, placed: null }))
	const indicators = rows.flatMap((row, at) => {
		const own = classes[at]
		const indicator = own ? indicatorOf(header, row, own.classes, unit) : null
		return indicator ? [{ ...indicator, placed: own?.placed ?? null }] : []
	})
	return standLeftAsRule(indicators) ? indicators.map((it) => ({ ...it, shifted: false })) : indicators
}

/** Where a table leaves merged cells out, rows stand left as a rule, and none of them has moved. */
export const standLeftAsRule = (indicators: readonly ReadIndicator[]): boolean =>
	indicators.filter((it) => it.standsLeft).length * 3 >= indicators.length
