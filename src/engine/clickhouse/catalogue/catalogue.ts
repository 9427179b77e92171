import type { Catalogue } from '../../catalogue.ts'
import definitions from './definitions.sql?raw'
import functions from './functions.sql?raw'
import { mistakes } from './mistakes.ts'
import relations from './relations.sql?raw'

/** What a server knows of itself, and of the database that its reader sees. */
export const catalogue: Catalogue = { functions, relations, definitions, mistakes }
