import { openPublished } from './published.ts'

/**
 * Publishes the package of a folder, or the newest data, to a server of its own and prints its address, the manifest, and the
 * bytes that its tables take on disk; ends when its input does.
 * @param without models that the package was made without
 */
export async function main([folder, ...without]: readonly string[]): Promise<void> {
	const { url, database, manifest, close } = await openPublished(folder, without)
	const answer = await fetch(url, {
		method: 'POST',
		body: `SELECT sum(bytes_on_disk), sum(rows) FROM system.parts WHERE active AND database = '${database}'`,
	})
	const [disk, rows] = (await answer.text()).trim().split('\t').map(Number)
	console.log(JSON.stringify({ url, manifest, disk, rows }))
	process.stdin.on('end', () => void close().then(() => process.exit(0))).resume()
}
