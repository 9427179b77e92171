import { escaped, type PrintedBlock } from './printed.ts'

/** Every cell with its borders, in a type in which the widest table of a disclosure stands on a page lying on its side. */
const STYLE = `<style>
@page { size: A4 landscape; margin: 10mm }
body { font: 7pt/1.3 'Noto Sans CJK SC', sans-serif; white-space: pre-wrap }
p { margin: 0; min-height: 1.3em }
table { border-collapse: collapse; white-space: normal }
td { border: 0.5pt solid; padding: 1pt 2pt; white-space: pre-wrap }
tr { break-inside: avoid }
</style>`.replaceAll('\n', '')

/** A web page: a line of its source for each line of the text. */
export const webPage = (blocks: readonly PrintedBlock[]): string =>
	`<!doctype html><meta charset="utf-8">${STYLE}${blocks.map(blockOf).join('\n')}`

function blockOf(block: PrintedBlock): string {
	if (block.kind === 'paragraph') return `<p>${escaped(block.text)}</p>`
	const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
	return `<table>${rows.join('\n')}</table>`
}
