import { strFromU8, unzipSync } from 'fflate'
import { sha256 } from '../../base/sha256.ts'
import { unpack } from '../../ingest/formats/archive.ts'
import type { RawFile } from '../../ingest/formats/opened-file.ts'
import { recordIn, type FileRecord } from '../store/file-record.ts'
import { FORMAT, type MissingFile, type PackedFile } from './own-package.ts'

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
	const missing: MissingFile[] = fault ? [stopped(file.name)] : []
	for (const one of listed) {
		if ('wrong' in one) missing.push(strange(file.name, one.wrong))
		else {
			const { record, path } = one
			const bytes = byPath.get(path)
			if (!bytes) missing.push(absent(record.name))
			else if ((await sha256(bytes)) !== record.sha256) missing.push(other(record.name))
			else
				files.push({
					file: { name: record.name, bytes },
					answers: record.answers,
					corrections: record.corrections,
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

const stopped = (name: string): MissingFile => ({
	name,
	zh: '压缩包已损坏或过大，其后的文件没有读入。请重新下载后再试。',
	en: 'The archive is damaged or too large; the files behind were not read. Download it again and try again.',
})
const strange = (name: string, wrong: string): MissingFile => ({
	name,
	zh: `datapackage.json 里的 ${wrong} 不是约定的形式，这一份没有读入。`,
	en: `${wrong} in its datapackage.json is not of the agreed form; this file was not read.`,
})
const absent = (name: string): MissingFile => ({
	name,
	zh: '数据包的目录里有它，包里却没有。请重新导出后再试。',
	en: 'The data package lists it and does not hold it. Export it again and try again.',
})
const other = (name: string): MissingFile => ({
	name,
	zh: '它的 SHA-256 与数据包写的不同：文件已被改动或损坏，没有读入。请重新导出后再试。',
	en: 'Its SHA-256 is not the one that the data package names: it was changed or damaged, and was not read. Export it again and try again.',
})
