import { number } from '../../../engine/row.ts'
import sql from './checks.sql?raw'

/** How many checks there are of the documents' own numbers, how many fail, and how many lack a number. */
export const checks = { sql, rows: { checks: number, fails: number, unformed: number }, values: {} }
