import type { Device, TextStore } from '../../src/state/device-entries.svelte.ts'
import type { PastRun } from '../../src/state/saved.ts'

/** A device whose tabs see what is stored at once, and hear of it later: when the test says so. */
export class TwoTabs {
	readonly texts = new Map<string, string>()
	readonly #waiting = new Map<Device, string[]>()
	readonly #heard = new Map<Device, ((key: string | null) => void)[]>()

	tab(): Device {
		const tell = (key: string) => {
			for (const [other, news] of this.#waiting) if (other !== device) news.push(key)
		}
		const store: TextStore = {
			get length() {
				return texts.size
			},
			key: (at) => [...texts.keys()][at] ?? null,
			getItem: (key) => texts.get(key) ?? null,
			setItem: (key, text) => {
				texts.set(key, text)
				tell(key)
			},
			removeItem: (key) => {
				if (texts.delete(key)) tell(key)
			},
		}
		const { texts } = this
		const heard: ((key: string | null) => void)[] = []
		const device: Device = { store: () => store, listen: (one) => void heard.push(one) }
		this.#waiting.set(device, [])
		this.#heard.set(device, heard)
		return device
	}

	/** A tab hears so many of the changes that wait for it. */
	deliver(device: Device, count = Infinity): void {
		const news = this.#waiting.get(device) ?? []
		for (const key of news.splice(0, count)) for (const one of this.#heard.get(device) ?? []) one(key)
	}
}

/** A statement that was run at a moment. */
export const run = (sql: string, at: string): PastRun => ({ sql, values: {}, at, ms: 1, rows: 1 })
