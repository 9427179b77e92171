import { Fault } from '../base/fault.ts'
import type { Engine } from '../engine/engine.ts'
import { text } from '../engine/row.ts'
import { refillModels } from '../models/models.ts'
import { NORMALIZED, schema, type TableName } from '../schema/schema.ts'
import type { OwnDisclosure } from './disclosure.ts'
import { sqlOf } from './table/column-type.ts'
import { isAttached, transaction } from './transaction.ts'
import type { OwnTable } from './table/own-table.ts'

/** Tables whose rows belong to one document. */
const OF_DOCUMENT: readonly TableName[] = NORMALIZED.filter((table) => 'document_id' in schema[table].columns)

const IDS = `SELECT 'county' AS source, county_code AS id FROM county UNION ALL SELECT 'department', department_id FROM department`

/** What leaves an engine: documents by their identifiers, tables of the reader's own by their names. */
export interface Gone {
	readonly documents: readonly string[]
	readonly tables: readonly string[]
}

/** What comes into an engine. */
export interface Added {
	readonly documents: readonly OwnDisclosure[]
	readonly tables: readonly OwnTable[]
}

/** What an engine has of the reader's beside the package: the documents, and the counties and departments that came with them. */
export class Joined {
	readonly #engine: Engine
	/** `county 130528`, `department 130528-caizhengju`: rows that the package does not have. */
	readonly #brought = new Set<string>()

	constructor(engine: Engine) {
		this.#engine = engine
	}

	/**
	 * Takes documents out of every table and model and puts others in, and tables of the reader's own, all or nothing: on a fault the engine is as it was.
	 * @throws Fault `dataset/not-extendable`, and those of the engine
	 */
	async exchange(
		{ documents: goneIds = [], tables: goneTables = [] }: Partial<Gone>,
		{ documents = [], tables = [] }: Partial<Added>,
	): Promise<void> {
		if (goneIds.length + documents.length > 0 && (await isAttached(this.#engine)))
			throw new Fault('dataset/not-extendable', {})
		const there = await this.#engine.ask({ sql: IDS, rows: { source: text, id: text }, values: {} })
		const known = new Set(there.map(({ source, id }) => `${source} ${id}`))
		const brought: string[] = []
		const ids = documents.map(({ document }) => document.document_id)
		const changed = [...new Set([...goneIds, ...ids])]
		await transaction(this.#engine, async () => {
			await this.#exchangeTables(goneTables, tables)
			if (changed.length === 0) return
			const before = await this.#dividedWith(changed)
			// A new engine may have been given what comes before this was begun.
			await this.#remove(changed)
			for (const { arrow, county, department } of documents)
				for (const { table, ipc } of arrow) {
					const shared =
						table === 'county'
							? `county ${county.county_code}`
							: table === 'department'
								? `department ${department.department_id}`
								: undefined
					if (shared && known.has(shared)) continue
					await this.#insert(table, ipc)
					if (shared) {
						known.add(shared)
						brought.push(shared)
					}
				}
			await this.#sweep()
			const beside = [...before, ...(await this.#dividedWith(changed))]
			for (const sql of refillModels(...new Set([...changed, ...beside]))) await this.#engine.run(sql)
		})
		for (const name of brought) this.#brought.add(name)
	}

	async #exchangeTables(gone: readonly string[], added: readonly OwnTable[]): Promise<void> {
		for (const table of new Set([...gone, ...added.map(({ name }) => name)]))
			await this.#engine.run(`DROP TABLE IF EXISTS ${quoted(table)}`)
		for (const { name, columns, parts } of added) {
			const all = columns.map((column) => `${quoted(column.name)} ${sqlOf(column.type)}`)
			await this.#engine.run(`CREATE TABLE ${quoted(name)} (${all.join(', ')})`)
			for (const part of parts) await this.#insert(name, part)
		}
	}

	/** An engine takes over the memory of what it is given: a copy, because the rows may leave and come again. */
	#insert(table: string, ipc: Uint8Array): Promise<void> {
		return this.#engine.insert(table, ipc.slice())
	}

	async #remove(ids: readonly string[]): Promise<void> {
		const where = `WHERE document_id IN (${ids.map(literal).join(', ')})`
		await this.#engine.run(OF_DOCUMENT.map((table) => `DELETE FROM "${table}" ${where}`).join(';\n'))
	}

	/** Documents of counties for which one of these prints something to divide by: it is there for all of them. */
	async #dividedWith(ids: readonly string[]): Promise<readonly string[]> {
		const rows = await this.#engine.ask({
			sql: `SELECT document_id FROM document WHERE county_code IN (SELECT county_code FROM denominator WHERE document_id IN (${ids.map(literal).join(', ')}))`,
			rows: { document_id: text },
			values: {},
		})
		return rows.map(({ document_id }) => document_id)
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

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`
