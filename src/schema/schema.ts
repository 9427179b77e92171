import { budgetLine, project, projectFunction, projectPinyin, projectPurpose } from './budget.ts'
import type { RowOf, TableSchema } from './column.ts'
import { coverage, department, document } from './disclosure.ts'
import { models } from './models/models.ts'
import { finding, reconciliation } from './quality.ts'
import { economicCode, functionCode } from './reference/codes.ts'
import {
	county,
	crosswalk,
	denominator,
	denominatorRank,
	departmentKind,
	division,
} from './reference/places.ts'
import {
	functionRule,
	purpose,
	purposeRule,
	rule,
	unitCostRule,
	vagueWord,
	weightBenchmark,
} from './reference/rules.ts'
import { costShare, fact, formula, goal, indicator, paymentPlan, unitCost } from './target.ts'

/** What reading gives and people maintain: the tables that models and views are made from. */
export const normalized = {
	county,
	division,
	crosswalk,
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
	unit_cost_rule: unitCostRule,
	payment_plan: paymentPlan,
	indicator,
	vague_word: vagueWord,
	weight_benchmark: weightBenchmark,
	goal,
	fact,
	denominator,
	denominator_rank: denominatorRank,
	rule,
	reconciliation,
	finding,
} as const satisfies Readonly<Record<string, TableSchema>>

/**
 * Every published table, in the order of publication, models first: declared here once. CSV headers, Parquet types,
 * `datapackage.json`, CREATE TABLE statements, the loader's checks and the schema page are all made from it.
 */
export const schema = { ...models, ...normalized }

export type TableName = keyof typeof schema
export type NormalizedName = keyof typeof normalized
export type ModelName = keyof typeof models
export type Row<T extends TableName> = RowOf<(typeof schema)[T]>
/** Rows of every table that is not made from others: what reading documents makes. */
export type Tables = { readonly [T in NormalizedName]: readonly Row<T>[] }

export const TABLES = Object.keys(schema) as TableName[]
export const NORMALIZED = Object.keys(normalized) as NormalizedName[]
export const MODELS = Object.keys(models) as ModelName[]
