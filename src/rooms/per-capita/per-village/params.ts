import { choice, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'

/** For whom: villages, urban communities, or both. */
export const params = { ...choice, place: one('villages', 'communities', 'both'), unit }
