import { asFault, Fault } from '../base/fault.ts'
import { DeviceEntries, moveFrom, parsed, thisDevice, type Device } from './device-entries.svelte.ts'

/** What a reader makes of a finding. */
export type Verdict = 'agree' | 'disagree'
type ByFinding = Readonly<Record<string, Verdict>>

/** Where all verdicts lay together before each had a key of its own. */
const FORMER = 'checked'
const FORMAT = 'county-mirror/checked/1'

/** Verdicts by finding, of this device and never part of a link; where the browser forbids storage they last as long as the page. */
export class Verdicts {
	readonly #entries: DeviceEntries<Verdict>
	#fault = $state.raw<Fault | undefined>()

	constructor(device: Device = thisDevice) {
		this.#entries = new DeviceEntries({ name: 'verdict', read: readVerdict }, device)
		this.#entries.open()
		try {
			moveFrom(device, FORMER, (json) => this.#adopt(json) !== undefined)
		} catch (error) {
			// Storage is forbidden (private windows, embedded pages): said where verdicts are given.
			this.#fault = asFault(error)
		}
	}

	readonly byFinding: ByFinding = $derived.by(() => Object.fromEntries(this.#entries.all))

	/** Why verdicts do not stay on this device, if they do not. */
	get fault(): Fault | undefined {
		return this.#fault ?? this.#entries.fault
	}

	give(finding: string, verdict: Verdict | null): void {
		if (verdict) this.#entries.put(finding, verdict)
		else this.#entries.remove(finding)
	}

	/** A file for others, or for another device. */
	exported(): string {
		return JSON.stringify({ format: FORMAT, verdicts: this.byFinding }, null, '\t')
	}

	/** Adds the verdicts of an exported file; how many there were, or `undefined` where the text is no such file. */
	imported(text: string): number | undefined {
		return this.#adopt(parsed(text))
	}

	#adopt(json: unknown): number | undefined {
		const found = verdictsIn(json)
		if (!found) return undefined
		for (const [finding, verdict] of Object.entries(found)) this.give(finding, verdict)
		return Object.keys(found).length
	}
}

const isVerdict = (value: unknown): value is Verdict => value === 'agree' || value === 'disagree'
const readVerdict = (json: unknown) =>
	isVerdict(json) ? { value: json } : { wrong: JSON.stringify(json ?? null).slice(0, 40) }

/** The verdicts of an exported file, `undefined` where it is none. */
function verdictsIn(read: unknown): ByFinding | undefined {
	if (typeof read !== 'object' || read === null || !('format' in read) || read.format !== FORMAT)
		return undefined
	const verdicts: unknown = 'verdicts' in read ? read.verdicts : undefined
	if (typeof verdicts !== 'object' || verdicts === null) return undefined
	const entries = Object.entries(verdicts as Readonly<Record<string, unknown>>)
	return entries.every(([, verdict]) => isVerdict(verdict))
		? (Object.fromEntries(entries) as ByFinding)
		: undefined
}

export const verdicts = new Verdicts()
