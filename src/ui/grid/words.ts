/** What the grid says, in the language of the page. */
export interface GridWords {
	readonly label: string
	readonly row: string
	readonly nothing: string
	readonly menu: (column: string) => string
	readonly ascending: string
	readonly descending: string
	readonly unsorted: string
	readonly filter: string
	readonly hide: string
	readonly pin: string
	readonly unpin: string
	readonly narrower: string
	readonly wider: string
	readonly close: string
	readonly open_source: string
	readonly profile: ProfileWords
}

/** What is said of the values of a column. */
export interface ProfileWords {
	readonly nulls: string
	readonly distinct: string
	readonly least: string
	readonly most: string
	readonly common: string
	readonly count: (value: number) => string
	readonly of_rows: (nulls: number, rows: number) => string
	readonly more_than: (value: number) => string
}
