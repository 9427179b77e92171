/** A ClickHouse server that answers for a published site, as `engine.json` beside the package names it. */
export interface Server {
	/** Where it takes questions over HTTP; relative to the site where a proxy of its own stands before it. */
	readonly url: string
	/** The database that holds one version of the data. */
	readonly database: string
	/** A user who may only read, without a password: whoever opens the page can see it. */
	readonly user: string
}
