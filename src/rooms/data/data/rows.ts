import { number, text } from '../../../engine/row.ts'

/** A table and how many rows it has. */
export const rows = { place: number, name: text, rows: number }
