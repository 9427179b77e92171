import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { pairsOf, type ComparableScene, type Comparison } from './columns.ts'

/** Two make one pair, which its card tells; more than twelve are no picture any more. */
const FEWEST = 3
const MOST = 12

/** A disclosure with its pairs, one a disclosure of the matrix; none with itself. */
export interface MatrixLine {
	readonly disclosure: Disclosure
	readonly pairs: readonly (readonly [Comparison, ...Comparison[]] | undefined)[]
}

/** Each disclosure against each; no lines where they are too few or too many. */
export function matrixOf(scene: ComparableScene): readonly MatrixLine[] {
	const known = new Map(pairsOf(scene).map((rows) => [idOf(rows[0]), rows]))
	const compared = new Set(scene.rows.flatMap(({ document_a, document_b }) => [document_a, document_b]))
	const shown = scene.disclosures.filter(({ document_id }) => compared.has(document_id))
	if (shown.length < FEWEST || shown.length > MOST) return []
	const pairIn = (document_a: string, document_b: string) => known.get(idOf({ document_a, document_b }))
	return shown.map((disclosure) => ({
		disclosure,
		pairs: shown.map(
			({ document_id }) =>
				pairIn(disclosure.document_id, document_id) ?? pairIn(document_id, disclosure.document_id),
		),
	}))
}

/** What a pair is told apart by in the page. */
export const idOf = ({ document_a, document_b }: Pick<Comparison, 'document_a' | 'document_b'>): string =>
	`${document_a}.${document_b}`
