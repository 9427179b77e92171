import type { Locale } from '../../base/text.ts'
import type { Param } from '../../share/param.ts'
import { look } from '../look/params.ts'
import { MARK_ORIGINS } from '../../ui/charts/origin.ts'
import { countyOf, kindOf, nameOf, provinceOf } from '../disclosures/name.ts'
import { prefectureOf } from '../disclosures/prefectures.ts'
import type { ViewResult } from '../result.ts'
import { loadedSelection } from '../selection/loaded.ts'
import { nameOfSelection } from '../selection/names.ts'
import { selectionsOf } from '../selection/selecting.ts'
import { text as selectionText } from '../selection/text.ts'
import { likeOf, partOf } from '../shapes/measure.ts'
import { nameOfLike } from '../shapes/spread-cards.ts'
import { text as shapesText } from '../shapes/text.ts'
import { text as shared } from '../text.ts'
import type { AnyView } from '../view.ts'
import { text } from './text.ts'

type Params = Readonly<Record<string, Param<unknown>>>
type Words = Readonly<Record<string, unknown>>

/** Which disclosures, always said; every other choice only where it is not the initial one. */
const ALWAYS: ReadonlySet<string> = new Set(['c', 'dep', 'y', 'unit'])

/** What a reader chose to see the table as it stands: what it is in a sentence, then each choice. */
export function choicesShown(view: AnyView, shown: ViewResult, locale: Locale): readonly string[] {
	const chosen = Object.entries(view.params as Params)
		.filter(
			([key, param]) => ALWAYS.has(key) || param.write(values(shown)[key]) !== param.write(param.initial),
		)
		.map(([key]) => key)
	return [view.lead({ ...shown, locale }), ...choicesOf(view, shown, chosen, locale)]
}

/** The values of parameters in words, and what is selected in the pictures where it narrows the answer. */
export function choicesOf(
	view: AnyView,
	shown: ViewResult,
	keys: readonly string[],
	locale: Locale,
): readonly string[] {
	const idle = view.idle?.(shown.values) ?? []
	const said = Object.entries(view.params as Params).flatMap(([key, param]): readonly string[] => {
		const value = values(shown)[key]
		const raw = param.write(value)
		if (
			key === 'pick' ||
			key in look ||
			!keys.includes(key) ||
			idle.includes(key) ||
			(!raw && !Array.isArray(value))
		)
			return []
		const codes = Array.isArray(value) ? (value as readonly string[]) : [raw]
		const names = codes.length
			? codes.map((code) => wordsOf(view, shown, key, code, locale)).join(text[locale].comma)
			: text[locale].all
		return [`${labelOf(view, key, locale)}${text[locale].colon}${names}`]
	})
	const narrowed = selectionsOf(values(shown)).length ? loadedSelection().narrowing(view, values(shown)) : []
	const selected = narrowed.map((it) => nameOfSelection(it, shown.disclosures, locale))
	return selected.length
		? [...said, `${selectionText[locale].selected}${text[locale].colon}${selected.join(text[locale].comma)}`]
		: said
}

const values = ({ values }: ViewResult) => values as Readonly<Record<string, unknown>>

/** What a view, or whoever shares its key with it, calls a key or one of its values. */
const word = (words: Words, key: string): string | undefined => {
	const found = words[key]
	return typeof found === 'string' ? found : undefined
}

function labelOf({ text: own, params }: AnyView, key: string, locale: Locale): string {
	const words = text[locale]
	const known: Words = {
		c: words.county,
		dep: words.department,
		y: words.year,
		at: words.opened,
		origin: shared[locale].legend,
	}
	const shapes = 'shape' in (params as Params) ? shapesText[locale] : {}
	return (
		word(known, key) ??
		word(own[locale], `${key}_legend`) ??
		word(own[locale], key) ??
		word(shapes, key) ??
		key
	)
}

/** A value by its name: as the view calls it, or as whatever it is a code of is called everywhere. */
function wordsOf(view: AnyView, shown: ViewResult, key: string, code: string, locale: Locale): string {
	const { disclosures } = shown
	const scene = { ...shown, locale }
	const own: Words = view.text[locale]
	// Views have words of their own for how single numbers came about.
	const origin = MARK_ORIGINS.find((it) => key === 'origin' && it === code)
	if (origin) return shared[locale][`origin_${origin}`]
	const named = view.choiceName?.(key, code, scene) ?? word(own, `${key}_${code}`)
	if (named !== undefined) return named
	if (key === 'at') return view.crumbs(scene).at(-1)?.label ?? code
	if (key === 'c' || (key === 'within' && view.measure)) return placeName(code, shown, locale)
	const department = disclosures.find((it) => key === 'dep' && it.department_slug === code)
	if (department) return kindOf(department, locale)
	const document = disclosures.find((it) => it.document_id === code)
	if (document) return nameOf(document, locale)
	return (view.measure && shapeWords(view.measure, key, code, scene)) ?? code
}

/** A county, a prefecture or a province by its name. */
function placeName(code: string, { disclosures }: ViewResult, locale: Locale): string {
	const own = disclosures.find(({ county_code }) => county_code.startsWith(code))
	if (!own) return code
	if (code.length === 2) return provinceOf(own, locale)
	return code.length === 4 ? prefectureOf(own, locale) : countyOf(own, locale)
}

/** What a view of many disclosures is shown as, of which scope, and which part of each. */
function shapeWords(
	measure: NonNullable<AnyView['measure']>,
	key: string,
	code: string,
	scene: ViewResult & { readonly locale: Locale },
): string | undefined {
	if (key === 'shape') return word(shapesText[scene.locale], `shape_${code}`)
	const like = key === 'like' ? likeOf(measure, scene) : undefined
	if (like) return nameOfLike(like, scene)
	const part = key === 'focus' ? partOf(measure, scene) : undefined
	return part && (measure.part?.name(part.row, scene.locale) ?? part.key)
}
