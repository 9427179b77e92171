import { openPublished } from './published.ts'

/** Publishes the newest data to a server of its own and prints its address and the manifest; ends when its input does. */
export async function main(): Promise<void> {
	const { url, manifest, close } = await openPublished()
	console.log(JSON.stringify({ url, manifest }))
	process.stdin.on('end', () => void close().then(() => process.exit(0))).resume()
}
