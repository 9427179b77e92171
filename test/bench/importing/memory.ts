import { readFile, readdir } from 'node:fs/promises'
import { basename } from 'node:path'

/** Bytes that the pages of a browser take at most, workers and their heaps included; asked of the system every tenth of a second. */
export class PeakMemory {
	#peak = 0
	readonly #timer: NodeJS.Timeout

	constructor(executable: string) {
		this.#timer = setInterval(() => {
			void pages(basename(executable)).then((bytes) => (this.#peak = Math.max(this.#peak, bytes)))
		}, 100)
	}

	stop(): number {
		clearInterval(this.#timer)
		return this.#peak
	}
}

/** The largest page of the browser that this process started; none where the system does not tell (it is Linux that does). */
async function pages(name: string): Promise<number> {
	const all = await readdir('/proc').catch(() => [])
	const sizes = await Promise.all(
		all
			.filter((id) => /^\d+$/.test(id))
			.map(async (id) => {
				const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')
				if (!command.includes('--type=renderer') || !command.includes(name)) return 0
				const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
				return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
			}),
	)
	return Math.max(0, ...sizes)
}
