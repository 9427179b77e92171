import { choice } from '../../../share/page.ts'

/** Nothing to choose but the disclosures. */
export const params = { ...choice }
