/** A file of the reader's beside the package: what tells it from others, what was said of it, and its documents. */
export interface OwnFileBeside {
	readonly name: string
	readonly size: number
	readonly sha256: string
	/** A digest of its rows as they stand here. */
	readonly rows: string
	readonly answers: object
	readonly corrections: readonly unknown[]
	readonly table?: object | undefined
	readonly mapping?: object | undefined
	/** Tables loaded as they are, by their names in SQL. */
	readonly tables: readonly string[]
	/** Counties for which it says what to divide by, by their codes. */
	readonly counties: readonly string[]
	readonly documents: readonly {
		readonly document: {
			readonly document_id: string
			readonly county_code: string
			readonly fiscal_year: number | null
		}
		readonly department: { readonly name_pinyin: string | null }
	}[]
}
