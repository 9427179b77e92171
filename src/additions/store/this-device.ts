import { DeviceFiles, exclusive, type Room } from './device-files.ts'
import { openStore } from './open-store.ts'

const CHANNEL = 'county-mirror/own-files'

/** Files of the reader's on this device, and whoever tells of what other tabs change there. */
export interface OwnDevice {
	readonly files: DeviceFiles
	/** Hears the digest of a file that another tab changed; null where it changed all. */
	readonly listen: (heard: (id: string | null) => void) => void
	/** Undefined where the browser does not say. */
	readonly room: () => Promise<Room | undefined>
	/** Asks the browser not to clear the files away by itself when room is short. */
	readonly persist: () => Promise<boolean>
}

/** Only pages over HTTPS have it, and Safari long had a part of it. */
const storage = (): Partial<StorageManager> | undefined => navigator.storage

export async function openThisDevice(): Promise<OwnDevice> {
	const store = await openStore()
	// Without it other tabs see what changed when they are loaded again.
	const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : undefined
	const files = new DeviceFiles(store, exclusive, (id) => {
		if (store.where !== 'memory') channel?.postMessage(id)
	})
	return {
		files,
		listen: (heard) => {
			channel?.addEventListener('message', ({ data }: MessageEvent<string | null>) => {
				heard(data)
			})
		},
		room: async () => {
			if (store.where === 'memory') return undefined
			const { usage, quota } =
				(await storage()
					?.estimate?.()
					// A browser that does not tell how much room there is leaves it unsaid on the page.
					.catch(() => undefined)) ?? {}
			return usage === undefined || quota === undefined ? undefined : { used: usage, all: quota }
		},
		persist: async () => {
			return (
				(await storage()
					?.persist?.()
					// Refused where storage is blocked: then the files may be cleared, which the page says.
					.catch(() => false)) ?? false
			)
		},
	}
}
