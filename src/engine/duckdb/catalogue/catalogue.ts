import type { Catalogue } from '../../catalogue.ts'
import functions from './functions.sql?raw'
import relations from './relations.sql?raw'

/** What DuckDB knows of itself. */
export const catalogue: Catalogue = { functions, relations }
