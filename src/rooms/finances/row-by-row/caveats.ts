import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { disclosureOf, kindOf, scopeOf } from '../../../views/disclosures/name.ts'
import type { Pair, PairScene, Side } from './columns.ts'
import { text } from './text.ts'

type Words = (typeof text)['zh']

/** The document on one side; undefined where there is none. */
export const documentAt = (
	side: Side,
	scene: Pick<PairScene, 'rows' | 'disclosures'>,
): Disclosure | undefined => disclosureOf(scene.rows[0]?.[`${side}_document`], scene)

/** What differs between two documents and must be known before their amounts are compared. */
export function caveatsOf(scene: PairScene): readonly string[] {
	const [left, right] = [documentAt('left', scene), documentAt('right', scene)]
	const [first] = scene.rows
	if (!left || !right || !first) return []
	const words: Words = text[scene.locale]
	const pairs: readonly (readonly [keyof Words & `differs_${string}`, string, string])[] = [
		['differs_scope', scopeOf(left, scene.locale), scopeOf(right, scene.locale)],
		['differs_year', String(left.fiscal_year), String(right.fiscal_year)],
		[
			'differs_stage',
			words[`stage_${left.stage}` as 'stage_budget'],
			words[`stage_${right.stage}` as 'stage_budget'],
		],
		['differs_department', kindOf(left, scene.locale), kindOf(right, scene.locale)],
		['differs_unit', left.amount_unit, right.amount_unit],
		['differs_reading', readingOf(first, 'left', words), readingOf(first, 'right', words)],
	]
	return pairs.flatMap(([key, a, b]) => (a === b ? [] : [words[key](a, b)]))
}

const readingOf = (row: Pair, side: Side, words: Words): string =>
	row[`${side}_reading`] === 'suggested'
		? words.reading_suggested
		: row[`${side}_reading`] === 'disclosed'
			? words.reading_disclosed
			: ''
