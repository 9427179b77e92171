import type { CellDocument } from '../cells/cell.ts'
import type { Reading } from '../reading.ts'
import { assetRows } from './assets.ts'
import { staffPairs } from './staff.ts'
import { sentenceFacts } from './sentence-facts.ts'

/**
 * What a disclosure says of its staff and its assets: beside labels, in the table of fixed assets, and in the sentences of
 * the official forms. These alone make no disclosure. Never throws.
 */
export function* readFacts(document: CellDocument): Generator<Reading> {
	const seen = new Set<string>()
	for (const reading of [...assetRows(document), ...staffPairs(document), ...sentenceFacts(document)]) {
		// A sentence that says again what a table says is no second fact.
		if (seen.has(reading.row.measure)) continue
		seen.add(reading.row.measure)
		yield reading
	}
}
