import { formulas } from '../../formulas/formulas.ts'
import type { Layout, Reading, Source } from '../../reading.ts'
import { share } from '../../text/vocabulary.ts'
import { covered } from './covered.ts'
import { usualCode } from '../../targets/pages/code.ts'
import { capacityOf } from './cut.ts'
import { heading, top } from './heading.ts'
import { indicatorsOf } from './indicator.ts'
import { indicatorNotes, weightsMakeUp90 } from './indicator-notes.ts'
import { notes, ownerless, unreadRow } from './notes.ts'
import { isUnread, pieces } from './piece.ts'
import { compose } from '../../targets/pages/compose.ts'
import { tableRows } from './row.ts'
import { segments } from '../../targets/pages/segment.ts'

const VOCABULARY = [
	'项目支出绩效目标批复表',
	'单位名称',
	'项目类别',
	'预算数(万元)',
	'绩效指标性质',
	'绩效指标值',
	'度量单位',
	'分值权重',
]

/** 项目支出绩效目标批复表: one wide table of projects and their indicators, as approved by the finance bureau. */
export const projectTargetsApproval: Layout = {
	id: 'project_targets_approval',
	recognise: (source) => share(source, VOCABULARY),
	read,
}

function* read({ lines }: Source): Generator<Reading> {
	const above = top(lines)
	const rows = tableRows(lines, above.body)
	const parts = pieces(rows, above.unit ?? '万元')
	yield* heading(above, rows, parts)
	yield* covered(lines.length, above, rows, parts)
	for (const row of rows.filter(isUnread)) yield unreadRow(row)
	yield* ownerless(rows, parts)
	const { segments: found, settled } = segments(parts, above.total?.cents ?? null)
	const usual = usualCode(parts)
	const projects = found.map((segment, order) => {
		const composed = compose(segment, settled, order + 1, usual)
		return { composed, indicators: indicatorsOf(composed, above.unit ?? '万元') }
	})
	const names = projects.flatMap(({ indicators }) => indicators.map(({ row }) => row.name ?? ''))
	const capacity = capacityOf(names)
	for (const { composed, indicators } of projects) {
		const project_line = composed.row.line_start
		yield { table: 'project', row: composed.row }
		yield* notes(composed, settled, usual.length)
		for (const { row } of indicators) yield { table: 'indicator', row, project_line }
		yield* indicatorNotes(composed, indicators, capacity)
		yield* weightsMakeUp90(composed)
	}
	yield* formulas(projects.map(({ composed }) => composed.row))
}
