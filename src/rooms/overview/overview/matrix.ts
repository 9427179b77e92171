import { COVERAGE_STATES, STATEMENTS, type COVERAGE_ITEMS } from '../../../schema/vocabulary.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { Scene } from '../../../views/view.ts'
import type { params } from './params.ts'
import type { rows } from './rows.ts'
import { text } from './text.ts'

export type CoverageScene = Scene<typeof params, typeof rows>
type Item = (typeof COVERAGE_ITEMS)[number]
type State = (typeof COVERAGE_STATES)[number]

/** The items of a disclosure as a reader looks for them. */
const GROUPS = {
	statements: STATEMENTS,
	detail: ['projects', 'project_codes', 'stated_total', 'function_codes', 'economic_codes'],
	targets: ['indicators', 'indicator_weights', 'indicator_basis', 'payment_plan'],
	other: ['staff', 'assets'],
} as const satisfies Readonly<Record<string, readonly Item[]>>

/** What a disclosure has of an item; `null` where the data do not say. */
type Cell = { readonly state: State; readonly figure: LinkedNumber } | null
interface Line {
	readonly item: string
	/** In the order of the disclosures. */
	readonly cells: readonly Cell[]
}
export interface Matrix {
	readonly disclosures: readonly Disclosure[]
	readonly groups: readonly { readonly name: string; readonly lines: readonly Line[] }[]
}

/** The disclosures of the answer, side by side. */
export function matrix({ rows, disclosures, locale }: CoverageScene): Matrix {
	const words = text[locale]
	const byCell = new Map(rows.map((row) => [`${row.document_id}.${row.item}`, row]))
	const shown = new Set(rows.map(({ document_id }) => document_id))
	const columns = disclosures.filter(({ document_id }) => shown.has(document_id))
	const cell = (disclosure: Disclosure, item: Item): Cell => {
		const row = byCell.get(`${disclosure.document_id}.${item}`)
		const state = COVERAGE_STATES.find((state) => state === row?.state)
		if (!row || !state) return null
		const { document_id, line_start, line_end } = row
		const said = words.state(words[`state_${state}`], words[`means_${state}`])
		return {
			state,
			figure: {
				text: words[`state_${state}`],
				origin: row.origin === 'disclosed' ? 'disclosed' : 'derived',
				hint: [
					words.hint(nameOf(disclosure, locale), words[`item_${item}`], said),
					words.lines(line_start, line_end),
				].join('\n'),
				target: { src: { document_id, line_start, line_end } },
			},
		}
	}
	return {
		disclosures: columns,
		groups: Object.entries(GROUPS).map(([group, items]) => ({
			name: words[`group_${group as keyof typeof GROUPS}`],
			lines: items.map((item) => ({
				item: words[`item_${item}`],
				cells: columns.map((disclosure) => cell(disclosure, item)),
			})),
		})),
	}
}
