import type { CellDocument } from '../cells/cell.ts'
import type { Reading } from '../reading.ts'
import { assets } from './assets.ts'
import { factsCovered } from './coverage.ts'
import { moneyFact } from './fact-reading.ts'
import { partsOf } from './parts.ts'
import { stated } from './prose.ts'
import { staffPairs } from './staff.ts'
import { sentenceFacts } from './sentence-facts.ts'
import { find, statedSums } from './stated-sums.ts'
import { units } from './units.ts'

/**
 * What a disclosure says outside its forms and beside its statements (`budget`): its units, the amounts of its prose with what
 * they allow, staff and assets beside labels, in the table of fixed assets, and in the sentences of the official forms.
 * These alone make no disclosure. Never throws.
 */
export function* readFacts(document: CellDocument, budget: readonly Reading[] = []): Generator<Reading> {
	const parts = partsOf(document)
	const prose = stated(parts)
	const read = [
		...units(parts),
		...prose.map((it) => moneyFact(it, it.measure, it.amount, it.printed)),
		...statedSums(prose, budget),
	]
	yield* read
	const seen = new Set<string>()
	const others = [
		...assets(document, find(prose, 'fixed_assets_value')),
		...staffPairs(document),
		...sentenceFacts(document),
	]
	for (const reading of others) {
		// A sentence that says again what a table says is no second fact.
		if (reading.table === 'fact' && seen.has(reading.row.measure)) continue
		if (reading.table === 'fact') seen.add(reading.row.measure)
		yield reading
	}
	yield* factsCovered(document, parts, others)
}
