/** Where a file that a link names lies: on this site, on a host that this site lets its readers fetch from, on another, or nowhere. */
export type LinkedFile =
	| {
			readonly where: 'here' | 'listed' | 'elsewhere'
			readonly url: string
			readonly host: string
			readonly name: string
	  }
	| { readonly where: 'nowhere' }

/**
 * The file of `?open=`. `base` is the address of this site's folder, `hosts` are the origins that its publisher lists; a name
 * and password in an address, and every scheme but that of web pages, are refused.
 */
export function linkedFile(open: string, base: string, hosts: readonly string[]): LinkedFile {
	let url: URL
	try {
		url = new URL(open, base)
	} catch {
		return { where: 'nowhere' }
	}
	if (!/^https?:$/.test(url.protocol) || url.username || url.password) return { where: 'nowhere' }
	url.hash = ''
	const where =
		url.origin === new URL(base).origin ? 'here' : hosts.includes(url.origin) ? 'listed' : 'elsewhere'
	return { where, url: url.href, host: url.host, name: nameOf(url) }
}

/** The last part of a path, as people write it. */
function nameOf({ pathname, host }: URL): string {
	const last = pathname.split('/').filter(Boolean).at(-1) ?? host
	try {
		return decodeURIComponent(last)
	} catch {
		// A percent sign that is no escape: the name means itself.
		return last
	}
}

/** Origins as a publisher lists them, parted by blanks; what is no origin is left out. */
export const originsIn = (list: string): readonly string[] =>
	list.split(/\s+/).flatMap((one) => {
		try {
			const { origin, protocol } = new URL(one)
			return /^https?:$/.test(protocol) ? [origin] : []
		} catch {
			// Blanks at an end, or a word that is no address.
			return []
		}
	})
