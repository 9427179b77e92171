import { choice } from '../../../share/page.ts'
import { params as tables } from '../tables/params.ts'

export const params = { ...choice, since: tables.since }
