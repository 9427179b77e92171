import type { Catalogue } from '../engine.ts'
import { isOutside } from './reader-statement.ts'
import functions from './functions.sql?raw'
import relations from './relations.sql?raw'

/** What a server can be asked, without what no statement of a reader may call. */
export const catalogue: Catalogue = { relations, functions, admits: (name) => !isOutside(name) }
