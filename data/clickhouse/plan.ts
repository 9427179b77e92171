import { schema, type TableName } from '../../src/schema/schema.ts'
import type { Column } from '../../src/schema/column.ts'
import { DIALECT, LIMITS, settingsOf } from './profile.ts'
import { createTable, functions, views } from './statements.ts'

/** What is published, and under which names. */
export interface Publication {
	readonly version: string
	/** The user who reads; it is made where it is missing, and may read every version that was published for it. */
	readonly user: string
	/** How tables are kept: `MergeTree` on one node, `ReplicatedMergeTree` with replicas. */
	readonly engine: string
}

/** One database a version: a link that pins an older one finds it as it was. */
export const databaseOf = (version: string): string => `mirror_${version}`

/** Statements that make the database and its tables, empty. */
export const creation = ({ version, engine }: Publication): readonly string[] => [
	`CREATE DATABASE "${databaseOf(version)}"`,
	...(Object.keys(schema) as TableName[]).map((table) =>
		createTable(table, engine).replace('CREATE TABLE ', `CREATE TABLE "${databaseOf(version)}".`),
	),
]

/** Functions belong to the server: those that are there already, and say the same, are left alone. */
export const functionCreation = (): readonly string[] => [...functions().values()]

/** Views name their tables without a database: they are made within it, once its tables are filled. */
export const viewCreation = ({ engine }: Publication): readonly string[] => views(engine)

/**
 * Statements that make the profile, the quota and the user, and let it read one database and nothing else. It has no password:
 * its name stands in a file that everyone may read, and what it may do is what everyone may do.
 */
export const access = ({ version, user }: Publication): readonly string[] => [
	`CREATE SETTINGS PROFILE OR REPLACE "${user}_profile" SETTINGS ${settingsOf(DIALECT)}, ${settingsOf(LIMITS, ' CONST')}`,
	`CREATE USER IF NOT EXISTS "${user}" IDENTIFIED WITH no_password HOST ANY SETTINGS PROFILE "${user}_profile"`,
	// By the address of the reader: one who asks much does not use up what others may ask.
	`CREATE QUOTA OR REPLACE "${user}_quota" KEYED BY forwarded_ip_address FOR INTERVAL 1 minute MAX queries = 600, execution_time = 120, FOR INTERVAL 1 hour MAX queries = 10000, execution_time = 1200 TO "${user}"`,
	`GRANT SELECT ON "${databaseOf(version)}".* TO "${user}"`,
]

/** Asks of a loaded table what is compared with the package: its rows, and the sum of each column of money. */
export function checkOf(table: TableName): string {
	const sums = Object.entries<Column>(schema[table].columns)
		.filter(([, { type }]) => type === 'money')
		.map(([name]) => `CAST(coalesce(sum("${name}"), 0) AS VARCHAR) AS "${name}"`)
	return `SELECT ${['CAST(count(*) AS VARCHAR) AS rows', ...sums].join(', ')} FROM `
}
