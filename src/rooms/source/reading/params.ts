import { page, panel, type Lines } from '../../../share/page.ts'
import { among, matching } from '../../../share/param.ts'

/**
 * What stands open of a document: its lines (`src`), one of the rows taken from them (`row`, as `keyOf` or `amountKey` names it), and
 * what is looked for in it (`find`). `at` names a document that is open without a line.
 */
export const reading = {
	src: page.src,
	at: among(matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), ['document'], (at) => (at ? [at] : [])),
	of: panel.of,
	row: page.row,
	find: matching(/^[^\p{C}]{1,60}$/u),
}

/** Lines as an address writes them. */
export const written = (lines: Lines): string => page.src.write(lines)
