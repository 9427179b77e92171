import { asFault } from '../base/fault.ts'
import { sha256 } from '../base/sha256.ts'
import type { OpenedFile, RawFile } from '../ingest/formats/opened-file.ts'
import { asOneDocument } from '../ingest/formats/one-document.ts'
import type { ContentFile, OwnFile, Progress, Reply, Request, ToDraw, ToRead } from './message.ts'
import { draw } from './draw.ts'
import { readPackage } from './package/read-package.ts'
import { writePackage } from './package/write-package.ts'
import { readOwn } from './read.ts'
import { openFile } from '../ingest/formats/open.ts'
import { resource, startParser } from './pdf-surroundings.ts'

// The page’s side is `reader.ts`.
addEventListener('message', ({ data }: MessageEvent<Request>) => {
	answer(data).then(send, (error: unknown) => {
		const { code, facts } = asFault(error)
		send({ id: data.id, code, facts })
	})
})

/** Streams are handed over: the page would stand still while it takes a copy of a large one. */
function send(reply: Reply): void {
	const reading = 'reading' in reply && reply.reading.outcome === 'read' ? reply.reading : undefined
	const streams = [
		...(reading?.tables.flatMap(({ parts }) => parts) ?? []),
		...(reading?.disclosures.flatMap(({ arrow }) => arrow.map(({ ipc }) => ipc)) ?? []),
	]
	postMessage(reply, { transfer: streams.map(({ buffer }) => buffer) })
}

/** Files that were opened and not yet read: a correction or an answer does not open them again. */
const opened = new Map<string, OpenedFile>()
const FEW = 20
const FEW_BYTES = 256 * 2 ** 20

async function answer(request: Request): Promise<Reply> {
	const { id } = request
	if (request.task === 'read') return { id, reading: await read(request) }
	if (request.task === 'draw') return { id, drawn: await drawPage(request) }
	if (request.task === 'merge') {
		const merged = await files(asOneDocument(await Promise.all(request.files.map(rawFile)), request.name), id)
		return { id, unpacked: { files: merged, missing: [] } }
	}
	if (request.task === 'part') {
		const one = await openedFile(request.file, id)
		const parts = (one.outcome === 'opened' && one.parts) || []
		const own = await Promise.all(parts.map(({ file }) => files(file, id)))
		return { id, unpacked: { files: own.flat(), missing: [] } }
	}
	if (request.task === 'pack') {
		const files = request.files.map(async ({ content, ...one }) => ({
			...one,
			bytes: await bytesOf(content),
		}))
		return { id, zip: await writePackage(await Promise.all(files), request.made, request.version) }
	}
	const file = await rawFile(request.file)
	const packed = await readPackage(file)
	if (!packed) return { id, unpacked: { files: await files(file, id), missing: [] } }
	const own = await Promise.all(
		packed.files.map(async ({ file, ...said }) =>
			(await files(file, id)).map((one) => ({ ...one, ...said })),
		),
	)
	return { id, unpacked: { files: own.flat(), missing: packed.missing } }
}

/** The file itself, or the files of an archive. */
async function files(file: RawFile, id: number): Promise<readonly OwnFile[]> {
	const found: OwnFile[] = []
	for (const one of await unpacked(file, id)) {
		const hash = await sha256(one.file.bytes)
		remember(hash, one)
		found.push({ name: one.file.name, content: contentOf(one.file.bytes), sha256: hash })
	}
	return found
}

async function read({ id, file, ...wanted }: ToRead & { readonly id: number }) {
	return readOwn(await openedFile(file, id), { sha256: file.sha256, ...wanted })
}

/** A file as lines of cells: as it was opened before, or opened again. */
async function openedFile(file: OwnFile, id: number): Promise<OpenedFile> {
	const known = opened.get(keyOf(file))
	const [one] = known ? [known] : await unpacked(await rawFile(file), id)
	if (!one) throw new Error(`${file.name}: nothing was opened`)
	remember(file.sha256, one)
	return one
}

/** The file of which a page is, where a document was made of several; the page is then counted in that file. */
async function drawPage({ id, ...wanted }: ToDraw & { readonly id: number }) {
	const one = await openedFile(wanted.file, id)
	const part = one.outcome === 'opened' && one.parts?.findLast(({ page }) => page <= wanted.page)
	if (!part) return draw(wanted)
	const { name, bytes } = part.file
	const file = { name, content: contentOf(bytes), sha256: `${wanted.file.sha256} ${String(part.page)}` }
	return draw({ ...wanted, file, page: wanted.page - part.page + 1 })
}

const keyOf = ({ name, sha256 }: Pick<OwnFile, 'name' | 'sha256'>) => `${sha256} ${name}`

function remember(hash: string, one: OpenedFile): void {
	const key = keyOf({ name: one.file.name, sha256: hash })
	// The last that was asked for is the last to be forgotten.
	opened.delete(key)
	opened.set(key, one)
	for (const oldest of opened.keys()) {
		const bytes = [...opened.values()].reduce((sum, { file }) => sum + file.bytes.length, 0)
		if (opened.size <= 1 || (opened.size <= FEW && bytes <= FEW_BYTES)) return
		opened.delete(oldest)
	}
}

const bytesOf = async (content: Blob) => new Uint8Array(await content.arrayBuffer())
const contentOf = (bytes: Uint8Array) => new Blob([bytes as BlobPart])
const rawFile = async ({ name, content }: ContentFile): Promise<RawFile> => ({
	name,
	bytes: await bytesOf(content),
})

/** The file itself, or those of an archive, opened; the page hears how far it has come. */
const unpacked = (file: RawFile, id: number): Promise<readonly OpenedFile[]> =>
	openFile(file, {
		resource,
		worker: startParser,
		progress: (done, all) => {
			postMessage({ id, done, all } satisfies Progress)
		},
	})
