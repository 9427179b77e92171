import type { Layout, Reading, Source } from '../../reading.ts'
import { finding } from '../../finding.ts'
import { formulas } from '../../formulas/formulas.ts'
import { joinHan } from '../../text/clean.ts'
import { share } from '../../text/vocabulary.ts'
import { covered } from './covered.ts'
import { facts } from './facts.ts'
import { forms } from './forms.ts'
import { goals } from './goals.ts'
import { heading } from './heading.ts'
import { indicators } from './indicators.ts'
import { knownWords } from './known-words.ts'
import { paymentPlans } from './payment-plan.ts'
import { projects } from './project.ts'
import { isPartTitle, sections } from './section.ts'
import { divide, readStatement, type StatementSection } from './statement.ts'
import { STATEMENT_FORMS } from './statements.ts'

const WORDS = [...STATEMENT_FORMS.map((form) => form.title), '部门预算信息公开情况说明', '预算年度']

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
	const statements = sections(source, isStatementTitle).flatMap((section) => {
		const form = formOf(section.title)
		return form ? [divide(section, form, unit)] : []
	})
	const names = namesByCode(statements)
	const budget = statements.flatMap((statement) => [...readStatement(statement, names, unit)])
	yield* budget
	yield* facts(source, budget)
	yield* goals(source, unit)
	const all = forms(source)
	const read = [...projects(all, unit)]
	yield* read
	yield* formulas(read.flatMap((it) => (it.table === 'project' ? [it.row] : [])))
	yield* indicators(all, { unit, known: knownWords(source) })
	yield* paymentPlans(all)
	yield* covered(source, statements, all)
}

const formOf = (title: string) => STATEMENT_FORMS.find((form) => form.title === plainQuotes(title))
const plainQuotes = (text: string) => joinHan(text).replace(/[“”]/g, '"').replace(/\s/g, '')

/** A statement ends where the next begins, and the last of them where the prose does. */
const isStatementTitle = (line: string) =>
	!line.includes('\t') &&
	(formOf(line) !== undefined || isPartTitle(line) || /信息公开情况说明\s*$/.test(line))

/** Names given by the statements that stand in rows: those on a flattened page are checked against them. */
const namesByCode = (statements: readonly StatementSection[]): ReadonlyMap<string, string> =>
	new Map(
		statements
			.filter(({ form }) => form.codes === 'function_code')
			.flatMap(({ entries }) =>
				entries.flatMap(({ code, item_name }) => (code ? [[code, item_name] as const] : [])),
			),
	)

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
