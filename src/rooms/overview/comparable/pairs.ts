import type { Locale } from '../../../base/text.ts'
import type { Row } from '../../../engine/row.ts'
import { kindOf, nameOf } from '../../../views/disclosures/name.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { Scene } from '../../../views/view.ts'
import type { params } from './params.ts'
import type { rows } from './rows.ts'
import { text } from './text.ts'

type Comparison = Row<typeof rows>
export type ComparableScene = Scene<typeof params, typeof rows>

/** One side of a comparison in words, each word leading to where its document says so. */
export interface Side {
	readonly dimension: string
	readonly label: string
	readonly alike: boolean
	readonly why: string
	readonly said: readonly [LinkedNumber, LinkedNumber]
}
/** Two disclosures, what they have in common, and how they differ. */
export interface Pair {
	readonly id: string
	readonly of: readonly [Disclosure, Disclosure]
	readonly names: readonly [string, string]
	/** What may stand side by side, in a sentence and in a word. */
	readonly ground: string
	readonly shortly: string
	readonly sides: readonly Side[]
}

/** The pairs of the answer, in its order. */
export function pairsOf({ rows, disclosures, locale }: ComparableScene): Pair[] {
	const known = new Map(disclosures.map((it) => [it.document_id, it]))
	const grouped = new Map<string, Comparison[]>()
	for (const row of rows) {
		const id = `${row.document_a}.${row.document_b}`
		grouped.set(id, [...(grouped.get(id) ?? []), row])
	}
	return [...grouped].flatMap(([id, own]) => {
		const [first] = own
		const [a, b] = [known.get(first?.document_a ?? ''), known.get(first?.document_b ?? '')]
		if (!first || !a || !b) return []
		return {
			id,
			of: [a, b] as const,
			names: [nameOf(a, locale), nameOf(b, locale)] as const,
			ground: text[locale][`ground_${first.ground as 'none'}`],
			shortly: text[locale][`short_${first.ground as 'none'}`],
			sides: own.map((row) => sideOf(row, a, b, locale)),
		}
	})
}

function sideOf(row: Comparison, a: Disclosure, b: Disclosure, locale: Locale): Side {
	const words = text[locale]
	const dimension = row.dimension as 'scope'
	const figure = (of: Disclosure, said: string, line_start: number, line_end: number): LinkedNumber => ({
		text: wordOf(row.dimension, said, of, locale),
		origin: 'disclosed',
		hint: `${nameOf(of, locale)} · ${words[`dimension_${dimension}`]}\n${words.lines(line_start, line_end)}`,
		target: { src: { document_id: of.document_id, line_start, line_end } },
	})
	return {
		dimension: row.dimension,
		label: words[`dimension_${dimension}`],
		alike: row.alike,
		why: words[`why_${dimension}`],
		said: [
			figure(a, row.said_a, row.line_start_a, row.line_end_a),
			figure(b, row.said_b, row.line_start_b, row.line_end_b),
		],
	}
}

/** What a document says of a dimension, in words; years and units as they are. */
function wordOf(dimension: string, said: string, of: Disclosure, locale: Locale): string {
	const words = text[locale] as Readonly<Record<string, unknown>>
	if (dimension === 'department') return kindOf(of, locale)
	const word = words[`said_${dimension}_${said}`] ?? words[`said_${said}`]
	return typeof word === 'string' ? word : said
}
