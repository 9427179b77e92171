import type { Layout, Reading, Source } from '../../reading.ts'
import { readBudget } from '../../budget/read.ts'
import { fromText } from '../../cells/from-text.ts'
import { readFacts } from '../../facts/facts.ts'
import { finding } from '../../finding.ts'
import { readGoals } from '../../goals/goals.ts'
import { paymentPlans } from '../../plans/payment-plan.ts'
import { formulas } from '../../formulas/formulas.ts'
import { share } from '../../text/vocabulary.ts'
import { covered } from './covered.ts'
import { forms, planned } from './forms.ts'
import { heading } from './heading.ts'
import { indicators } from './indicators.ts'
import { knownWords } from '../../targets/cut/known-words.ts'
import { projects } from './project.ts'

const STATEMENTS = [
	...['收支总表', '收入总表', '支出总表', '财政拨款收支总表', '一般公共预算财政拨款支出表'],
	...['一般公共预算财政拨款基本支出表', '政府性基金预算财政拨款支出表', '国有资本经营预算财政拨款支出表'],
	'财政拨款"三公"经费支出表',
]
const WORDS = [...STATEMENTS.map((title) => `部门预算${title}`), '部门预算信息公开情况说明', '预算年度']

/** A department's whole budget: nine statements, then prose, then a form for each earmarked fund and project. */
export const departmentBudget: Layout = {
	id: 'department_budget',
	recognise: (source) => share(source, WORDS),
	read,
}

function* read(source: Source): Generator<Reading> {
	const head = heading(source)
	const unit = head.amount_unit
	yield { table: 'document', row: head }
	yield* missing(source)
	const document = fromText('', source.lines.join('\n'))
	const read = [...readBudget(document)]
	const budget = read.filter(({ table }) => table !== 'coverage')
	yield* budget
	const told = [...readFacts(document, budget)]
	yield* told.filter(({ table }) => table !== 'coverage')
	yield* readGoals(document)
	const all = forms(source)
	const found = [...projects(all, unit)]
	yield* found
	yield* formulas(found.flatMap((it) => (it.table === 'project' ? [it.row] : [])))
	yield* indicators(all, { unit, known: knownWords(source.lines) })
	yield* paymentPlans(all.map(planned))
	yield* covered(source, [...read, ...told], all)
}

/** What the heading could not find is said, since a default stands in its place. */
function* missing(source: Source): Generator<Reading> {
	const { department_name, fiscal_year } = heading(source)
	const unit = source.lines.some((line) => /单位\s*[:：]\s*(?:万元|元)/.test(line))
	const absent = [
		...(department_name ? [] : [{ zh: '部门名称', en: 'the department' }]),
		...(fiscal_year ? [] : [{ zh: '预算年度', en: 'the fiscal year' }]),
		...(unit ? [] : [{ zh: '金额单位（按万元）', en: 'the unit of amounts (万元 assumed)' }]),
	]
	for (const { zh, en } of absent)
		yield finding(
			{ line_start: 1, line_end: Math.max(1, source.lines.length) },
			{
				rule: 'heading-incomplete',
				kind: 'quality',
				severity: 'high',
				certainty: 'fact',
				zh: `文件中没有读到${zh}。`,
				en: `The document does not say ${en}, or it was not found.`,
			},
		)
}
