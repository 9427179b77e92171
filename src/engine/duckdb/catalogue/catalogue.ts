import type { Catalogue } from '../../catalogue.ts'
import definitions from './definitions.sql?raw'
import functions from './functions.sql?raw'
import { mistakes } from './mistakes.ts'
import relations from './relations.sql?raw'

/** What DuckDB knows of itself. */
export const catalogue: Catalogue = { functions, relations, definitions, mistakes }
