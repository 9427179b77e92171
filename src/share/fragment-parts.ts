/** The number of the format in which a link names files of a reader's own; never given another meaning. */
export const OWN_FILES_FORMAT = 4

const OWN = /^([^]*?)(?:^|\.)(4(?:\.|%2E)[^]*)$/i

/**
 * A fragment in its two parts: what is asked (`1.…`, `2.…` or `3.…`), and behind a point the files of a reader's own that it
 * depends on (`4.…`). Each is empty where it is missing. A point is no letter of base64url, so neither part can hold the other.
 */
export function partsOf(fragment: string): { readonly asked: string; readonly ownFiles: string } {
	const [, asked = fragment, ownFiles = ''] = OWN.exec(fragment) ?? []
	return { asked, ownFiles }
}

/** The fragment of both parts. */
export const joinedParts = (asked: string, ownFiles: string): string =>
	[asked, ownFiles].filter(Boolean).join('.')
