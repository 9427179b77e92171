import { budgetLine, project, projectFunction, projectPinyin, projectPurpose } from './budget.ts'
import type { RowOf, TableSchema } from './column.ts'
import { coverage, department, document } from './disclosure.ts'
import { finding, reconciliation } from './quality.ts'
import {
	county,
	denominator,
	departmentKind,
	economicCode,
	functionCode,
	functionRule,
	purpose,
	purposeRule,
	rule,
} from './reference.ts'
import { costShare, fact, formula, goal, indicator, paymentPlan, unitCost } from './target.ts'

/**
 * Every published table, in the order of publication: declared here once. CSV headers, Parquet types, `datapackage.json`,
 * CREATE TABLE statements, the loader's checks and the schema page are all made from it.
 */
export const schema = {
	county,
	department_kind: departmentKind,
	department,
	document,
	coverage,
	function_code: functionCode,
	economic_code: economicCode,
	budget_line: budgetLine,
	project,
	project_pinyin: projectPinyin,
	project_function: projectFunction,
	purpose,
	purpose_rule: purposeRule,
	function_rule: functionRule,
	project_purpose: projectPurpose,
	cost_share: costShare,
	formula,
	unit_cost: unitCost,
	payment_plan: paymentPlan,
	indicator,
	goal,
	fact,
	denominator,
	rule,
	reconciliation,
	finding,
} as const satisfies Readonly<Record<string, TableSchema>>

export type TableName = keyof typeof schema
export type Row<T extends TableName> = RowOf<(typeof schema)[T]>
/** Rows of every table: what reading documents makes and a package holds. */
export type Tables = { readonly [T in TableName]: readonly Row<T>[] }

export const TABLES = Object.keys(schema) as TableName[]
