/** Other hosts that the pages of a site may ask; none without. */
export interface OtherHosts {
	/** Origins from which readers may fetch a file that a link names. */
	readonly openFrom: readonly string[]
	/** Origins of a server that answers instead of the engine in the page. */
	readonly servers: readonly string[]
}

/** A semicolon is a letter of a host to whoever parses addresses, and ends a directive of a policy. */
const ORIGIN = /^https?:\/\/[\w.:[\]-]+$/

/**
 * Origins in a setting of the build, parted by blanks.
 * @param name what the setting is called where it is set
 * @throws Error on what is no origin: a path there would look as if it narrowed what may be asked
 */
export function originsIn(name: string, setting = ''): readonly string[] {
	const origins = setting.split(/\s+/).filter(Boolean)
	for (const origin of origins)
		if (!URL.canParse(origin) || new URL(origin).origin !== origin || !ORIGIN.test(origin))
			throw new Error(
				`${name}: ${origin} is no origin: it needs a scheme and a host, maybe a port, and nothing behind them`,
			)
	return origins
}

/** The page with its policy and its list of hosts extended: who may be asked stands in both, or the browser forbids it. */
export function withHosts(html: string, { openFrom, servers }: OtherHosts): string {
	const asked = [...new Set([...openFrom, ...servers])]
	if (!asked.length) return html
	const policy = "connect-src 'self'"
	const list = 'name="county-mirror:open-from" content=""'
	if (!html.includes(`${policy};`) || !html.includes(list))
		throw new Error(`index.html has no ${policy} or no ${list}, in which other hosts are named.`)
	return html
		.replace(policy, [policy, ...asked].join(' '))
		.replace(list, `name="county-mirror:open-from" content="${openFrom.join(' ')}"`)
}
