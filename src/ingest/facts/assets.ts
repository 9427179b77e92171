import { cents, yuan, type AmountUnit } from '../../base/money.ts'
import { unitIn } from '../budget/unit.ts'
import type { CellDocument, CellLine } from '../cells/cell.ts'
import { joinedCells } from '../cells/cell.ts'
import { bareLabel, wordsOf } from '../tables/words.ts'
import { factReading, numberIn, type FactReading } from './fact-reading.ts'

const ASSETS = wordsOf('asset')
/** Lines above a table in which its unit stands. */
const ABOVE = 4

interface Columns {
	readonly count: number
	readonly value: number
	readonly unit: AmountUnit | null
}

/** The rows of a table of fixed assets, whose columns are how many and of what value. */
export function* assetRows({ lines }: CellDocument): Generator<FactReading> {
	let columns: Columns | null = null
	for (const [at, line] of lines.entries()) {
		const headed: Columns | null = headerOf(line, lines.slice(Math.max(0, at - ABOVE), at))
		if (headed) columns = headed
		else if (columns) {
			if (line.cells.length === 0) continue
			if (isOther(line)) columns = null
			else yield* rowOf(line, columns)
		}
	}
}

/** 数量 and 价值 beside each other; null where a line is no such header. */
function headerOf(line: CellLine, above: readonly CellLine[]): Columns | null {
	if (!/数\s*量/.test(line.text)) return null
	const texts = cellsOf(line)
	const count = texts.findIndex((text) => /^数量/.test(text))
	const value = texts.findIndex((text) => /^(?:价值|金额|账面价值|原值)/.test(text))
	if (count < 0 || value < 0) return null
	const own = /[（(](万元|元)[）)]/.exec(texts[value] ?? '')?.[1]
	return {
		count,
		value,
		unit: own === '元' || own === '万元' ? own : (unitIn([...above, line])?.unit ?? null),
	}
}

/** A sentence or a heading ends the table. */
const isOther = (line: CellLine): boolean => cellsOf(line).filter(Boolean).length < 2 && line.text.length > 20

const cellsOf = (line: CellLine): readonly string[] =>
	(line.columns === 'index' ? line.cells : joinedCells(line)).map(({ text }) => text.replace(/\s/g, ''))

function* rowOf(line: CellLine, { count, value, unit }: Columns): Generator<FactReading> {
	const texts = cellsOf(line)
	const label = texts[0] ?? ''
	const [, brackets = null] = /[（(]([^（）()]{1,4})[）)]$/.exec(label) ?? []
	const bare = bareLabel(label.replace(/^\d+\s*[、.．]/, '')).replace(/\(.*?\)/g, '')
	const measure = ASSETS.get(bare)
	if (measure === undefined) return
	const many = numberIn(texts[count] ?? '')
	if (many !== null)
		yield factReading(
			line.line,
			`${measure}_${brackets === '平方米' ? 'area' : 'count'}`,
			many,
			brackets,
			texts[count] ?? '',
		)
	const amount = unit && texts[value] ? cents(texts[value].replaceAll(',', ''), unit) : null
	if (typeof amount === 'bigint')
		yield factReading(line.line, `${measure}_value`, Number(yuan(amount)), '元', texts[value] ?? '')
}
