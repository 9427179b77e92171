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
 * A package on a server, the newest data without one, published by `npm run data:clickhouse`’s own code, and asked with the
 * profile of its user. @param without models that the package was made without
 */
export async function openPublished(
	source = join(PUBLISHED, version),
	without: readonly string[] = [],
): Promise<PublishedServer> {
	const folder = mkdtempSync(join(tmpdir(), 'package-'))
	cpSync(source, folder, { recursive: true })
	const front = await openFront()
	const user = 'mirror_reader'
	await publish(
		over({ url: front.url, user: 'default', password: '' }),
		{ folder, readerUrl: 'clickhouse/', user, engine: 'MergeTree', without, access: false },
		() => undefined,
	)
	const manifest = readFileSync(join(folder, 'datapackage.json'), 'utf8')
	await front.become({ ...DIALECT, ...LIMITS })
	return {
		url: front.url,
		database: databaseOf((JSON.parse(manifest) as { readonly version: string }).version),
		user,
		manifest,
		close: async () => {
			await front.close()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}
