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
			if (row.detail?.startsWith('basic_expenditure_by_economic'))
				return ['finances', { show: 'economic', digits: '5' }]
			if (row.detail?.startsWith('three_public')) return ['finances', { show: 'running-costs' }]
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
		case 'goal':
			return ['indicators', { show: 'goals' }]
		case 'fact':
			return ['finances', ofFact(row.id)]
		default:
			return ['data', { table: row.source }]
	}
}

/** The view of finances that shows a measure. */
function ofFact(measure: string): Readonly<Record<string, string>> {
	if (/_change_|^previous_/.test(measure)) return { show: 'change' }
	if (/^(?:three_public|operating_funds)/.test(measure)) return { show: 'running-costs' }
	if (/^revenue_/.test(measure)) return {}
	if (/^(?:expenditure_total|basic_expenditure|project_expenditure)$/.test(measure)) return { show: 'change' }
	if (/^(?:personnel|public_funds)_expenditure$/.test(measure)) return { show: 'economic' }
	return { show: 'assets' }
}
