import { Fault } from '../base/fault.ts'
import type { Engine, Loadable } from '../engine/engine.ts'
import { text } from '../engine/row.ts'
import { refillModels } from '../models/models.ts'
import { NORMALIZED, schema, type TableName } from '../schema/schema.ts'
import type { OwnDisclosure } from './disclosure.ts'

/** Tables whose rows belong to one document. */
const OF_DOCUMENT: readonly TableName[] = NORMALIZED.filter((table) => 'document_id' in schema[table].columns)

const IDS = `SELECT 'county' AS source, county_code AS id FROM county UNION ALL SELECT 'department', department_id FROM department`

/** Tables that lie in an attached database stand as views, into which nothing can be inserted. */
const ATTACHED = `SELECT view_name FROM duckdb_views() WHERE view_name = 'document'`

/** What an engine has of the reader's beside the package: the documents, and the counties and departments that came with them. */
export class Joined {
	readonly #engine: Engine
	/** `county 130528`, `department 130528-caizhengju`: rows that the package does not have. */
	readonly #brought = new Set<string>()

	constructor(engine: Engine) {
		this.#engine = engine
	}

	/**
	 * Takes documents out of every table and model and puts others in, all or nothing: on a fault the engine is as it was.
	 * @throws Fault `dataset/not-extendable`, and those of the engine
	 */
	async exchange(gone: readonly string[], added: readonly OwnDisclosure[]): Promise<void> {
		const attached = await this.#engine.ask({ sql: ATTACHED, rows: { view_name: text }, values: {} })
		if (attached.length > 0) throw new Fault('dataset/not-extendable', {})
		const there = await this.#engine.ask({ sql: IDS, rows: { source: text, id: text }, values: {} })
		const known = new Set(there.map(({ source, id }) => `${source} ${id}`))
		const brought: string[] = []
		const changed = [...new Set([...gone, ...added.map(({ document }) => document.document_id)])]
		await transaction(this.#engine, async () => {
			// A new engine may have been given what comes before this was begun.
			for (const id of changed) await this.#remove(id)
			for (const { arrow, county, department } of added)
				for (const { table, ipc } of arrow) {
					const shared =
						table === 'county'
							? `county ${county.county_code}`
							: table === 'department'
								? `department ${department.department_id}`
								: undefined
					if (shared && known.has(shared)) continue
					await this.#engine.insert(table, ipc)
					if (shared) {
						known.add(shared)
						brought.push(shared)
					}
				}
			await this.#sweep()
			for (const sql of refillModels(...changed)) await this.#engine.run(sql)
		})
		for (const name of brought) this.#brought.add(name)
	}

	async #remove(id: string): Promise<void> {
		for (const table of OF_DOCUMENT)
			await this.#engine.run(`DELETE FROM "${table}" WHERE document_id = ${literal(id)}`)
	}

	/** Counties and departments that came with documents, and that no document names any more. */
	async #sweep(): Promise<void> {
		for (const name of this.#brought) {
			const [table = '', id = ''] = name.split(' ')
			const column = KEYS[table as keyof typeof KEYS]
			await this.#engine.run(
				`DELETE FROM ${table} WHERE ${column} = ${literal(id)} AND ${column} NOT IN (SELECT ${column} FROM document)`,
			)
		}
	}
}

const KEYS = { county: 'county_code', department: 'department_id' } as const

async function transaction(engine: Loadable, work: () => Promise<void>): Promise<void> {
	await engine.run('BEGIN TRANSACTION')
	try {
		await work()
		await engine.run('COMMIT')
	} catch (error) {
		await engine.run('ROLLBACK')
		throw error
	}
}

const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`
