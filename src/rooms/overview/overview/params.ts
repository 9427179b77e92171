import { choice } from '../../../share/page.ts'

export const params = { ...choice }
