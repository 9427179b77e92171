import { number } from '../../../engine/row.ts'
import sql from './checks.sql?raw'

/** How many checks the documents' own numbers allow, and how many of them fail. */
export const checks = { sql, rows: { checks: number, fails: number }, values: {} }
