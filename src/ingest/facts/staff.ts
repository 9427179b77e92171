import type { CellDocument } from '../cells/cell.ts'
import { rowTokens } from '../tables/token.ts'
import { bareLabel, wordsOf } from '../tables/words.ts'
import { factReading, numberIn, type FactReading } from './fact-reading.ts'

const STAFF = wordsOf('staff')
/** A part of every word of staff, so that other lines are passed over at once. */
const SPEAKS = /人\s*[员数]|编\s*制|单位数/

/** Labels of staff and units with the number in the cell beside them: `财政供养人员数 | 106 | 下属单位数 | 2`. */
export function* staffPairs({ lines }: CellDocument): Generator<FactReading> {
	for (const line of lines) {
		if (!SPEAKS.test(line.text)) continue
		const tokens = rowTokens(line)
		for (const [at, { text }] of tokens.entries()) {
			const measure = STAFF.get(bareLabel(text).replace(/\([人个名]\)$/, ''))
			const beside = tokens[at + 1]?.text ?? ''
			const value = measure === undefined ? null : numberIn(beside.replace(/[人个名]$/, ''))
			if (measure !== undefined && value !== null)
				yield factReading(line.line, measure, value, measure === 'subordinate_units' ? '个' : '人', beside)
		}
	}
}
