import { withLook } from '../../../views/look/look.ts'
import type { Look } from '../../../views/look/params.ts'
import type { Charted } from './chart-of.ts'
import type { Refused } from './ground.ts'

/** The pictures of an answer as the address wants them to look; a refusal as it is. */
export const lookedAt = (made: Charted | Refused, wanted: Look): Charted | Refused =>
	'pictures' in made ? { ...made, pictures: withLook(made.pictures, wanted, []) } : made
