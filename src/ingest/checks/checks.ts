import type { Check } from './check.ts'

/** Every check, in the order in which a reader meets them. */
export const checks: readonly Check[] = []
