import type { ViewColumns } from '../cells.ts'
import type { Disclosure } from '../disclosures/disclosures.ts'
import type { Measure } from '../columns.ts'
import type { Part } from '../view.ts'
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

/** What an answer holds, gone through once: every choice among its parts looks here. */
interface Groups {
	readonly measure: Measure
	readonly disclosures: readonly Disclosure[]
	readonly parts: readonly Part[]
	/** By part; by the empty text where the measure has none. */
	readonly likes: ReadonlyMap<string, readonly Like[]>
}

const gone = new WeakMap<readonly AnyRow[], Groups>()

function groupsOf(measure: Measure, { rows, disclosures }: AnyScene): Groups {
	const all = rows as readonly AnyRow[]
	const before = gone.get(all)
	if (before?.measure === measure && before.disclosures === disclosures) return before
	const groups = { measure, disclosures, ...grouped(measure, all, disclosures) }
	gone.set(all, groups)
	return groups
}

function grouped(
	{ part, value, counts }: Measure,
	rows: readonly AnyRow[],
	disclosures: readonly Disclosure[],
): Pick<Groups, 'parts' | 'likes'> {
	const known = new Map(disclosures.map((it) => [it.document_id, it]))
	const found = new Map<string, { row: AnyRow; documents: Set<unknown> }>()
	const likes = new Map<string, Map<string, Measured[]>>()
	const said = new Set<Disclosure>()
	for (const row of rows) {
		if (counts && !counts(row)) continue
		const key = part ? (row[part.column] as string) : ''
		const number = row[value]
		// A row without a number says why there is none; it is no part.
		if (typeof number === 'number') {
			const own = found.get(key) ?? { row, documents: new Set() }
			// A document may state a part that is also worked out from two of them: the first row has its number.
			if (own.documents.has(row['document_id'])) continue
			own.documents.add(row['document_id'])
			found.set(key, own)
		}
		const disclosure = known.get(row['document_id'] as string)
		if (!disclosure) continue
		// Without parts every row of a disclosure says its one number.
		if (!part && said.has(disclosure)) continue
		said.add(disclosure)
		const own = likes.get(key) ?? new Map<string, Measured[]>()
		likes.set(key, own)
		const like = `${disclosure.scope}-${disclosure.stage}`
		const measured = { disclosure, row, value: typeof number === 'number' ? number : null }
		const same = own.get(like)
		if (same) same.push(measured)
		else own.set(like, [measured])
	}
	return {
		parts: !part
			? []
			: [...found]
					.map(([key, { row, documents }]) => ({ key, row, count: documents.size }))
					.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)),
		likes: new Map([...likes].map(([key, own]) => [key, inOrder(own)])),
	}
}

const inOrder = (groups: ReadonlyMap<string, Measured[]>): readonly Like[] =>
	[...groups]
		.map(([key, all]) => {
			const [scope = '', stage = ''] = key.split('-')
			return { key, scope, stage, all: all.sort(byCode) }
		})
		.sort((a, b) => b.all.length - a.all.length || (a.key < b.key ? -1 : 1))

const byCode = (a: Measured, b: Measured): number =>
	a.disclosure.county_code < b.disclosure.county_code
		? -1
		: a.disclosure.county_code > b.disclosure.county_code
			? 1
			: a.disclosure.document_id < b.disclosure.document_id
				? -1
				: 1

/** The parts that disclosures have, by how many have them. */
export const partsOf = (measure: Measure, scene: AnyScene): readonly Part[] =>
	scene.parts ?? groupsOf(measure, scene).parts

/** The part that is shown: as chosen where it is there, else the one that most disclosures have. */
export function partOf(measure: Measure, scene: AnyScene): Part | undefined {
	const { focus = '' } = scene.values as { readonly focus?: string }
	const parts = partsOf(measure, scene)
	return parts.find(({ key }) => key === focus) ?? parts[0]
}

/** What is set side by side, by scope and stage, the largest group first; each in the order of county codes. */
export function likesOf(measure: Measure, scene: AnyScene): readonly Like[] {
	const part = partOf(measure, scene)
	if (measure.part && !part) return []
	return groupsOf(measure, scene).likes.get(part?.key ?? '') ?? []
}

/** The group that shapes of one group show: as chosen, else the largest. */
export function likeOf(measure: Measure, scene: AnyScene): Like | undefined {
	const { like = '' } = scene.values as { readonly like?: string }
	const likes = likesOf(measure, scene)
	return likes.find(({ key }) => key === like) ?? likes[0]
}

const sorted = new WeakMap<readonly Measured[], readonly number[]>()

/** The numbers of a group, those that are there, the least first. */
export function valuesOf(all: readonly Measured[]): readonly number[] {
	const before = sorted.get(all)
	if (before) return before
	// A typed array is sorted by number without a call for each pair.
	const values = Array.from(
		Float64Array.from(all.flatMap(({ value }) => (value === null ? [] : [value]))).sort(),
	)
	sorted.set(all, values)
	return values
}

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
