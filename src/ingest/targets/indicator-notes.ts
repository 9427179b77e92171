import { finding } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { tell } from '../rules/rule.ts'
import { oddDigits, percentBeyond, scoreUnearned, unitMissing, valueLost } from '../rules/indicators.ts'
import {
	amountWithoutUnit,
	classNotKnown,
	lookAlikes,
	nameWithoutValue,
	valueNotRead,
	valueWithoutName,
} from '../rules/targets.ts'
import { cellsMerged, operatorStrokeLost, textGap } from '../rules/cut-cells.ts'
import { saysWhatIsCounted } from '../checks/number-without-unit.ts'
import type { ReadIndicator } from './indicator.ts'
import { nameCut } from './cut-names.ts'
import type { Token } from './token.ts'
import { unitTwoWays } from './units-one-way.ts'

type Finding = Extract<Reading, { readonly table: 'finding' }>

/** What must be said of one indicator. */
export function* indicatorNotes(it: ReadIndicator, among: readonly ReadIndicator[]): Generator<Finding> {
	const { row, repaired } = it
	const name = row.name ?? '—'
	const printed = row.value_printed ?? ''
	if (it.isCut) yield finding(row, nameCut(name))
	if (it.unitPrinted) yield finding(row, unitTwoWays(it.unitPrinted, row.unit ?? ''))
	if (row.class1 === null && row.class2 === null && among.some((other) => other.row.class1 !== null))
		yield tell(classNotKnown, row, { name }, { printed: row.name })
	if (row.name === null) yield tell(valueWithoutName, row, { printed }, { printed })
	if (row.value_state === 'blank' && row.operator === null && it.hasValueColumn)
		yield tell(nameWithoutValue, row, { name }, { printed: row.name })
	if (row.value_state === 'unreadable') yield tell(valueNotRead, row, { printed }, { printed })
	if (row.value_state === 'inferred' && row.unit === '元')
		yield tell(amountWithoutUnit, row, { printed }, { printed })
	if (it.hasGap)
		yield tell(
			textGap,
			row,
			{},
			{
				printed: [it.nameCell, it.description]
					.flatMap((of) => of?.cells.map(({ text }) => text) ?? [])
					.join(' | '),
			},
		)
	const merged = it.nameCell?.ranInto
	if (merged)
		yield tell(cellsMerged, row, {}, { printed: merged.printed, repaired: `${merged.label} | ${name}` })
	if (it.strokeLost) yield strokeNote(row)
	if (repaired !== null) yield tell(lookAlikes, row, { printed, repaired }, { printed, repaired })
	if (
		row.value_kind === 'percent' &&
		(row.value ?? 0) > 100 &&
		/率|度|比例|占比|满意/.test(name) &&
		!/增|提高|升|同比/.test(name)
	)
		yield tell(percentBeyond, row, { name, printed }, { printed })
	if (isOdd(printed)) yield tell(oddDigits, row, { name, printed }, { printed })
	if (row.operator !== null && row.value === null && row.value_low === null && row.value_state === 'blank')
		yield tell(valueLost, row, { name, printed: row.operator })
	if (row.weight === null && lacksWeight(among)) yield finding(row, WEIGHT_NOT_READ)
	if (lacksUnit(it, among)) yield tell(unitMissing, row, { name, printed }, { printed })
	if (missesTarget(it)) yield tell(scoreUnearned, row, { name, printed, actual: it.actual?.text ?? '' })
}

function strokeNote(row: ReadIndicator['row']): Finding {
	const printed = row.value_printed ?? ''
	const other = (printed.startsWith('<') ? '≤' : '≥') + printed.slice(1)
	return tell(operatorStrokeLost, row, { other }, { printed, alternatives: other })
}

/** Most indicators of the project print a weight. */
const lacksWeight = (among: readonly ReadIndicator[]): boolean =>
	among.filter((it) => it.row.weight !== null).length * 2 > among.length

const WEIGHT_NOT_READ = {
	rule: 'weight-not-read',
	kind: 'quality',
	severity: 'medium',
	certainty: 'fact',
	zh: '没有读出这一指标的分值权重。',
	en: 'The weight of this indicator could not be read.',
} as const

/** Digits that no office writes: 1,5, 0500, 00. */
const isOdd = (printed: string): boolean =>
	/(?<![\d.,])\d+,\d{1,2}(?!\d)|(?<![\d.,年月/-])0\d+(?![\d.]*[月日号.-])(?:[^\d月日号.-]|$)|,\d{4,}/.test(
		printed,
	)

/** A number whose name says what it counts, the only one of its project without a unit. */
function lacksUnit({ row }: ReadIndicator, among: readonly ReadIndicator[]): boolean {
	if (row.value_kind !== 'count' || row.unit !== null || !saysWhatIsCounted(row.name)) return false
	const numbers = among.filter((it) => it.row.value !== null)
	return numbers.length >= 3 && numbers.filter((it) => it.row.unit === null).length === 1
}

function missesTarget({ row, actual, score }: ReadIndicator): boolean {
	const got = numberOf(actual)
	const points = numberOf(score)
	if (got === null || points === null || row.value === null || row.weight === null || points < row.weight)
		return false
	// What is printed without a unit is in the unit of the target, 万 included.
	const printed = actual?.text ?? ''
	const inWan = /\d\s*万/.test(printed) || (/^[\d.,\s]+$/.test(printed) && /万/.test(row.value_printed ?? ''))
	const scale = inWan ? 10_000 : 1
	if (row.operator === '>=' || row.operator === '>') return got * scale < row.value
	if (row.operator === '<=' || row.operator === '<') return got * scale > row.value
	return false
}

const numberOf = (token: Token | null): number | null => {
	const digits = /\d[\d,]*(?:\.\d+)?/.exec(token?.text ?? '')?.[0]
	return digits ? Number(digits.replaceAll(',', '')) : null
}
