const KEY = 'county-mirror/own-files'

/**
 * Does the work once files of the reader's may lie on this device: now, or when another tab stores the first. A page without
 * any fetches nothing of what reads them. Where the mark is lost or forbidden, the page of own files finds them all the same.
 */
export function onceOwnFiles(work: () => void): void {
	if (areOwnFilesMarked()) work()
	else
		addEventListener('storage', ({ key, newValue }) => {
			if (key === KEY && newValue !== null) work()
		})
}

/** Whether files of the reader's may lie on this device. */
export function areOwnFilesMarked(): boolean {
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
