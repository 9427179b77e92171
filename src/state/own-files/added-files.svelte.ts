import { disclosuresOf, type Addition } from './addition.ts'

/** The files that the reader added, in the order in which they came. */
export class AddedFiles {
	all = $state.raw<readonly Addition[]>([])

	/** Files that stand in the rooms. */
	get joined(): readonly Addition[] {
		return this.all.filter(({ joined }) => joined)
	}

	of(id: string): Addition | undefined {
		return this.all.find((one) => one.id === id)
	}

	put(...added: readonly Addition[]): void {
		this.all = [...this.all, ...added]
	}

	set(id: string, change: Partial<Addition>): void {
		this.all = this.all.map((one) => (one.id === id ? { ...one, ...change } : one))
	}

	remove(ids: readonly string[]): void {
		this.all = this.all.filter(({ id }) => !ids.includes(id))
	}

	/** The lines of a document that the reader added, one string a line. */
	text(document_id: string): string | undefined {
		const one = this.all.find((it) =>
			disclosuresOf(it).some(({ document }) => document.document_id === document_id),
		)
		if (one?.reading?.outcome !== 'read') return undefined
		const lines: (string | undefined)[] = []
		for (const { line, cells } of one.reading.lines) {
			const before = lines[line - 1]
			lines[line - 1] = [...(before === undefined ? [] : [before]), ...cells].join('\t')
		}
		return Array.from(lines, (line) => line ?? '').join('\n')
	}
}
