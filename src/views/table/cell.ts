import { amount, count, eachUnit, percent, quotient, type ShownUnit } from '../../base/format.ts'
import type { Locale } from '../../base/text.ts'
import type { ViewColumns } from '../cells.ts'
import { accompanied } from '../columns.ts'
import { disclosureOf, nameOf } from '../disclosures/name.ts'
import type { MarkOrigin } from '../../ui/charts/origin.ts'
import type { Scene } from '../view.ts'
import { text } from '../text.ts'
import { text as tableText } from './text.ts'

/** A scene whose view does not matter. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyScene = Scene<any, any>
export type AnyRow = Readonly<Record<string, unknown>>

/** In which unit the amounts of a column stand: as its view says, else money as chosen, and yuan where nothing is. */
export function scaleOf(view: ViewColumns, name: string, scene: AnyScene): ShownUnit {
	const own = view.cells?.[name]?.scale
	if (own) return own(scene)
	const { unit } = scene.values as { readonly unit?: ShownUnit }
	return view.columns[name]?.kind === 'money' ? (unit ?? 'yuan') : 'yuan'
}

/** The unit of a column as its heading has it; empty where its numbers have none, or have it in the cell. */
export function unitWords(
	view: ViewColumns,
	name: string,
	scene: AnyScene,
	unit = scaleOf(view, name, scene),
): string {
	const own = view.cells?.[name]
	const words = text[scene.locale]
	if (own?.unit) return own.unit(scene)
	const kind = view.columns[name]?.kind
	if (kind === 'money') return words[`unit_${unit}`]
	if (kind !== 'quotient') return ''
	const money = words[`unit_each_${eachUnit(unit)}`]
	return own?.per ? words.unit_per(money, own.per(scene)) : money
}

/** What a column is called, without its unit. */
export function titleOf(view: ViewColumns, name: string, locale: Locale): string {
	const own = view.text[locale][`column_${name}`]
	if (typeof own === 'string') return own
	const beside = accompanied(view.columns, name)
	if (beside) return tableText[locale][beside.as](titleOf(view, beside.column, locale))
	const words: Readonly<Record<string, unknown>> = text[locale]
	const known = words[`column_${name}`] ?? words[`column_${view.columns[name]?.kind ?? ''}`]
	return typeof known === 'string' ? known : name
}

/** A column's title with its unit: 预算数（万元）. */
export const withUnit = (title: string, unit: string, locale: Locale): string =>
	unit ? text[locale].with_unit(title, unit) : title

/** A value as the screen shows it; null where there is none. */
export function shownValue(view: ViewColumns, name: string, row: AnyRow, scene: AnyScene): string | null {
	const own = view.cells?.[name]
	const value = row[name] ?? null
	if (reasonOf(view, name, row, scene) !== null) return null
	if (own?.text) return own.text(row, scene)
	if (value === null) return null
	const { locale } = scene
	if (own?.words) return wordOf(view, `${own.words}_${value as string}`, locale) ?? (value as string)
	switch (view.columns[name]?.kind) {
		case 'money':
			return amount(value as number, scaleOf(view, name, scene), locale)
		case 'count':
			return count(value as number, locale)
		case 'share':
			return percent(value as number, locale)
		case 'quotient':
			return quotient(value as number, scaleOf(view, name, scene), locale)
		case 'quantity':
			return (value as number).toLocaleString(locale, { maximumFractionDigits: 6 })
		case 'flag':
			return text[locale][value === true ? 'yes' : 'no']
		case 'origin':
			return text[locale][`origin_${value as MarkOrigin}`]
		case 'disclosure': {
			const known = disclosureOf(value as string, scene)
			return known ? nameOf(known, locale) : (value as string)
		}
		default:
			return value as string
	}
}

/** A word of the view, where it has one of that name. */
function wordOf(view: ViewColumns, name: string, locale: Locale): string | undefined {
	const word = view.text[locale][name]
	return typeof word === 'string' ? word : undefined
}

/** Why a cell has no value, as its view says; null where it has one, or where the view gives no reason. */
function reasonOf(view: ViewColumns, name: string, row: AnyRow, scene: AnyScene): string | null {
	const ofRow = view.columns[name]?.kind === 'disclosure' ? undefined : view.row?.absent
	const absent = view.cells?.[name]?.absent ?? ofRow
	if (typeof absent !== 'string') return absent?.(row, scene) ?? null
	if ((row[name] ?? null) !== null) return null
	const word = wordOf(view, absent, scene.locale)
	if (word === undefined) throw new Error(`The view has no word ${absent} for ${name}.`)
	return word
}

/** What stands in the place of a value that is not there. */
export const absentWords = (view: ViewColumns, name: string, row: AnyRow, scene: AnyScene): string =>
	reasonOf(view, name, row, scene) ?? text[scene.locale].not_printed
