import { LIMIT, seal, unseal, type Unreadable } from './fragment.ts'
import { OWN_FILES_FORMAT, partsOf } from './fragment-parts.ts'

/** A file of a reader's own as a link names it, so that whoever opens the link can be asked for it. */
export interface NamedFile {
	readonly name: string
	/** Length in bytes. */
	readonly size: number
	/** Of its bytes, hexadecimal. */
	readonly sha256: string
	/** The first 16 digits of a digest of the rows that were read from it; empty where it has none. */
	readonly rows: string
	/** What was said of it where it does not say so itself, such as its county; as JSON, which its reader checks. */
	readonly answers?: Json
	/** Corrections of what was read from it; as JSON, which its reader checks. */
	readonly corrections?: readonly unknown[]
	/** How it is loaded as a table of its own, for statements; as JSON, which its reader checks. */
	readonly table?: Json
	/** Which of its columns is which of ours; as JSON, which its reader checks. */
	readonly mapping?: Json
}

type Json = Readonly<Record<string, unknown>>

/** A link of more characters is cut by programs that carry it: then it names files without what was said of them. */
const LONGEST = 4000

/**
 * Files as a part of a fragment; empty for none. What does not fit is left out: corrections first, then answers, and what
 * is left says by `rows` that it is not all. Null where even the names are too many.
 */
export async function encodeOwnFiles(files: readonly NamedFile[]): Promise<string | null> {
	if (files.length === 0) return ''
	const forms: readonly (readonly NamedFile[])[] = [
		files,
		files.map(({ corrections: _, ...file }) => file),
		files.map(({ corrections: _, answers: __, ...file }) => file),
	]
	for (const form of forms) {
		const text = JSON.stringify(form.map(written))
		const sealed = text.length > LIMIT ? null : await seal(OWN_FILES_FORMAT, text)
		if (sealed !== null && sealed.length <= LONGEST) return sealed
	}
	return null
}

const written = ({
	name,
	size,
	sha256,
	rows,
	answers,
	corrections,
	table,
	mapping,
}: NamedFile): readonly unknown[] => {
	const said = {
		...(answers && Object.keys(answers).length > 0 && { a: answers }),
		...(corrections?.length && { c: corrections }),
		...(table && { t: table }),
		...(mapping && { m: mapping }),
	}
	return [name, size, sha256, rows, ...(Object.keys(said).length > 0 ? [said] : [])]
}

/** Files that a link names; `strange` counts those of a form that is not known here. */
export interface DecodedOwnFiles {
	readonly files: readonly NamedFile[]
	readonly strange: number
}

/** Reads what `encodeOwnFiles` wrote, by itself or in a whole fragment; never throws. */
export async function decodeOwnFiles(
	fragment: string,
): Promise<DecodedOwnFiles | { readonly unreadable: Unreadable }> {
	const { ownFiles } = partsOf(fragment)
	if (!ownFiles) return { files: [], strange: 0 }
	const found = await unseal(ownFiles, [OWN_FILES_FORMAT])
	if ('unreadable' in found) return found
	const all = listIn(found.text)
	if (!all) return { unreadable: 'damaged' }
	const files = all.flatMap((one) => fileIn(one) ?? [])
	return { files, strange: all.length - files.length }
}

function listIn(text: string): readonly unknown[] | undefined {
	try {
		const json: unknown = JSON.parse(text)
		return Array.isArray(json) ? json : undefined
	} catch {
		// A checksum over something else.
		return undefined
	}
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isJson = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

function fileIn(one: unknown): NamedFile | undefined {
	if (!Array.isArray(one)) return undefined
	const [name, size, sha256, rows, said] = one as readonly unknown[]
	if (!isText(name) || !name || !isText(rows) || !isText(sha256)) return undefined
	if (!Number.isSafeInteger(size) || Number(size) < 0 || !/^[0-9a-f]{64}$/.test(sha256)) return undefined
	const { a: answers, c: corrections, t: table, m: mapping } = isJson(said) ? said : {}
	return {
		name,
		size: Number(size),
		sha256,
		rows,
		...(isJson(answers) && { answers }),
		...(Array.isArray(corrections) && { corrections: corrections as readonly unknown[] }),
		...(isJson(table) && { table }),
		...(isJson(mapping) && { mapping }),
	}
}
