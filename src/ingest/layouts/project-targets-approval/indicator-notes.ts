import { isCut } from './cut.ts'
import { finding, type Noticed } from '../../finding.ts'
import { classNotes } from '../../class-notes.ts'
import { reconcile } from '../../checks/check.ts'
import { span } from '../../coverage.ts'
import type { Reading } from '../../reading.ts'
import { plain } from '../../text/clean.ts'
import { unitOf, type ReadIndicator } from './indicator.ts'
import type { Composed } from '../../targets/pages/compose.ts'
import type { ApprovalPiece } from './piece.ts'
import { WEIGHT_OF_INDICATORS } from '../../targets/pages/segment.ts'

const WEIGHTS = {
	id: 'weights-make-up-90',
	zh: '项目各指标的分值权重之和为 90（100 分中 10 分归预算执行率）',
	en: 'The weights of a project’s indicators come to 90; of 100 points, 10 are for carrying out the budget',
}

/** The weights of a project against the 90 points that the template gives to indicators. */
export function* weightsMakeUp90({ row, segment }: Composed<ApprovalPiece>): Generator<Reading> {
	const weights = segment.pieces.map(({ weight }) => weight)
	const unread = weights.includes(null)
	const sum = weights.reduce<number>((all, points) => all + (points ?? 0), 0)
	yield* reconcile(WEIGHTS, {
		subject: `${row.seq} ${row.name}`,
		place: row,
		expected: BigInt(WEIGHT_OF_INDICATORS),
		actual: unread ? undefined : BigInt(sum),
		unit: '分',
	})
}

/** What a researcher must know about how the indicators of a project were read; `capacity` as `capacityOf` gives it. */
export function* indicatorNotes(
	{ row }: Composed<ApprovalPiece>,
	indicators: readonly ReadIndicator[],
	capacity: number | null,
): Generator<Reading> {
	const about = (of: readonly ReadIndicator[], noticed: Noticed) => {
		const place = span(of.map((it) => it.row))
		return place ? [finding(place, noticed, row.line_start)] : []
	}
	yield* about(...moved(indicators))
	yield* classNotes(indicators, row.line_start)
	for (const it of indicators)
		for (const noticed of notices(it, capacity))
			for (const reading of about([it], noticed)) yield ofIndicator(reading, it.row.seq)
}

const ofIndicator = (reading: Reading, indicator_seq: number): Reading =>
	reading.table === 'finding' ? { ...reading, indicator_seq } : reading

function moved(indicators: readonly ReadIndicator[]): readonly [readonly ReadIndicator[], Noticed] {
	const rows = indicators.filter(({ cells }) => cells.shifted)
	const lines = rows.map((it) => it.row.line_start)
	return [
		rows,
		{
			rule: 'columns-shifted',
			kind: 'repair',
			severity: 'low',
			certainty: 'fact',
			zh: `第 ${lines.join('、')} 行的单元格向左错开，不在表头所示的列中；按比较符、数值、度量单位和分值认出各列。`,
			en: `The cells of ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')} have moved left, out of the columns of the header; they are told by operator, value, unit and weight.`,
		},
	]
}

function* notices({ row, cells }: ReadIndicator, capacity: number | null): Generator<Noticed> {
	if (row.name && capacity !== null && isCut(row.name, capacity))
		yield {
			rule: 'truncated-text',
			kind: 'quality',
			severity: 'medium',
			certainty: 'inference',
			zh: `指标名称“${row.name}”写满单元格，话没有说完，后文很可能被截断。`,
			en: `The name “${row.name}” fills its cell and stops before its sentence does; the rest was probably cut off.`,
			printed: row.name,
		}
	if (unitOf(cells) !== plain(cells.unit))
		yield {
			rule: 'unit-written-two-ways',
			kind: 'repair',
			severity: 'low',
			certainty: 'inference',
			zh: `度量单位印作“${cells.unit}”，按本表其他行的写法读作“${unitOf(cells)}”。`,
			en: `The unit is printed as ${cells.unit}; it is read as ${unitOf(cells)}, as other rows of this table write it.`,
			printed: cells.unit,
			repaired: unitOf(cells),
		}
	if (row.value_state === 'unreadable' || row.value_state === 'blank')
		yield notRead('value-not-read', '指标值', 'value', cells.value)
	if (row.weight === null) yield notRead('weight-not-read', '分值权重', 'weight', cells.weight)
	if (row.name === null) yield notRead('indicator-name-not-read', '三级指标', 'name', cells.name)
}

const notRead = (rule: string, zh: string, en: string, printed: string): Noticed => ({
	rule,
	kind: 'quality',
	severity: 'medium',
	certainty: 'fact',
	zh: `没有读出这一指标的${zh}。`,
	en: `The ${en} of this indicator could not be read.`,
	printed,
})
