/** What a reader makes of a finding. */
export type Verdict = 'agree' | 'disagree'
type Verdicts = Readonly<Record<string, Verdict>>

const KEY = 'checked'
const FORMAT = 'county-mirror/checked/1'

/**
 * Verdicts by finding, of this device and never part of a link; `kept` is false where the browser forbids storage, and
 * then they last as long as the page.
 */
class Checked {
	verdicts = $state.raw<Verdicts>({})
	kept = $state(true)

	constructor() {
		try {
			this.verdicts = parse(localStorage.getItem(KEY) ?? '') ?? {}
		} catch {
			// Storage is forbidden (private windows, embedded pages): said where verdicts are given.
			this.kept = false
		}
	}

	give(finding: string, verdict: Verdict | null): void {
		const others = Object.entries(this.verdicts).filter(([id]) => id !== finding)
		this.#keep(Object.fromEntries(verdict ? [...others, [finding, verdict]] : others))
	}

	/** A file for others, or for another device. */
	exported(): string {
		return JSON.stringify({ format: FORMAT, verdicts: this.verdicts }, null, '\t')
	}

	/** Adds the verdicts of an exported file; how many there were, or `undefined` where the text is no such file. */
	imported(text: string): number | undefined {
		const verdicts = parse(text)
		if (!verdicts) return undefined
		this.#keep({ ...this.verdicts, ...verdicts })
		return Object.keys(verdicts).length
	}

	#keep(verdicts: Verdicts): void {
		this.verdicts = verdicts
		try {
			localStorage.setItem(KEY, this.exported())
		} catch {
			this.kept = false
		}
	}
}

/** The verdicts of an exported text, `undefined` where it is none. */
function parse(text: string): Verdicts | undefined {
	let read: unknown
	try {
		read = JSON.parse(text)
	} catch {
		// Not JSON: told to whoever asked.
		return undefined
	}
	if (typeof read !== 'object' || read === null || !('format' in read) || read.format !== FORMAT)
		return undefined
	const verdicts = 'verdicts' in read ? read.verdicts : undefined
	if (typeof verdicts !== 'object' || verdicts === null) return undefined
	const entries = Object.entries(verdicts)
	return entries.every(([, verdict]) => verdict === 'agree' || verdict === 'disagree')
		? Object.fromEntries(entries)
		: undefined
}

export const checked = new Checked()
