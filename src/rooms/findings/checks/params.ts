import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'

/** Which outcomes are counted. */
export const params = { ...choice, outcome: one('all', 'holds', 'fails', 'cannot_be_formed') }
