import type { DatabaseFile } from './manifest.ts'
import type { Deferred } from './on-demand.ts'
import { VIEWS } from './relations.ts'
import { columnsOf } from './tables.ts'

/** The address of a database of the package whose manifest stands at `manifest`. */
export const addressOf = (manifest: string, { path }: DatabaseFile): string =>
	manifest.replace(/[^/]*$/, path)

/**
 * What attaches a database of a package, for reading only, and gives its tables the names under which all others stand, once
 * one of them is asked for: until then not even its description is read.
 * @param manifest address of the manifest beside which the database lies
 */
export const attachDatabase =
	(manifest: string) =>
	(database: DatabaseFile, at: number): Deferred => {
		const name = `package_${String(at)}`
		const views = VIEWS.filter((view) => database.views.includes(view))
		return {
			names: [...database.tables, ...views],
			reads: false,
			statements: [
				`ATTACH '${addressOf(manifest, database).replaceAll("'", "''")}' AS ${name} (READ_ONLY)`,
				...database.tables.map((table) => {
					const columns = columnsOf(table).map(([column]) => `"${column}"`)
					return `CREATE VIEW "${table}" AS SELECT ${columns.join(', ')} FROM ${name}."${table}"`
				}),
				...views.map((view) => `CREATE VIEW "${view}" AS SELECT * FROM ${name}."${view}"`),
			],
		}
	}
