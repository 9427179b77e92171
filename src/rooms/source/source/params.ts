import { choice } from '../../../share/page.ts'
import { reading } from '../reading/params.ts'

/** The choice of disclosures; what stands open of one of them. */
export const params = { ...choice, at: reading.at, row: reading.row, find: reading.find }
