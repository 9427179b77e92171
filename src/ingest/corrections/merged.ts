import type { FilePart } from '../formats/opened-file.ts'
import type { Reading } from '../reading.ts'
import { readerCorrection } from '../rules/reader.ts'
import { tell } from '../rules/rule.ts'

/** That a reader made one document of several files is a finding where each of them begins, but the first. */
export const filesMerged = (parts: readonly FilePart[] = []): readonly Reading[] =>
	parts
		.slice(1)
		.map(({ line, name }) =>
			tell(
				readerCorrection,
				{ line_start: line, line_end: line },
				{ kind: 'merge', table: 'document', line, to: name },
				{ repaired: name },
			),
		)
