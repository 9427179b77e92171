/** How DuckDB is opened in a page. */
export const CONFIG = {
	/** How long a turn of a pending query is, in milliseconds: others wait as long, and so does a cancellation. */
	query: { queryPollingInterval: 20 },
	/** A database of a package is read in parts: never whole in silence. */
	filesystem: { reliableHeadRequests: true, allowFullHTTPReads: false, forceFullHTTPReads: false },
} as const
