import { choice, unit } from '../../../share/page.ts'

export const params = { ...choice, unit }
