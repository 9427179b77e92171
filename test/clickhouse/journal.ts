import { existsSync, readFileSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'

/** A part of a comparison: what is asked at one address, or one statement. */
export interface Part {
	readonly at: string
	/** Names of its questions, none of which was asked before. */
	readonly questions: readonly string[]
	readonly values: number
	/** One line each, with the address. */
	readonly differences: readonly string[]
}

/** The parts that are done. A comparison of days is stopped and goes on where it was. */
export interface Journal {
	readonly parts: readonly Part[]
	readonly has: (at: string) => boolean
	readonly add: (part: Part) => Promise<void>
}

/** @param file keeps the parts for the next run, one a line; without, they are kept for this one */
export function openJournal(file?: string): Journal {
	const text = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : ''
	const parts = text
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as Part)
	return {
		parts,
		has: (at) => parts.some((part) => part.at === at),
		add: async (part) => {
			parts.push(part)
			if (file !== undefined) await appendFile(file, `${JSON.stringify(part)}\n`)
		},
	}
}
