import type { Crumb } from '../../views/view.ts'
import { isCode } from '../../views/evidence/filters.ts'

/** The codes above the one that stands opened (`<document_id>.<code>`), each leading to itself. */
export function codesAbove(at: string): readonly Crumb[] {
	const [document_id = '', inside = ''] = at.split('.')
	return [3, 5]
		.filter((length) => isCode(inside) && length < inside.length)
		.map((length) => inside.slice(0, length))
		.map((code) => ({ label: code, at: `${document_id}.${code}` }))
}
