/** A line of a text outside tables, or lines of cells that stand below each other without any other between them. */
export type PrintedBlock =
	| { readonly kind: 'paragraph'; readonly text: string }
	| { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

/** What a converted text prints: a line with tabs is a row of a table, any other a paragraph, which may be empty. */
export function printedBlocks(text: string): readonly PrintedBlock[] {
	const blocks: PrintedBlock[] = []
	let rows: (readonly string[])[] | undefined
	for (const line of text.replace(/\n$/, '').split('\n')) {
		if (!line.includes('\t')) {
			rows = undefined
			blocks.push({ kind: 'paragraph', text: line })
			continue
		}
		if (!rows) blocks.push({ kind: 'table', rows: (rows = []) })
		rows.push(line.split('\t'))
	}
	return blocks
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as XML and HTML write it. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
