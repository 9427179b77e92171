import { choice } from '../../../share/page.ts'
import { params as tables } from '../data/params.ts'

export const params = { ...choice, since: tables.since }
