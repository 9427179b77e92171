import type { Noticed } from '../finding.ts'
import type { ReadIndicator } from './indicator.ts'

/** Writes a unit as other rows of the document write it: 个数 is what is counted, printed where others print 个. */
export function unitsOneWay(all: readonly ReadIndicator[]): (it: ReadIndicator) => ReadIndicator {
	const units = new Set(all.map(({ row }) => row.unit))
	return (it) => {
		const printed = it.row.unit ?? ''
		const unit = printed.endsWith('数') ? printed.slice(0, -1) : ''
		return unit && units.has(unit) ? { ...it, row: { ...it.row, unit }, unitPrinted: printed } : it
	}
}

/** What is said of a unit that is read as other rows write it. */
export const unitTwoWays = (printed: string, unit: string): Noticed => ({
	rule: 'unit-written-two-ways',
	kind: 'repair',
	severity: 'low',
	certainty: 'inference',
	zh: `度量单位印作“${printed}”，按本表其他行的写法读作“${unit}”。`,
	en: `The unit is printed as ${printed}; it is read as ${unit}, as other rows of this table write it.`,
	printed,
	repaired: unit,
})
