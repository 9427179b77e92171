import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'

/** Which outcomes are shown; what a document's checks come to is said of all of them. */
export const params = { ...choice, outcome: one('all', 'holds', 'fails', 'cannot_be_formed') }
