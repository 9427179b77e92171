import { UNNAMED } from '../ingest/identity/unnamed.ts'

/** The name of a county or department; empty where the file prints none. */
export const printedName = (name: string): string => (name === UNNAMED ? '' : name)
