import { choice, opened, unit } from '../../../share/page.ts'

/** `at` is the project: its identifier in small letters. */
export const params = { ...choice, at: opened.at, unit }
