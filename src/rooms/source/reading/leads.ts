import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { LinkTarget } from '../../../views/link.ts'
import type { Taken } from './taken.ts'

/** Where a row is shown; where no page shows it by itself, its table is explained. */
export function leadOf(row: Taken, disclosure: Disclosure, rooms: readonly string[]): LinkTarget {
	const chosen = {
		c: disclosure.county_code,
		dep: disclosure.department_slug,
		y: String(disclosure.fiscal_year),
	}
	const [room, keys] = wanted(row, disclosure)
	return rooms.includes(room)
		? { room, keys: { ...chosen, ...keys } }
		: { room: 'data', keys: { table: row.source } }
}

function wanted(
	row: Taken,
	{ document_id }: Disclosure,
): readonly [string, Readonly<Record<string, string>>] {
	switch (row.source) {
		case 'budget_line':
			// A code is seen among those of its level, so what is opened is the one above it.
			return row.code && row.detail?.startsWith('expenditure_by_function')
				? [
						'function',
						row.code.length > 3
							? { at: `${document_id}.${row.code.slice(0, row.code.length - 2)}` }
							: { digits: '3' },
					]
				: ['data', { table: row.source }]
		case 'unit_cost':
		case 'formula':
			return ['per-capita', { show: 'unit-costs' }]
		case 'coverage':
			return ['overview', {}]
		case 'reconciliation':
			return ['findings', { show: 'checks' }]
		case 'project':
		case 'indicator':
		case 'payment_plan':
		case 'cost_share':
			// An address writes identifiers in small letters.
			return row.project_id === null
				? ['indicators', {}]
				: ['projects', { show: 'project', at: row.project_id.toLowerCase() }]
		default:
			return ['data', { table: row.source }]
	}
}
