/** Where bytes stay on this device: files of the site's own, a database, or only the memory of this page. */
export type Storage = 'opfs' | 'indexeddb' | 'memory'

/** Named bytes; each is written whole or not at all, so a crash leaves what was there before. */
export interface FileStore {
	readonly where: Storage
	/** @throws DOMException where the browser forbids it, as all below */
	names(): Promise<readonly string[]>
	/** Undefined where there is none of that name. */
	read(name: string): Promise<Blob | undefined>
	/** @throws DOMException `QuotaExceededError` where there is no room */
	write(name: string, content: Blob): Promise<void>
	remove(name: string): Promise<void>
}
