import type { Excerpt } from './excerpt.ts'

type Keys = Readonly<Record<string, string>>

/** What stands in another page: in a frame that computes, or as a file that stays as it is. */
export interface Embeddable {
	/** Stem of the file's name: letters, digits and hyphens. */
	readonly name: string
	/** What it is called there. */
	readonly title: string
	/** The address that shows it, with these keys set, and those that are empty taken out; null where none can hold it. */
	readonly link: (keys: Keys) => Promise<string | null>
	/** It as a page of its own, whose way back has these keys set; undefined as long as there is no answer to keep. */
	readonly freeze: ((keys: Keys) => Promise<string>) | undefined
}

/** A reader's own statement, as the workbench gives it. */
export interface Query extends Pick<Embeddable, 'title' | 'link'> {
	/** What a file shows of its answer; undefined before it was run. */
	readonly answer: (() => Promise<Kept>) | undefined
}

/** What a file shows of an answer to a statement of a reader: whose it is in `lead`, and the statement with its values. */
export type Kept = Omit<Excerpt, 'title' | 'statement'> & { readonly statement: string }
