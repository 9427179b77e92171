/** A ClickHouse server that answers for a published site, as the manifest of its package names it. */
export interface Server {
	/** Where it takes questions over HTTP: absolute where it is asked, relative to the page where a manifest names a proxy of the site. */
	readonly url: string
	/** The database that holds one version of the data. */
	readonly database: string
	/** A user who may only read, without a password: whoever opens the page can see it. */
	readonly user: string
}
