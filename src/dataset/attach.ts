import type { DatabaseFile } from './manifest.ts'
import { columnsOf } from './tables.ts'

/**
 * Statements that attach a database of a package, for reading only, and give its tables the names under which all others
 * stand; to be run before the engine is locked, after which nothing more can be attached.
 * @param manifest address of the manifest beside which the database lies
 */
export const attachDatabase =
	(manifest: string) =>
	({ path, tables }: DatabaseFile, at: number): readonly string[] => {
		const name = `package_${String(at)}`
		const address = manifest.replace(/[^/]*$/, path)
		return [
			`ATTACH '${address.replaceAll("'", "''")}' AS ${name} (READ_ONLY)`,
			...tables.map((table) => {
				const columns = columnsOf(table).map(([column]) => `"${column}"`)
				return `CREATE VIEW "${table}" AS SELECT ${columns.join(', ')} FROM ${name}."${table}"`
			}),
		]
	}
