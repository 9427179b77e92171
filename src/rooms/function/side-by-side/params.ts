import { choice, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import { DIGITS, listed } from '../listed.ts'

/** Rows by purpose, or by code down to `digits`. */
export const params = { ...choice, lens: one('purpose', 'code'), digits: listed(DIGITS), unit }
