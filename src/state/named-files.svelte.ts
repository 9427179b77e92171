/* eslint-disable svelte/prefer-svelte-reactivity -- what stood in the rooms once is only looked up, and indexes are made anew */
import type { Fault } from '../base/fault.ts'
import type { Unreadable } from '../share/fragment.ts'
import type { NamedFile } from '../share/own-files.ts'
import { choice, page } from '../share/page.ts'
import type { Additions } from './additions.svelte.ts'
import { address } from './address.svelte.ts'
import { isSame } from './own-files/addition.ts'
import { areOwnFilesMarked } from './own-files/mark.ts'
import { draft } from './query-draft.svelte.ts'
import type { OwnFileBeside } from './own-files/beside.ts'
import type { Session } from './session.svelte.ts'
import { tellFault } from './tell-fault.ts'

/** What reads and writes the names. */
type Codec = Pick<typeof import('../share/own-files.ts'), 'decodeOwnFiles' | 'encodeOwnFiles'>

/** Pages that show nothing of any document. */
const WITHOUT_DOCUMENTS: ReadonlySet<string> = new Set(['import', 'links', 'data'])

/** Views that divide by what is known of counties. */
const DIVIDING: ReadonlySet<string> = new Set(['per-capita', 'per-village', 'function'])

/** The digits of a digest of rows that a link names. */
const DIGITS = 16

/** Files of the reader's own that a link depends on: what the address names, what of it is missing, and what it is to name. */
export class NamedFiles {
	/** Files that the address names. */
	all = $state.raw<readonly NamedFile[]>([])
	/** The same as the link said it, before this page wrote anything. */
	given = $state.raw<readonly NamedFile[]>([])
	/** Why the names could not be read. */
	unreadable = $state.raw<Unreadable | undefined>()
	/** Entries of the address of a form that is not known here. */
	strange = $state(0)
	/** Whether so many files stand here that no link can name them. */
	tooMany = $state(false)
	/** Why the names were neither read nor written: what does so could not be fetched. */
	fault = $state.raw<Fault | undefined>()
	/** What reads files of the reader's, where some may lie on this device. */
	#additions = $state.raw<Additions | undefined>()
	#fragment: string | undefined
	#turn = 0
	/** Files that stood in the rooms once: where the reader took them out, the address forgets them. */
	readonly #were = new Set<string>()
	readonly #codec: () => Promise<Codec>

	constructor(codec: () => Promise<Codec> = () => import('../share/own-files.ts')) {
		this.#codec = codec
	}

	/** Files that the address names and that do not stand in the rooms. */
	missing(session: Session): readonly NamedFile[] {
		const here = new Set(session.ownFiles().map(({ sha256 }) => sha256))
		return this.all.filter(({ sha256 }) => !here.has(sha256) && !this.#were.has(sha256))
	}

	/** Files that the address names and that are read otherwise here than where it was made. */
	differing(session: Session): readonly NamedFile[] {
		const here = new Map(session.ownFiles().map(({ sha256, rows }) => [sha256, rows.slice(0, DIGITS)]))
		return this.given.filter(({ sha256, rows }) => rows && (here.get(sha256) ?? rows) !== rows)
	}

	/** Whether a missing file lies on this device and only has to be added to the rooms. */
	isOnDevice(sha256: string): boolean {
		return this.#additions?.all.some(({ id }) => id === sha256) === true
	}

	/** Follows the address, and has it name what it depends on; called where what is missing is told. */
	follow(session: Session): void {
		$effect(() => {
			const { ownFiles } = address
			if (ownFiles !== this.#fragment) this.#mirror(this.#read(session, ownFiles))
		})
		$effect(() => {
			if (this.missing(session).length === 0 || this.#additions || !areOwnFilesMarked()) return
			import('./additions.svelte.ts').then(
				({ additions }) => (this.#additions = additions),
				// Whoever gives the file is told; here it only would have been found without being asked for.
				() => undefined,
			)
		})
		$effect(() => {
			for (const { sha256 } of session.ownFiles()) this.#were.add(sha256)
			const wanted = [...this.missing(session), ...ownFilesShown(session).map(named)]
			// Names of the address are read first: nothing of them is lost.
			if (this.#fragment === address.ownFiles && !isSame(wanted, this.all)) this.#mirror(this.#write(wanted))
		})
	}

	#mirror(work: Promise<void>): void {
		tellFault(work, (fault) => (this.fault = fault))
	}

	async #read(session: Session, fragment: string): Promise<void> {
		const turn = (this.#turn += 1)
		const { decodeOwnFiles } = await this.#codec()
		const found = await decodeOwnFiles(fragment)
		if (turn !== this.#turn) return
		this.#fragment = fragment
		// Another link asks again for what was taken out before it.
		this.#were.clear()
		for (const { sha256 } of session.ownFiles()) this.#were.add(sha256)
		this.unreadable = 'unreadable' in found ? found.unreadable : undefined
		this.strange = 'files' in found ? found.strange : 0
		this.given = 'files' in found ? found.files : []
		this.all = this.given
	}

	async #write(wanted: readonly NamedFile[]): Promise<void> {
		const turn = (this.#turn += 1)
		const { encodeOwnFiles } = await this.#codec()
		const fragment = await encodeOwnFiles(wanted)
		if (turn !== this.#turn) return
		this.tooMany = fragment === null
		this.#fragment = fragment ?? ''
		// As wanted, and not as written: what did not fit must not be written again and again.
		this.all = wanted
		address.nameFiles(this.#fragment)
	}
}

const named = ({
	name,
	size,
	sha256,
	rows,
	answers,
	corrections,
	table,
	mapping,
}: OwnFileBeside): NamedFile => ({
	name,
	size,
	sha256,
	rows: rows.slice(0, DIGITS),
	...(Object.keys(answers).length > 0 && { answers: { ...answers } }),
	...(corrections.length > 0 && { corrections }),
	...(table && { table: { ...table } }),
	...(mapping && { mapping: { ...mapping } }),
})

/**
 * Files of the reader's own that what is shown depends on: in a page of documents those of which the choice holds one, in a
 * statement the tables that it names and all documents, in a notebook all.
 */
export function ownFilesShown(session: Session): readonly OwnFileBeside[] {
	const { view } = address.read(page).values
	if (WITHOUT_DOCUMENTS.has(view)) return []
	const all = session.ownFiles()
	if (view === 'notebook') return all
	if (view === 'sql') {
		const asked = draft.current.sql.toLowerCase()
		if (!asked.trim()) return []
		// A statement may ask any document, but of tables only those that it names.
		return all.filter(
			({ documents, tables, counties }) =>
				documents.length > 0 || counties.length > 0 || tables.some((name) => asked.includes(name)),
		)
	}
	const { c, dep, y } = address.read(choice).values
	const asked = [...address.search.values()]
	const holds = (list: readonly string[], code: string) => list.length === 0 || list.includes(code)
	return all.filter(
		({ documents, counties }) =>
			(DIVIDING.has(view) && counties.some((code) => holds(c, code))) ||
			documents.some(
				({ document: { document_id, county_code, fiscal_year }, department: { name_pinyin } }) =>
					asked.some((value) => value.split('.')[0] === document_id) ||
					(holds(c, county_code) && holds(dep, name_pinyin ?? 'qita') && holds(y, String(fiscal_year))),
			),
	)
}

export const namedFiles = new NamedFiles()
