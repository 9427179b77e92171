import { coverage, span } from '../../coverage.ts'
import { finding } from '../../finding.ts'
import { formulas } from '../../formulas/formulas.ts'
import type { Layout, Place, Reading, Source } from '../../reading.ts'
import { cells } from '../../text/cells.ts'
import { plain } from '../../text/clean.ts'
import { share } from '../../text/vocabulary.ts'
import { facts } from './facts.ts'
import { heading, unitOf } from './heading.ts'
import { indicators } from './indicators.ts'
import { budgetNotes, taskNotes } from './notes.ts'
import { overview, totalOf, type Line } from './overview.ts'
import { project, tasks, type Task } from './task.ts'

const VOCABULARY = [
	'部门整体预算绩效目标表',
	'财政供养人员数',
	'下属二级单位数',
	'预算整体情况',
	'收入来源',
	'其他事业发展性支出',
	'主要实施内容',
	'拟投入的资金',
	'期望达到的目标',
	'其他需完成的任务',
]

/** 部门整体预算绩效目标表: a department's budget by parts, its tasks with their money, and its indicators. */
export const departmentTargets: Layout = {
	id: 'department_targets',
	recognise: (source) => share(source, VOCABULARY),
	read,
}

function* read({ lines }: Source): Generator<Reading> {
	const rows = lines.map((line) => cells(line).map(plain))
	const printedUnit = unitOf(rows)
	const unit = printedUnit ?? '万元'
	const found = tasks(rows, unit)
	const above = (found[0]?.line ?? rows.length + 1) - 1
	const parts = overview(rows.slice(0, above), unit)
	yield* heading(rows, printedUnit, totalOf(parts, 'revenue'))
	yield* coverage(lines.length, covered(rows, parts, found))
	for (const row of parts) yield { table: 'budget_line', row }
	const projects = found.map((task, order) => project(task, order + 1, unit))
	for (const [order, row] of projects.entries()) {
		const task = found[order]
		yield { table: 'project', row }
		if (task) yield* taskNotes(task, row, found[order - 1])
	}
	yield* formulas(projects)
	yield* facts(rows.slice(0, above))
	yield* indicators(rows, found.at(-1)?.line ?? 0, unit)
	yield* between(rows, found)
	yield* budgetNotes(parts, projects, unit)
}

function covered(rows: readonly (readonly string[])[], parts: readonly Line[], found: readonly Task[]) {
	const having = (pattern: RegExp) =>
		span(rows.flatMap((row, at) => (row.some((cell) => pattern.test(cell)) ? [lineAt(at + 1)] : [])))
	const income = parts.filter(({ direction }) => direction === 'revenue')
	const total = income.find(({ amount_yuan }) => amount_yuan !== null)
	return {
		department_overview: span(parts),
		projects: span(found.map(({ line }) => lineAt(line))),
		stated_total: total ? span([total]) : null,
		indicators: having(/^指标\d+\s*[:：]/),
		staff: having(/^财政供养人员数$/),
	}
}

/** Rows among the tasks that are none. */
function* between(rows: readonly (readonly string[])[], found: readonly Task[]): Generator<Reading> {
	const known = new Set(found.map(({ line }) => line))
	const [from, to] = [found[0]?.line ?? 0, found.at(-1)?.line ?? 0]
	for (let line = from; line < to; line++) {
		const text = (rows[line - 1] ?? []).filter(Boolean).join(' ')
		if (known.has(line) || !text || SECTION.test(text)) continue
		yield finding(lineAt(line), {
			rule: 'row-not-read',
			kind: 'quality',
			severity: 'medium',
			certainty: 'fact',
			zh: `第 ${line} 行夹在任务之间，没有认出是任务，未读入。`,
			en: `Line ${line} stands among the tasks but was not recognised as one; it was not read.`,
			printed: text,
		})
	}
}

/** The label of the column of tasks, which conversion may leave as a heading of its own. */
const SECTION = /^#*\s*(?:年度重点工作任务|名称)/

const lineAt = (line: number): Place => ({ line_start: line, line_end: line })
