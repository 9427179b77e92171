import { text } from '../row.ts'
import sql from './relations.sql?raw'

/** The views and macros that the engine has beside the tables, as it tells them itself. */
export const relations = { sql, rows: { kind: text, name: text, definition: text }, values: {} }
