/** An administrator's way to a server: its address, and who he is. */
export interface Administrator {
	readonly url: string
	readonly user: string
	readonly password: string
}

/** Runs a statement, with bytes behind it where it takes some, and gives the answer as text. @throws Error with the server's sentence */
export type Execute = (
	sql: string,
	more?: { readonly database?: string; readonly body?: Uint8Array },
) => Promise<string>

/** Statements over HTTP; the password travels in a header, which no log keeps. */
export const over =
	({ url, user, password }: Administrator): Execute =>
	async (sql, { database, body } = {}) => {
		const address = new URL(url)
		if (database) address.searchParams.set('database', database)
		if (body) address.searchParams.set('query', sql)
		const response = await fetch(address, {
			method: 'POST',
			headers: { 'x-clickhouse-user': user, ...(password && { 'x-clickhouse-key': password }) },
			body: body ? Buffer.from(body) : sql,
		})
		const text = await response.text()
		if (!response.ok) throw new Error(`${text.trim()}\nin: ${sql.slice(0, 300)}`)
		return text
	}
