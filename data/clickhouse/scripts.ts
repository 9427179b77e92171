import type { Manifest } from '../../src/dataset/manifest.ts'
import {
	access,
	checkOf,
	creation,
	databaseOf,
	functionCreation,
	viewCreation,
	type Publication,
} from './plan.ts'

/** What publishing does, as files for an administrator to read and run in their order, with `clickhouse-client` in the folder of the package. */
export function scripts({ tables }: Manifest, publication: Publication): ReadonlyMap<string, string> {
	const database = databaseOf(publication.version)
	const use = `USE "${database}"`
	const file = (...statements: readonly string[]) => `${statements.join(';\n\n')};\n`
	return new Map([
		['1-functions.sql', file(...functionCreation())],
		['2-tables.sql', file(...creation(publication))],
		[
			'3-load.sql',
			file(
				use,
				...tables.map(({ table, path }) => `INSERT INTO "${table}" FROM INFILE '${path}' FORMAT Parquet`),
			),
		],
		['4-views.sql', file(use, ...viewCreation(publication))],
		['5-check.sql', file(use, ...tables.map(({ table }) => `${checkOf(table)}"${table}"`))],
		['6-access.sql', file(...access(publication))],
	])
}
