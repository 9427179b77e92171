import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { HomeRow, HomeScene } from './columns.ts'

/** So many purposes stand by themselves; all others are one line. */
const MOST = 5

/** What a disclosure has in a line; no row where it lists nothing there. The rest is made of several. */
export interface Cell {
	readonly disclosure: Disclosure
	readonly rows: readonly HomeRow[]
	/** Yuan; null where there is no row. */
	readonly amount: number | null
	readonly share: number | null
}

/** A line of the comparison: a purpose, all smaller ones together (`rest`), or the total. */
export interface Line {
	readonly kind: 'part' | 'rest' | 'total'
	/** Of the line; `rest` or `total` where it is no purpose. */
	readonly code: string
	/** The purposes of the line. */
	readonly purposes: readonly HomeRow[]
	/** A cell a disclosure, in their order. */
	readonly cells: readonly Cell[]
}

/** The purposes that weigh most in any disclosure, each a line; then the rest, then the total. */
export function linesOf(scene: HomeScene): readonly Line[] {
	const own = byDisclosure(scene)
	const heaviest = new Map<string, HomeRow>()
	for (const row of scene.rows) {
		const before = heaviest.get(row.code)
		if (row.kind === 'part' && (!before || row.share > before.share)) heaviest.set(row.code, row)
	}
	const purposes = [...heaviest.values()].toSorted((a, b) => b.share - a.share)
	const line = (kind: Line['kind'], code: string, of: readonly HomeRow[]): Line => {
		const codes = new Set(of.map((row) => row.code))
		const isOf = (row: HomeRow) => (kind === 'total' ? row.kind === kind : codes.has(row.code))
		return {
			kind,
			code,
			purposes: of,
			cells: own.map(({ disclosure, rows }) => cell(disclosure, rows.filter(isOf))),
		}
	}
	const rest = purposes.slice(MOST)
	return [
		...purposes.slice(0, MOST).map((row) => line('part', row.code, [row])),
		...(rest.length ? [line('rest', 'rest', rest)] : []),
		...(scene.rows.some(({ kind }) => kind === 'total') ? [line('total', 'total', [])] : []),
	]
}

const cell = (disclosure: Disclosure, rows: readonly HomeRow[]): Cell => ({
	disclosure,
	rows,
	// Amounts have no more than two decimals: added up as whole cents, they stay exact.
	amount: rows.length ? rows.reduce((sum, row) => sum + Math.round(row.amount * 100), 0) / 100 : null,
	share: rows.length ? rows.reduce((sum, row) => sum + row.share, 0) : null,
})
