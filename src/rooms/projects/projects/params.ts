import { choice, unit } from '../../../share/page.ts'
import { manyAmong, matching, one, someOf } from '../../../share/param.ts'

export const HAS = ['proved', 'indicator', 'finding'] as const

/** `q` is what the reader typed: any characters that are seen, up to 60. */
export const params = {
	...choice,
	q: matching(/^[^\p{C}]{1,60}$/u),
	purpose: manyAmong('purpose'),
	kind: manyAmong('project_kind'),
	has: someOf(HAS),
	sort: one('document', 'amount', 'name', 'indicators', 'findings'),
	unit,
}
