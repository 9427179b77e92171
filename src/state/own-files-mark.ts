const KEY = 'county-mirror/own-files'

/**
 * Whether files of the reader's may lie on this device: what a page asks before it fetches what reads them. Where the mark is
 * lost or forbidden, the page of own files finds them all the same.
 */
export function mayHaveOwnFiles(): boolean {
	try {
		return localStorage.getItem(KEY) !== null
	} catch {
		// A browser that forbids this forbids the files as well.
		return false
	}
}

export function markOwnFiles(areThere: boolean): void {
	try {
		if (areThere) localStorage.setItem(KEY, '1')
		else localStorage.removeItem(KEY)
	} catch {
		// Only a mark: the files are where they are.
	}
}
