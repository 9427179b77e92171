import { coverage, span } from '../../coverage.ts'
import { finding } from '../../finding.ts'
import { formulas } from '../../formulas/formulas.ts'
import type { Layout, Place, Reading, Source } from '../../reading.ts'
import { share } from '../../text/vocabulary.ts'
import { forms, titleIn, type Form } from './form.ts'
import { documentYear, heading, otherYear, unitOf } from './heading.ts'
import { indicatorsOf } from './indicator.ts'
import { indicatorNotes, labelsMended } from './indicator-notes.ts'
import { notes, project } from './project.ts'
import { unitConfirmed } from './unit.ts'

const VOCABULARY = [
	'项目支出预算绩效目标表',
	'主管部门及代码',
	'项目属性',
	'项目期',
	'项目资金',
	'年度资金总额',
	'财政拨款',
	'年度总体目标',
	'（必填）',
]

/** 项目支出预算绩效目标表: one form after the other, each a project with its funding, objective and indicators. */
export const projectTargetForm: Layout = {
	id: 'project_target_form',
	recognise: (source) => share(source, VOCABULARY),
	read,
}

function* read({ lines }: Source): Generator<Reading> {
	const all = forms(lines)
	const unit = unitOf(all)
	yield* heading(lines, all, unit)
	const year = documentYear(all)
	yield* coverage(lines.length, {
		projects: span(all),
		indicators: span(all.flatMap((form) => form.indicators.map(({ line }) => at(line)))),
	})
	yield* outside(lines, all)
	const read = all.map((form, order) => ({
		form,
		project: project(form, order + 1, unit ?? '元'),
		targets: indicatorsOf(form, unit ?? '元'),
	}))
	for (const { form, project, targets } of read) {
		yield { table: 'project', row: project }
		yield* notes(form, project, unit ?? '元')
		yield* otherYear(form, year)
		for (const { row } of targets.indicators)
			yield { table: 'indicator', row, project_line: project.line_start }
		yield* indicatorNotes(form, targets)
	}
	yield* labelsMended(read.map(({ targets }) => targets))
	yield* formulas(read.map(({ project }) => project))
	yield* unitConfirmed(read.map(({ form, project }) => [form, project] as const))
}

/** Lines above the first form that are not the document's title. */
function* outside(lines: readonly string[], all: readonly Form[]): Generator<Reading> {
	const end = (all[0]?.line_start ?? lines.length + 1) - 1
	for (const [order, text] of lines.slice(0, end).entries())
		if (text.trim() && titleIn(text) === null)
			yield finding(at(order + 1), {
				rule: 'row-not-read',
				kind: 'quality',
				severity: 'medium',
				certainty: 'fact',
				zh: `第 ${order + 1} 行不属于任何一张绩效目标表，未读入。`,
				en: `Line ${order + 1} belongs to no form; it was not read.`,
				printed: text.trim(),
			})
}

const at = (line: number): Place => ({ line_start: line, line_end: line })
