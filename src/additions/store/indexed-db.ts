import type { FileStore } from './file-store.ts'

const NAME = 'own-files'

/**
 * The same in a database of the browser's, for browsers without files of a site's own; each step is a transaction.
 * @throws DOMException where the browser forbids it
 */
export async function openIndexedDb(): Promise<FileStore> {
	const database = await opened()
	const work = <T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
		new Promise((resolve, reject) => {
			const transaction = database.transaction(NAME, mode, { durability: 'strict' })
			const request = ask(transaction.objectStore(NAME))
			transaction.oncomplete = () => {
				resolve(request.result)
			}
			transaction.onabort = () => {
				reject(transaction.error ?? new DOMException('aborted', 'AbortError'))
			}
		})
	return {
		where: 'indexeddb',
		names: async () => (await work('readonly', (store) => store.getAllKeys())).map(String),
		read: async (name) => {
			const found = await work(
				'readonly',
				(store) => store.get(name) as IDBRequest<Blob | BlobPart | undefined>,
			)
			// What earlier versions of this site stored are bytes.
			return found === undefined || found instanceof Blob ? found : new Blob([found])
		},
		write: async (name, content) => {
			await work('readwrite', (store) => store.put(content, name))
		},
		remove: (name) => work('readwrite', (store) => store.delete(name)),
	}
}

const opened = (): Promise<IDBDatabase> =>
	new Promise((resolve, reject) => {
		const request = indexedDB.open(NAME, 1)
		request.onupgradeneeded = () => {
			request.result.createObjectStore(NAME)
		}
		request.onsuccess = () => {
			resolve(request.result)
		}
		request.onerror = () => {
			reject(request.error ?? new DOMException('indexedDB', 'UnknownError'))
		}
	})
