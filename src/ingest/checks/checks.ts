import type { Check } from './check.ts'
import { childrenMakeUpParent } from './children.ts'
import {
	projectsMakeUpProjectExpenditure,
	sourcesMakeUpProject,
	statedTotalEqualsExpenditure,
} from './projects.ts'
import { rowSums } from './row-sums.ts'
import { projectsMakeUpStatedTotal } from './stated-total.ts'
import { statementsAgree } from './statements-agree.ts'
import { fundsMakeUpItem, itemsMakeUpSummaryTotal, revenueEqualsExpenditure } from './summaries.ts'

/** Every check, in the order in which a reader meets them. */
export const checks: readonly Check[] = [
	projectsMakeUpStatedTotal,
	statedTotalEqualsExpenditure,
	revenueEqualsExpenditure,
	itemsMakeUpSummaryTotal,
	fundsMakeUpItem,
	childrenMakeUpParent,
	...rowSums,
	...statementsAgree,
	projectsMakeUpProjectExpenditure,
	sourcesMakeUpProject,
]
