import type { Locale } from '../../base/text.ts'
import { assigned } from '../../share/assignments.ts'
import { choice, page, panel, unit } from '../../share/page.ts'
import { selection } from '../../share/selection.ts'
import type { Param, Params } from '../../share/param.ts'
import { look } from '../../views/look/params.ts'
import type { AnyView } from '../../views/view.ts'
import { text } from './text.ts'

/** What every page understands, in the order in which it is told. */
const COMMON: Params = { ...page, ...panel, ...choice, pick: selection, ...look, unit, ...assigned }

/** A key of the address, as it is told to those who write links. */
export interface Told {
	readonly key: string
	readonly meaning: string
	/** A closed list, or the form as a regular expression; undefined where neither is declared. */
	readonly allowed: readonly string[] | string | undefined
	/** As an address would write it; empty for none. */
	readonly initial: string
}

/** Words for a key: those of the view, else those that hold wherever the key is used; undefined where there are none. */
function meaningOf(key: string, view: string, locale: Locale): string | undefined {
	const words: Readonly<Record<string, unknown>> = text[locale]
	const found = words[`${view}_${key}`] ?? words[`key_${key}`]
	return typeof found === 'string' ? found : undefined
}

/** Keys that every page understands. */
export const common = (locale: Locale): readonly Told[] => told(COMMON, '', locale)

/** Keys that only this view, or views like it, understand. */
export const own = ({ id, params }: AnyView, locale: Locale): readonly Told[] =>
	told(Object.fromEntries(Object.entries(params as Params).filter(([key]) => !(key in COMMON))), id, locale)

const told = (params: Params, view: string, locale: Locale): readonly Told[] =>
	Object.entries(params).map(([key, param]) => ({
		key,
		meaning: meaningOf(key, view, locale) ?? '',
		allowed: param.allowed ?? steps(param),
		initial: param.write(param.initial),
	}))

/** The numbers of a parameter that a slider sets. */
function steps({
	from,
	to,
	step,
}: Partial<Readonly<Record<'from' | 'to' | 'step', number>>> & Param<unknown>) {
	if (from === undefined || to === undefined || !step) return undefined
	return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => String(from + at * step))
}
