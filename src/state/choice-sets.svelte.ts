import type { Fault } from '../base/fault.ts'
import { choice } from '../share/page.ts'
import { read, write, type Values } from '../share/param.ts'
import { DeviceEntries, thisDevice, type Device } from './device-entries.svelte.ts'

type Choice = Values<typeof choice>

/** So many characters a name may have. */
export const LONGEST_NAME = 40

const choiceIn = (query: string) => read(choice, new URLSearchParams(query))

/** An entry is the choice as an address writes it, rules and all. */
function readSet(json: unknown): { readonly value: string } | { readonly wrong: string } {
	if (typeof json !== 'string') return { wrong: JSON.stringify(json ?? null).slice(0, 40) }
	const [strange] = choiceIn(json).rejected
	return strange ? { wrong: `${strange.key}=${strange.raw}` } : { value: json }
}

/** Choices of disclosures that a reader gave names, on this device; a link says the choice itself. */
export class ChoiceSets {
	readonly #entries: DeviceEntries<string>

	constructor(device: Device = thisDevice) {
		this.#entries = new DeviceEntries({ name: 'set', read: readSet }, device)
	}

	/** By their names, in the order of these. */
	readonly all: readonly { readonly name: string; readonly choice: Choice }[] = $derived.by(() =>
		[...this.#entries.all]
			.map(([name, query]) => ({ name, choice: choiceIn(query).values }))
			.sort((a, b) => (a.name < b.name ? -1 : 1)),
	)

	/** Why sets do not stay on this device, if they do not. */
	get fault(): Fault | undefined {
		return this.#entries.fault
	}

	open(): void {
		this.#entries.open()
	}

	/** Keeps a choice under a name; another of that name gives way. */
	save(name: string, chosen: Choice): void {
		const short = name.trim().slice(0, LONGEST_NAME)
		if (short) this.#entries.put(short, write(choice, chosen).toString())
	}

	remove(name: string): void {
		this.#entries.remove(name)
	}
}

export const choiceSets = new ChoiceSets()
