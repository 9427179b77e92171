import { Fault } from '../base/fault.ts'

/**
 * The database that a build of the site wrote of a package: its tables, the shared views and the macros, so that a page need
 * make none of them. It travels as gzip, since few hosts compress a file of a type that they do not know; where one that does know
 * it has the browser unpack it, the database is here already.
 * @param file its name, for a fault
 * @throws Fault `dataset/unreadable-file` where it is something else, or ends too early
 */
export async function readSnapshot(file: string, bytes: Uint8Array): Promise<Uint8Array> {
	if (isDatabase(bytes)) return bytes
	const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()
	const whole = new Response(stream.pipeThrough(new DecompressionStream('gzip')))
	return new Uint8Array(
		await whole.arrayBuffer().catch((error: unknown) => {
			throw new Fault('dataset/unreadable-file', { file, reason: 'gzip' }, error)
		}),
	)
}

/** Behind a checksum of eight bytes. */
const isDatabase = (bytes: Uint8Array): boolean => new TextDecoder().decode(bytes.subarray(8, 12)) === 'DUCK'

/**
 * The path of the snapshot of a version of the data; `mark` differs where what a build makes of the same tables does. No `.gz`:
 * hosts that know it send such a file as one that the browser unpacks.
 */
export const snapshotPath = (version: string, mark: string): string => `data/${version}/snapshot-${mark}.db`
