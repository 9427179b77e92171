import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import {
	simulatedServer,
	type SimulatedServer,
} from '../../src/engine/clickhouse/simulated-server.fixture.ts'
import { openContents, type PackageContents } from './contents.ts'
import { checkOf } from './plan.ts'
import { LIMITS } from './profile.ts'
import { manifestOf, publish, type Target } from './publish.ts'
import { over } from './server.ts'

const DATA = join(import.meta.dirname, '../../public/data')
const [{ version }] = JSON.parse(readFileSync(join(DATA, 'versions.json'), 'utf8')) as [{ version: string }]
const database = `mirror_${version}`
const CHECKED = new RegExp(`FROM "${database}"\\."(\\w+)" FORMAT TabSeparated$`)

interface Publishing {
	readonly server: SimulatedServer
	readonly described: () => string
	readonly send: () => Promise<void>
	/** What the server was told to do, and what it was given, in order; questions are left out. */
	readonly done: () => readonly string[]
}

const closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
	for (const close of closing.splice(0)) await close()
})

/**
 * The published package before a server that holds what it was sent, as far as counts and sums tell, and that knows users.
 * @param told what it says in place of an answer it would give: of rows and sums, or an error with its status
 */
async function publishing(
	told: (sql: string, answer: string) => string | readonly [status: number, text: string] = (_, answer) =>
		answer,
): Promise<Publishing> {
	const folder = mkdtempSync(join(tmpdir(), 'package-'))
	cpSync(join(DATA, version), folder, { recursive: true })
	const target: Target = {
		folder,
		readerUrl: 'clickhouse/',
		user: 'mirror_reader',
		engine: 'MergeTree',
		without: [],
		access: true,
	}
	const held = await openContents(folder, await manifestOf(target))
	const server = await simulatedServer(async (response, heard) => {
		const sql = heard.search.get('query') ?? heard.sql
		const said = told(sql, await countedIn(held, sql))
		const [status, text] = typeof said === 'string' ? [200, said] : said
		response.writeHead(status).end(text)
	})
	closing.push(held.close, server.close, () => {
		rmSync(folder, { recursive: true })
	})
	return {
		server,
		described: () => readFileSync(join(folder, 'datapackage.json'), 'utf8'),
		send: () =>
			publish(over({ url: server.url, user: 'admin', password: 'secret' }), target, () => undefined),
		done: () =>
			server.heard
				.map(({ sql, search }) => search.get('query') ?? sql)
				.filter((sql) => !sql.startsWith('SELECT name') && !sql.startsWith('SELECT create_query')),
	}
}

/** What a server that lost nothing answers to the check of a table: native DuckDB over the same files. */
async function countedIn({ connection, tables }: PackageContents, sql: string): Promise<string> {
	const found = tables.find(({ table }) => table === CHECKED.exec(sql)?.[1])
	if (!found) return ''
	const answer = await connection.runAndReadAll(checkOf(found.table) + found.from)
	return (answer.getRows()[0] ?? []).map(String).join('\t')
}

const firstWords = (sql: string): string => /^\w+(?: \w+)?/.exec(sql)?.[0] ?? ''
/** One word for each run of statements of a kind. */
const steps = (done: readonly string[]): readonly string[] =>
	done.map(firstWords).filter((kind, at, all) => kind !== all[at - 1])

test('tables are filled and compared before anyone is let in; readers are switched over last', async () => {
	const { send, done, described, server } = await publishing()
	const before = described()
	await send()
	expect(steps(done())).toEqual([
		'CREATE FUNCTION',
		'CREATE DATABASE',
		'CREATE TABLE',
		'INSERT INTO',
		'CREATE VIEW',
		// What sets all disclosures side by side is computed once, in steps that are tables until then.
		'CREATE TABLE',
		'DROP TABLE',
		'SELECT CAST',
		'CREATE SETTINGS',
		'CREATE USER',
		'CREATE QUOTA',
		'GRANT SELECT',
	])
	const { engine, ...rest } = JSON.parse(described()) as Readonly<Record<string, unknown>>
	expect(engine).toEqual({ kind: 'clickhouse', url: 'clickhouse/', database, user: 'mirror_reader' })
	expect(rest).toEqual(JSON.parse(before))
	// A password in an address would stand in logs.
	expect(server.heard.map(({ search }) => search.toString()).join('\n')).not.toContain('secret')
})

test('the user may read that database and nothing else, within limits that it cannot change', async () => {
	const { send, done } = await publishing()
	await send()
	const granted = done().filter((sql) => sql.startsWith('GRANT'))
	expect(granted).toEqual([`GRANT SELECT ON "${database}".* TO "mirror_reader"`])
	const profile = done().find((sql) => sql.startsWith('CREATE SETTINGS PROFILE')) ?? ''
	for (const limit of Object.keys(LIMITS)) expect(profile).toMatch(new RegExp(`\\b${limit} = \\S+ CONST`))
	for (const limit of ['max_memory_usage', 'max_execution_time', 'max_result_bytes', 'readonly'])
		expect(LIMITS[limit]).toBeGreaterThan(0)
	expect(done().find((sql) => sql.startsWith('CREATE USER'))).toContain(
		'SETTINGS PROFILE "mirror_reader_profile"',
	)
	const quota = done().find((sql) => sql.startsWith('CREATE QUOTA')) ?? ''
	expect(quota).toMatch(/KEYED BY forwarded_ip_address .*MAX queries = \d+, execution_time = \d+/)
	expect(quota).toContain('TO "mirror_reader"')
})

test.for([
	['a row was lost', 'county', (answer: string) => answer.replace(/^4\b/, '3')],
	[
		'a sum differs by a cent',
		'project',
		(answer: string) => answer.replace(/\d$/, (cent) => String((Number(cent) + 1) % 10)),
	],
] as const)('where %s, nobody is let in and readers stay where they were', async ([, table, changed]) => {
	const { send, done, described } = await publishing((sql, answer) =>
		CHECKED.exec(sql)?.[1] === table ? changed(answer) : answer,
	)
	const before = described()
	await expect(send()).rejects.toThrow(`Table ${table}: the package has`)
	expect(described()).toBe(before)
	expect(done().filter((sql) => /^(?:CREATE (?:SETTINGS|USER|QUOTA)|GRANT)/.test(sql))).toEqual([])
})

test.for(['CREATE DATABASE', 'INSERT INTO "project"', 'CREATE QUOTA', 'GRANT'])(
	'where the server refuses %s, its sentence is told and readers stay where they were',
	async (refused) => {
		const { send, done, described } = await publishing((sql, answer) =>
			sql.startsWith(refused) ? [500, 'Code: 497. DB::Exception: admin: Not enough privileges.'] : answer,
		)
		const before = described()
		await expect(send()).rejects.toThrow('Not enough privileges')
		expect(described()).toBe(before)
		expect(done().at(-1)?.startsWith(refused)).toBe(true)
	},
)

test('a function of the server that says something else is left alone, and nothing is made', async () => {
	const { send, done, described } = await publishing((sql, answer) => {
		if (sql.startsWith('SELECT name')) return 'chosen\n'
		if (sql.startsWith('SELECT create_query')) return 'CREATE FUNCTION chosen AS (a, b) -> 1'
		return sql.startsWith('SELECT formatQuerySingleLine') ? 'CREATE FUNCTION chosen AS …' : answer
	})
	const before = described()
	await expect(send()).rejects.toThrow('The server has a function chosen that says something else')
	expect(described()).toBe(before)
	expect(done().filter((sql) => /^(?:CREATE (?:DATABASE|TABLE|USER)|DROP|INSERT)/.test(sql))).toEqual([])
})
