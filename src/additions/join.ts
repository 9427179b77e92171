import { Fault } from '../base/fault.ts'
import type { Engine } from '../engine/engine.ts'
import { text } from '../engine/row.ts'
import { refillModels } from '../models/models.ts'
import { NORMALIZED, schema, type TableName } from '../schema/schema.ts'
import type { OwnDenominators, OwnDisclosure } from './disclosure.ts'
import { sqlOf } from './table/column-type.ts'
import { isAttached, transaction } from './transaction.ts'
import type { OwnTable } from './table/own-table.ts'

/** Tables whose rows belong to one document. */
const OF_DOCUMENT: readonly TableName[] = NORMALIZED.filter((table) => 'document_id' in schema[table].columns)

const IDS = `SELECT 'county' AS source, county_code AS id FROM county UNION ALL SELECT 'department', department_id FROM department`

/** Tables that hold what the reader divides by. */
const OF_DENOMINATORS = ['denominator', 'denominator_rank'] as const

/** What leaves an engine: documents by their identifiers, denominators by their sources, tables of the reader's own by their names. */
export interface Gone {
	readonly documents: readonly string[]
	readonly denominators: readonly string[]
	readonly tables: readonly string[]
}

/** What comes into an engine. */
export interface Added {
	readonly documents: readonly OwnDisclosure[]
	readonly denominators: readonly OwnDenominators[]
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
		{ documents: goneIds = [], denominators: goneSources = [], tables: goneTables = [] }: Partial<Gone>,
		{ documents = [], denominators = [], tables = [] }: Partial<Added>,
	): Promise<void> {
		const sources = [...new Set([...goneSources, ...denominators.map(({ source }) => source)])]
		if (goneIds.length + documents.length + sources.length > 0 && (await isAttached(this.#engine)))
			throw new Fault('dataset/not-extendable', {})
		const there = await this.#engine.ask({ sql: IDS, rows: { source: text, id: text }, values: {} })
		const known = new Set(there.map(({ source, id }) => `${source} ${id}`))
		const brought: string[] = []
		const ids = documents.map(({ document }) => document.document_id)
		const changed = [...new Set([...goneIds, ...ids])]
		const divided = [
			...denominators.flatMap(({ rows }) => rows.map(({ county_code }) => county_code)),
			...documents
				.filter(({ arrow }) => arrow.some(({ table }) => table === 'denominator'))
				.map(({ county }) => county.county_code),
		]
		const beside = await this.#dividedAnew(changed, sources, divided)
		await transaction(this.#engine, async () => {
			await this.#exchangeTables(goneTables, tables)
			if (changed.length + sources.length === 0) return
			// A new engine may have been given what comes before this was begun.
			await this.#remove(changed, sources)
			for (const { arrow } of denominators) for (const { table, ipc } of arrow) await this.#insert(table, ipc)
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

	async #remove(ids: readonly string[], sources: readonly string[]): Promise<void> {
		const statements = [
			...OF_DOCUMENT.map((table) => `DELETE FROM "${table}" WHERE document_id IN ${list(ids)}`),
			...OF_DENOMINATORS.map((table) => `DELETE FROM "${table}" WHERE source IN ${list(sources)}`),
		]
		await this.#engine.run(statements.join(';\n'))
	}

	/** Documents of counties for which something to divide by comes or goes: it is there for all of them. */
	async #dividedAnew(
		ids: readonly string[],
		sources: readonly string[],
		counties: readonly string[],
	): Promise<readonly string[]> {
		const rows = await this.#engine.ask({
			sql: `SELECT document_id FROM document WHERE county_code IN ${list([...new Set(counties)])} OR county_code IN (SELECT county_code FROM denominator WHERE document_id IN ${list(ids)} OR source IN ${list(sources)})`,
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
/** A list of values; NULL is in none, and one without values is no SQL. */
const list = (values: readonly string[]): string => `(${['NULL', ...values.map(literal)].join(', ')})`
const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`
