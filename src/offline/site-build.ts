/** A build of the site, as its service worker must know it. Paths are those of the site, without a slash before them. */
export interface SiteBuild {
	/** Tells it from other builds, as its page can too: the page's script and the folder that ships with it. */
	readonly id: string
	/** What the first picture needs, with the content by which a change is noticed; kept at the first visit. */
	readonly shell: readonly {
		readonly url: string
		readonly revision: string | null
		readonly integrity?: string
	}[]
	/** What rooms, engine and the newest data need besides, the engine first; kept behind the work of the page. */
	readonly parts: readonly string[]
	/** Further files of this build whose name stands for their content: those that it does not list belong to other builds. */
	readonly others: readonly string[]
	/** The folder of what ships with the page. */
	readonly shipped: string
}

/** A part of a file that was read: its first and its last byte. */
export interface PartRead {
	readonly address: string
	readonly first: number
	readonly last: number
}

/** What a page asks of the service worker. */
export type Wish =
	/** Takes over from the last version. */
	| { readonly type: 'SKIP_WAITING' }
	/** Keeps what the page has fetched before it had a service worker, and the parts; answers with the build's id. */
	| { readonly type: 'KEEP'; readonly seen: readonly string[]; readonly parts: boolean }
	/** Keeps what the engine of a page read of databases, unless everything was erased. */
	| { readonly type: 'READ'; readonly read: readonly PartRead[] }
	/** Stops keeping until a page asks for it again; answers once nothing is being put into caches. */
	| { readonly type: 'ERASE' }
