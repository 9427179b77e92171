import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseOf } from '../../data/clickhouse/plan.ts'
import { DIALECT, LIMITS } from '../../data/clickhouse/profile.ts'
import { publish } from '../../data/clickhouse/publish.ts'
import { over } from '../../data/clickhouse/server.ts'
import type { Server } from '../../src/engine/clickhouse/server.ts'
import { openFront } from './front.ts'

export const PUBLISHED = join(import.meta.dirname, '../../public/data')
const versions = JSON.parse(readFileSync(join(PUBLISHED, 'versions.json'), 'utf8')) as [{ version: string }]
export const { version } = versions[0]

export interface PublishedServer extends Server {
	/** The manifest as publishing left it. */
	readonly manifest: string
	readonly close: () => Promise<void>
}

/**
 * A package on a server, the newest data without one, published by `npm run data:clickhouse`’s own code, and asked as its user:
 * on the server of CLICKHOUSE_URL, where users, quotas and the end of a query are the server's own, else on a front of ours.
 * @param without models that the package was made without
 * @param seconds how long a question may take on a front of ours; what a reader may take, without
 */
export async function openPublished(
	source = join(PUBLISHED, version),
	without: readonly string[] = [],
	seconds?: number,
): Promise<PublishedServer> {
	const folder = mkdtempSync(join(tmpdir(), 'package-'))
	cpSync(source, folder, { recursive: true })
	const { CLICKHOUSE_URL: real, CLICKHOUSE_USER = 'default', CLICKHOUSE_PASSWORD = '' } = process.env
	const front = real === undefined ? await openFront() : undefined
	const url = real ?? front?.url ?? ''
	const execute = over({ url, user: CLICKHOUSE_USER, password: CLICKHOUSE_PASSWORD })
	const described = () => readFileSync(join(folder, 'datapackage.json'), 'utf8')
	const database = databaseOf((JSON.parse(described()) as { readonly version: string }).version)
	const drop = () => execute(`DROP DATABASE IF EXISTS "${database}"`)
	const user = 'mirror_reader'
	// What a run that was stopped has left behind.
	if (real !== undefined) await drop()
	await publish(
		execute,
		{ folder, readerUrl: 'clickhouse/', user, engine: 'MergeTree', without, access: real !== undefined },
		() => undefined,
	)
	await front?.become({ ...DIALECT, ...LIMITS, ...(seconds && { max_execution_time: seconds }) })
	return {
		url,
		database,
		user,
		manifest: described(),
		close: async () => {
			if (real !== undefined) await drop()
			await front?.close()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}
