import { Fault } from '../base/fault.ts'
import type { Engine } from '../engine/engine.ts'
import { text } from '../engine/row.ts'
import { refillReaders } from '../models/models.ts'
import type { Row } from '../schema/schema.ts'
import { BY_READER } from '../schema/vocabulary.ts'
import { arrowOfRows } from './arrow-of-rows.ts'
import { isAttached, transaction } from './transaction.ts'

/** What is to stand for a project: a purpose by its identifier, or a function code. */
interface Wanted {
	/** The identifier of the project, in small letters. */
	readonly project: string
	readonly as: { readonly purpose: string } | { readonly code: string }
}

type Purpose = Row<'project_purpose'>
type Code = Row<'project_function'>
/** The rows of a project as they were read from its document. */
interface Published {
	readonly purposes: readonly Purpose[]
	readonly codes: readonly Code[]
}

/** Rows that say what projects are for and under which codes they belong, as the reader has it; the published ones come back. */
export class AssignedRows {
	readonly #engine: Engine
	readonly #published = new Map<string, Published>()

	constructor(engine: Engine) {
		this.#engine = engine
	}

	/**
	 * Puts the reader's purposes and codes in place of those that were suggested, and takes back whatever was put before and is
	 * not wanted any more; everything computed from them is computed again, all or nothing.
	 * @throws Fault `dataset/not-extendable`, and those of the engine
	 */
	async assign(wanted: readonly Wanted[]): Promise<void> {
		if (!wanted.length && !this.#published.size) return
		if (await isAttached(this.#engine)) throw new Fault('dataset/not-extendable', {})
		const names = await this.#names()
		const changes: { readonly project: string; readonly document_id: string; readonly rows: Published }[] = []
		for (const project of new Set([...this.#published.keys(), ...wanted.map((one) => one.project)])) {
			const current = await this.#rowsOf(project)
			const [first] = current.purposes
			// Its document is not here, or not any more.
			if (!first) this.#published.delete(project)
			if (!first) continue
			const published = publishedOf(current, this.#published.get(project))
			const own = wanted.filter((one) => one.project === project)
			if (own.length) this.#published.set(project, published)
			else this.#published.delete(project)
			const rows = placed(published, own, names)
			if (JSON.stringify(rows) !== JSON.stringify(current))
				changes.push({ project, document_id: first.document_id, rows })
		}
		if (!changes.length) return
		await transaction(this.#engine, async () => {
			for (const { project, rows } of changes) {
				await this.#replace('project_purpose', project, rows.purposes)
				await this.#replace('project_function', project, rows.codes)
			}
			const documents = new Set(changes.map(({ document_id }) => document_id))
			for (const sql of refillReaders(['project_purpose', 'project_function'], [...documents]))
				await this.#engine.run(sql)
		})
	}

	async #names(): Promise<ReadonlyMap<string, string>> {
		const rows = await this.#engine.ask({ sql: NAMES, rows: { purpose_id: text, purpose: text }, values: {} })
		return new Map(rows.map(({ purpose_id, purpose }) => [purpose_id, purpose]))
	}

	async #rowsOf(project: string): Promise<Published> {
		const values = { project }
		const purposes = await this.#engine.ask({ sql: PURPOSES, rows: PURPOSE, values })
		const codes = await this.#engine.ask({ sql: CODES, rows: CODE, values })
		return { purposes: purposes as readonly Purpose[], codes: codes as readonly Code[] }
	}

	async #replace(
		...[table, project, rows]:
			| readonly ['project_purpose', string, readonly Purpose[]]
			| readonly ['project_function', string, readonly Code[]]
	): Promise<void> {
		await this.#engine.run(
			`DELETE FROM ${table} WHERE lower(project_id) = '${project.replaceAll("'", "''")}'`,
		)
		if (!rows.length) return
		const ipc = table === 'project_purpose' ? arrowOfRows(table, rows) : arrowOfRows('project_function', rows)
		await this.#engine.insert(table, ipc)
	}
}

/** The rows as they were read: those that stand there, unless the reader's stand in their place. */
const publishedOf = (current: Published, before: Published = current): Published => ({
	purposes: current.purposes.some(({ rule }) => rule === BY_READER) ? before.purposes : current.purposes,
	codes: current.codes.some(({ rule }) => rule === BY_READER) ? before.codes : current.codes,
})

/** The rows of a project with what the reader says of it; what nobody published of a project stands nowhere. */
function placed(
	{ purposes, codes }: Published,
	own: readonly Wanted[],
	names: ReadonlyMap<string, string>,
): Published {
	const [first] = purposes
	if (!first) return { purposes, codes }
	const { project_id, document_id } = first
	const said = { project_id, document_id, origin: 'suggested', rule: BY_READER } as const
	const purpose = own.flatMap(({ as }) => ('purpose' in as ? (names.get(as.purpose) ?? []) : []))[0]
	const code = own.flatMap(({ as }) => ('code' in as ? as.code : []))[0]
	return {
		purposes: purpose === undefined ? purposes : [{ ...said, purpose }],
		codes: code === undefined ? codes : [{ ...said, function_code: code, confidence: 'low' }],
	}
}

const NAMES = 'SELECT purpose_id, purpose FROM purpose'
const PURPOSES =
	'SELECT project_id, document_id, purpose, origin, rule FROM project_purpose WHERE lower(project_id) = $project::VARCHAR'
const PURPOSE = { project_id: text, document_id: text, purpose: text, origin: text, rule: text }
const CODES =
	'SELECT project_id, document_id, function_code, origin, rule, confidence FROM project_function WHERE lower(project_id) = $project::VARCHAR ORDER BY function_code'
const CODE = {
	project_id: text,
	document_id: text,
	function_code: text,
	origin: text,
	rule: text,
	confidence: text,
}
