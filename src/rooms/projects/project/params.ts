import { choice, opened, unit } from '../../../share/page.ts'
import { among } from '../../../share/param.ts'

/** `at` is the project: its identifier in small letters. */
export const params = { ...choice, at: among(opened.at, ['project'], (at) => (at ? [at] : [])), unit }
