import { strFromU8, unzipSync } from 'fflate'
import { sha256 } from '../../base/sha256.ts'
import { unpack } from '../../ingest/formats/archive.ts'
import type { RawFile } from '../../ingest/formats/opened-file.ts'
import { recordIn, type FileRecord } from '../store/file-record.ts'
import { FORMAT, type MissingFile, type PackedFile } from './own-package.ts'
import { text } from './text.ts'

/** Longer than any description of files of one's own; a longer one is a bomb. */
const LONGEST = 16 * 2 ** 20

/** The files of a package of somebody's own files, with what was said of them; undefined where a file is no such package. */
export async function readPackage(
	file: RawFile,
): Promise<{ readonly files: readonly PackedFile[]; readonly missing: readonly MissingFile[] } | undefined> {
	const listed = filesOf(description(file.bytes))
	if (!listed) return undefined
	const { files: unpacked, fault } = unpack(file.bytes)
	const byPath = new Map(unpacked.map(({ name, bytes }) => [name, bytes]))
	const files: PackedFile[] = []
	const missing: MissingFile[] = fault ? [missingFor(file.name, 'stopped')] : []
	for (const one of listed) {
		if ('wrong' in one) missing.push(strange(file.name, one.wrong))
		else {
			const { record, path } = one
			const bytes = byPath.get(path)
			if (!bytes) missing.push(missingFor(record.name, 'absent'))
			else if ((await sha256(bytes)) !== record.sha256) missing.push(missingFor(record.name, 'changed'))
			else
				files.push({
					file: { name: record.name, bytes },
					answers: record.answers,
					corrections: record.corrections,
					...(record.table && { table: record.table }),
					...(record.mapping && { mapping: record.mapping }),
				})
		}
	}
	return { files, missing }
}

/** The `datapackage.json` of a ZIP; undefined where it has none that can be read. Nothing else is unpacked. */
function description(bytes: Uint8Array): unknown {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined
	try {
		const found = unzipSync(bytes, {
			filter: ({ name, originalSize }) => name === 'datapackage.json' && originalSize <= LONGEST,
		})['datapackage.json']
		return found && JSON.parse(strFromU8(found))
	} catch {
		// A damaged archive, or another’s description: the file is read like any other, and says what it is.
		return undefined
	}
}

type Listed = { readonly path: string; readonly record: FileRecord } | { readonly wrong: string }

function filesOf(json: unknown): readonly Listed[] | undefined {
	const { county_mirror: own } = (json ?? {}) as { readonly county_mirror?: unknown }
	const { format, files } = (own ?? {}) as { readonly format?: unknown; readonly files?: unknown }
	if (format !== FORMAT || !Array.isArray(files)) return undefined
	return files.map((one: unknown, at): Listed => {
		const { path, ...rest } = (one ?? {}) as { readonly path?: unknown }
		const record = recordIn(rest)
		if ('wrong' in record) return { wrong: `files[${String(at)}].${record.wrong}` }
		return typeof path === 'string' ? { path, record } : { wrong: `files[${String(at)}].path` }
	})
}

const missingFor = (name: string, why: 'stopped' | 'absent' | 'changed'): MissingFile => ({
	name,
	zh: text.zh[why],
	en: text.en[why],
})
const strange = (name: string, part: string): MissingFile => ({
	name,
	zh: text.zh.strange(part),
	en: text.en.strange(part),
})
