import { choice, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'

/** `axis`: all charts on one scale, or each on its own. */
export const params = { ...choice, axis: one('shared', 'own'), unit }
