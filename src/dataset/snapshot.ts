import { Fault } from '../base/fault.ts'

/**
 * The database that a build of the site wrote of a package: its tables, the shared views and the macros, so that a page need
 * make none of them. It travels as gzip, since few hosts compress a file of a type that they do not know.
 * @param file its name, for a fault
 * @throws Fault `dataset/unreadable-file` where it is something else, or ends too early
 */
export async function readSnapshot(file: string, bytes: Uint8Array): Promise<Uint8Array> {
	const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()
	const whole = new Response(stream.pipeThrough(new DecompressionStream('gzip')))
	return new Uint8Array(
		await whole.arrayBuffer().catch((error: unknown) => {
			throw new Fault('dataset/unreadable-file', { file, reason: 'gzip' }, error)
		}),
	)
}

/** The path of the snapshot of a version of the data; `mark` differs where what a build makes of the same tables does. */
export const snapshotPath = (version: string, mark: string): string => `data/${version}/snapshot-${mark}.gz`
