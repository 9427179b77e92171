import type { TableSchema } from '../column.ts'
import { amountByCode, amountByFunction, amountSplit } from './amount.ts'
import {
	comparabilityNote,
	disclosure,
	disclosureAmount,
	disclosureTrait,
	documentDenominator,
	villageCost,
} from './disclosure.ts'
import { execution } from './execution.ts'
import { projectFact, projectFunctionCandidate, projectPlacement, projectWithPurpose } from './project.ts'
import { calculation, indicatorQuality, indicatorWord, projectWeight, unitCostKind } from './target.ts'
import { evidence, similarText, tableRows, textWording } from './text.ts'

/** Tables that are made from other tables, each by `src/models/<name>.sql`; in the order in which readers meet them. */
export const models = {
	disclosure,
	disclosure_amount: disclosureAmount,
	amount_by_code: amountByCode,
	amount_by_function: amountByFunction,
	amount_split: amountSplit,
	execution,
	project_with_purpose: projectWithPurpose,
	project_fact: projectFact,
	project_placement: projectPlacement,
	project_function_candidate: projectFunctionCandidate,
	indicator_quality: indicatorQuality,
	indicator_word: indicatorWord,
	project_weight: projectWeight,
	calculation,
	unit_cost_kind: unitCostKind,
	village_cost: villageCost,
	document_denominator: documentDenominator,
	disclosure_trait: disclosureTrait,
	comparability_note: comparabilityNote,
	text_wording: textWording,
	similar_text: similarText,
	evidence,
	table_rows: tableRows,
} as const satisfies Readonly<Record<string, TableSchema>>
