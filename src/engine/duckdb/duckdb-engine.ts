import type { Engine } from '../engine.ts'
import { decode } from '../decode.ts'
import type { Bindings } from './bindings.ts'
import { boundedFunctions } from './bounded-functions.ts'
import { failure } from './failure.ts'
import { holding } from './held-database.ts'
import { batches, query } from './query.ts'

/** Extensions are never looked for elsewhere; memory stays far enough from what a tab may have. */
const opening = (extensions: string, megabytes: number): readonly string[] => [
	'SET autoload_known_extensions = false',
	'SET autoinstall_known_extensions = false',
	`SET custom_extension_repository = '${extensions.replaceAll("'", "''")}'`,
	`SET memory_limit = '${String(megabytes)}MB'`,
	"SET temp_directory = ''",
	// Columns made of values: more than these hold up whoever reads them.
	'SET pivot_limit = 2000',
]

/** A database is looked for together with the log of what was not yet written into it. */
const locking = (admitted: readonly string[]): readonly string[] => [
	...(admitted.length > 0
		? [
				`SET allowed_paths = [${admitted
					.flatMap((it) => [it, `${it}.wal`])
					.map(quoted)
					.join(', ')}]`,
			]
		: []),
	'SET enable_external_access = false',
	'SET lock_configuration = true',
]

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

export interface Settings {
	/** Address under which extensions would lie, on our own origin. */
	readonly extensions: string
	/** How much DuckDB may take for data, in MB. */
	readonly megabytes?: number
	/** How long one question may take. */
	readonly seconds: number
	readonly close: () => Promise<void>
	/** Bytes of the device that it holds. */
	readonly memory: () => number
}

/** The engine over either build of DuckDB-Wasm. */
export async function duckdbEngine(
	bindings: Bindings,
	{ extensions, seconds, megabytes = 1000, close, memory }: Settings,
): Promise<Engine> {
	/** Of loading and changes, which are made in the engine's own database. */
	const connection = await bindings.connect()
	const db = holding(bindings, connection)
	const run = async (sql: string) => {
		await db.runQuery(connection, sql).catch((error: unknown) => {
			throw failure(error, sql)
		})
	}
	// The engine takes one message after the other: what fills it is sent without waiting for this. Thrown by `lock`.
	const set = run(opening(extensions, megabytes).join(';\n'))
	set.catch(() => undefined)
	const admitted: string[] = []
	let isLocked = false
	let bounding: Promise<void> | undefined
	/** Only a reader's statement may ask for values without bounds: none of ours waits for these. */
	const bound = async () => {
		if (isLocked) await (bounding ??= run(boundedFunctions().join(';\n')))
	}
	const takeOver = () =>
		db.takeOver().catch((error: unknown) => {
			throw failure(error, 'COPY FROM DATABASE')
		})
	return {
		ask: async ({ sql, rows, values }, signal) =>
			decode(await query(db, { sql, values }, { seconds, signal }), rows),
		select: async (sql, values, signal, reading = {}) => {
			await bound()
			return query(db, { sql, values, reading }, { seconds, signal })
		},
		stream: async function* (sql, values, signal, reading = {}) {
			await bound()
			yield* batches(db, { sql, values, reading }, { seconds, signal })
		},
		run: async (sql) => {
			await takeOver()
			await run(sql)
		},
		insert: async (table, ipc) => {
			await takeOver()
			await db
				.insertArrowFromIPCStream(connection, ipc, { name: table, create: false })
				.catch((error: unknown) => {
					throw failure(error, `INSERT INTO ${table}`)
				})
		},
		hold: (database) =>
			db.hold(database).catch((error: unknown) => {
				throw failure(error, 'ATTACH')
			}),
		admitFile: async (address) => {
			await db.registerFile(address)
			admitted.push(address)
		},
		lock: async () => {
			await Promise.all([set, run(locking(admitted).join(';\n'))])
			isLocked = true
		},
		close,
		memory,
	}
}
