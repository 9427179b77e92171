import { choice, unit } from '../../../share/page.ts'
import { many, matching, one } from '../../../share/param.ts'

export const HAS = ['proved', 'indicator', 'finding'] as const

/** `q` is what the reader typed: any characters that are seen, up to 60. */
export const params = {
	...choice,
	q: matching(/^[^\p{C}]{1,60}$/u),
	purpose: many(),
	kind: many(),
	has: many(),
	sort: one('document', 'amount', 'name', 'indicators', 'findings'),
	unit,
}
