import type { ViewColumns } from '../cells.ts'
import type { Disclosure } from '../disclosures/disclosures.ts'
import type { Measure } from '../columns.ts'
import { shownValue, titleOf, unitWords, withUnit, type AnyRow, type AnyScene } from '../table/cell.ts'

/** A disclosure with its number; null where it has none. */
export interface Measured {
	readonly disclosure: Disclosure
	readonly row: AnyRow
	readonly value: number | null
}

/** Disclosures of one scope and stage: their numbers may be set side by side. */
export interface Like {
	/** As the address writes it: `department_budget-budget`. */
	readonly key: string
	readonly scope: string
	readonly stage: string
	readonly all: readonly Measured[]
}

/** The parts that disclosures have, by how many have them: the value of the column, and a row of it. */
export function partsOf(
	{ part, value }: Measure,
	scene: AnyScene,
): readonly { readonly key: string; readonly row: AnyRow; readonly count: number }[] {
	if (!part) return []
	const found = new Map<string, { row: AnyRow; documents: Set<unknown> }>()
	for (const row of scene.rows as readonly AnyRow[]) {
		// A row without a number says why there is none; it is no part.
		if (typeof row[value] !== 'number') continue
		const key = row[part.column] as string
		const own = found.get(key) ?? { row, documents: new Set() }
		own.documents.add(row['document_id'])
		found.set(key, own)
	}
	return [...found]
		.map(
			([
				key,
				{
					row,
					documents: { size },
				},
			]) => ({ key, row, count: size }),
		)
		.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}

/** The part that is shown: as chosen where it is there, else the one that most disclosures have. */
export function partOf(
	measure: Measure,
	scene: AnyScene,
): { readonly key: string; readonly row: AnyRow } | undefined {
	const { focus = '' } = scene.values as { readonly focus?: string }
	const parts = partsOf(measure, scene)
	return parts.find(({ key }) => key === focus) ?? parts[0]
}

/** What is set side by side, by scope and stage, the largest group first; each in the order of county codes. */
export function likesOf(measure: Measure, scene: AnyScene): readonly Like[] {
	const known = new Map(scene.disclosures.map((it) => [it.document_id, it]))
	const part = partOf(measure, scene)
	const groups = new Map<string, Measured[]>()
	for (const row of scene.rows as readonly AnyRow[]) {
		if (measure.part && row[measure.part.column] !== part?.key) continue
		const disclosure = known.get(row['document_id'] as string)
		if (!disclosure) continue
		const number = row[measure.value]
		const key = `${disclosure.scope}-${disclosure.stage}`
		const own = groups.get(key) ?? []
		own.push({ disclosure, row, value: typeof number === 'number' ? number : null })
		groups.set(key, own)
	}
	return [...groups]
		.map(([key, all]) => {
			const [scope = '', stage = ''] = key.split('-')
			return { key, scope, stage, all: all.sort(byCode) }
		})
		.sort((a, b) => b.all.length - a.all.length || (a.key < b.key ? -1 : 1))
}

const byCode = (a: Measured, b: Measured): number =>
	a.disclosure.county_code < b.disclosure.county_code
		? -1
		: a.disclosure.county_code > b.disclosure.county_code
			? 1
			: a.disclosure.document_id < b.disclosure.document_id
				? -1
				: 1

/** The group that shapes of one group show: as chosen, else the largest. */
export function likeOf(measure: Measure, scene: AnyScene): Like | undefined {
	const { like = '' } = scene.values as { readonly like?: string }
	const likes = likesOf(measure, scene)
	return likes.find(({ key }) => key === like) ?? likes[0]
}

/** Items by a key, each key in the order of its first. */
export function byKey<T>(all: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, T[]>()
	for (const item of all) {
		const own = groups.get(keyOf(item))
		if (own) own.push(item)
		else groups.set(keyOf(item), [item])
	}
	return groups
}

/** The numbers of a group, those that are there. */
export const valuesOf = (all: readonly Measured[]): readonly number[] =>
	all.flatMap(({ value }) => (value === null ? [] : [value]))

/** A number of the measure in words, without its unit. */
export const writtenIn =
	(view: ViewColumns, { value }: Measure, scene: AnyScene) =>
	(number: number, row: AnyRow): string =>
		shownValue(view, value, { ...row, [value]: number }, scene) ?? String(number)

/** 每人（元/人）: what the measure is called, with its unit. */
export const measureName = (view: ViewColumns, { value }: Measure, scene: AnyScene): string =>
	withUnit(titleOf(view, value, scene.locale), unitWords(view, value, scene), scene.locale)

/** 基层党建 · 占比: the measure with the part that it is of. */
export function headingOf(view: ViewColumns, measure: Measure, scene: AnyScene): string {
	const part = partOf(measure, scene)
	const name = part && measure.part?.name(part.row, scene.locale)
	return [name, measureName(view, measure, scene)].filter(Boolean).join(' · ')
}
