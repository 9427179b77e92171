import type { Fault } from '../base/fault.ts'
import { assigned, kindOf, settled, type Assignment } from '../share/assignments.ts'
import { DeviceEntries, thisDevice, type Device } from './device-entries.svelte.ts'

/** An entry is the text of an address; an earlier page wrote purpose and code of a project as a list of objects. */
function read(json: unknown): { readonly value: string } | { readonly wrong: string } {
	const text = Array.isArray(json) && json.every(isAssignment) ? assigned.mine.write(json) : json
	return typeof text === 'string' && assigned.mine.read(text)
		? { value: text }
		: { wrong: JSON.stringify(json ?? null).slice(0, 40) }
}

function isAssignment(json: unknown): json is Assignment {
	const { project, as } = (json ?? {}) as { readonly project?: unknown; readonly as?: unknown }
	const { purpose, code } = (as ?? {}) as { readonly purpose?: unknown; readonly code?: unknown }
	return typeof project === 'string' && typeof (code ?? purpose) === 'string'
}

/**
 * The reader's own purposes and codes of projects that were made on this device, each under a key of its own: the purpose of a
 * project that one tab sets does not take away the code that another gave it.
 */
export class KeptAssignments {
	readonly #entries: DeviceEntries<string>

	constructor(device: Device = thisDevice) {
		this.#entries = new DeviceEntries({ name: 'assignment', read }, device)
	}

	/** An earlier page kept purpose and code of a project together under its name: what was set since counts. */
	readonly all: readonly Assignment[] = $derived.by(() =>
		settled([...this.#entries.all].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, text]) => inText(text))),
	)

	/** Why they do not stay on this device, if they do not. */
	get fault(): Fault | undefined {
		return this.#entries.fault
	}

	open(): void {
		this.#entries.open()
	}

	put(one: Assignment): void {
		this.#entries.put(idOf(one), assigned.mine.write([one]))
	}

	remove(project: string): void {
		this.open()
		for (const [id, text] of this.#entries.all)
			if (inText(text).some((one) => one.project === project)) this.#entries.remove(id)
	}
}

const inText = (text: string): readonly Assignment[] => assigned.mine.read(text) ?? []

/** Sorts behind the name of its project alone. */
const idOf = (one: Assignment): string => `${one.project} ${kindOf(one)}`
