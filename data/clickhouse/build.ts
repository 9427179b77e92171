import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { manifestOf, publicationOf, publish, type Target } from './publish.ts'
import { scripts } from './scripts.ts'
import { over } from './server.ts'

const HELP = `npm run data:clickhouse -- --url <address> --package <folder> [options]

Publishes a data package to a ClickHouse server: a database of its own for its version, filled from its files and compared
with them (rows, and sums of money), then a user who may read it and nothing else. Readers are switched over by "engine" in
datapackage.json, which is put in its place last, in one step. The databases of other versions stay.

  --url <address>      where the server takes HTTP, such as http://localhost:8123/
  --package <folder>   a folder with datapackage.json, such as public/data/1c66c49d
  --reader-url <address>  where readers reach it: an address of the site itself where a proxy stands before it; --url without
  --user <name>        the user who reads; mirror_reader without
  --engine <engine>    how tables are kept: MergeTree without; "ReplicatedMergeTree" where there are replicas
  --without <model>    a model that the package was made without, and that stays empty; may be said more than once
  --no-access          makes no user, profile or quota: an administrator does, by the printed statements
  --print <folder>     connects to nothing, and writes all statements as SQL files
  --help               this text

The administrator is CLICKHOUSE_USER (default) with CLICKHOUSE_PASSWORD, from the environment.
Ends with 1 where anything differs; then readers stay where they were.
`

const OPTIONS = {
	url: { type: 'string' },
	package: { type: 'string' },
	'reader-url': { type: 'string' },
	user: { type: 'string', default: 'mirror_reader' },
	engine: { type: 'string', default: 'MergeTree' },
	without: { type: 'string', multiple: true },
	'no-access': { type: 'boolean', default: false },
	print: { type: 'string' },
	help: { type: 'boolean', default: false },
} as const

/** `npm run data:clickhouse`. See `--help`. */
export async function main(args: readonly string[]): Promise<void> {
	try {
		console.log(await answer(args))
	} catch (error) {
		console.error(error instanceof Error ? error.message : String(error))
		process.exitCode = 1
	}
}

async function answer(args: readonly string[]): Promise<string> {
	const { values } = parseArgs({ args: [...args], options: OPTIONS })
	if (values.help) return HELP
	const { package: folder, url, print, user, engine } = values
	if (!folder) throw new Error('--package names the folder of the data package. See --help.')
	if (!/^[A-Za-z_]\w*$/.test(user)) throw new Error(`--user ${user}: letters, digits and _ only.`)
	if (!/^\w+(?:\(.*\))?$/.test(engine)) throw new Error(`--engine ${engine}: the name of a table engine.`)
	const target: Target = {
		folder,
		readerUrl: values['reader-url'] ?? url ?? '',
		user,
		engine,
		without: values.without ?? [],
		access: !values['no-access'],
	}
	if (print !== undefined) {
		const manifest = await manifestOf(target)
		const [database] = manifest.databases
		if (database)
			throw new Error(
				`${database.path} holds ${String(database.tables.length)} tables that no SQL file can carry: publish with --url.`,
			)
		const files = scripts(manifest, publicationOf(manifest, target))
		await mkdir(print, { recursive: true })
		for (const [name, sql] of files) await writeFile(join(print, name), sql)
		return `${print}: ${[...files.keys()].join(', ')}`
	}
	if (!url || !URL.canParse(url))
		throw new Error('--url is the address of the server, such as http://localhost:8123/. See --help.')
	const { CLICKHOUSE_USER = 'default', CLICKHOUSE_PASSWORD = '' } = process.env
	const lines: string[] = []
	await publish(over({ url, user: CLICKHOUSE_USER, password: CLICKHOUSE_PASSWORD }), target, (line) =>
		lines.push(line),
	)
	return lines.join('\n')
}
