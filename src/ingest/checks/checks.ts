import type { Check } from './check.ts'
import { childrenMakeUpParent } from './children.ts'
import {
	projectsMakeUpProjectExpenditure,
	sourcesMakeUpProject,
	statedTotalEqualsExpenditure,
} from './projects.ts'
import { fundsMakeUpPurchase, purchasesMakeUpTotal } from './procurement.ts'
import { partsMakeUpTotal, tasksWithinBudget } from './overview.ts'
import { rowSums } from './row-sums.ts'
import { projectsMakeUpStatedTotal } from './stated-total.ts'
import { statementsAgree } from './statements-agree.ts'
import { fundsMakeUpItem, itemsMakeUpSummaryTotal, revenueEqualsExpenditure } from './summaries.ts'
import { copiedIndicator } from './copied-indicator.ts'
import { copiedObjective } from './copied-objective.ts'
import { duplicateIndicator } from './duplicate-indicator.ts'
import { formulasHold } from './formulas-hold.ts'
import { fitsItsClass } from './another-class.ts'
import { fitsItsRow } from './another-row.ts'
import { numberHasUnit } from './number-without-unit.ts'
import { formulasMakeUpAmount } from './formulas-make-up-amount.ts'
import { fractionForPercent } from './fraction-for-percent.ts'
import { goalsAgree } from './goals-agree.ts'
import { operatorDirection } from './operator-direction.ts'
import { repeatedName } from './repeated-name.ts'
import { statedCostsWithinAmount } from './stated-costs.ts'
import { textLost } from './lost-text.ts'
import { unitConfirmed } from './unit-confirmed.ts'
import { truncatedText } from './truncated-text.ts'
import { villagesAndCommunities } from './villages-and-communities.ts'
import { wordsForTargets } from './words-for-targets.ts'
import { wrongYear } from './wrong-year.ts'

/** What the numbers of budget statements allow. */
export const sumChecks: readonly Check[] = [
	unitConfirmed,
	projectsMakeUpStatedTotal,
	statedTotalEqualsExpenditure,
	revenueEqualsExpenditure,
	itemsMakeUpSummaryTotal,
	fundsMakeUpItem,
	childrenMakeUpParent,
	...rowSums,
	purchasesMakeUpTotal,
	fundsMakeUpPurchase,
	...statementsAgree,
	projectsMakeUpProjectExpenditure,
	sourcesMakeUpProject,
	partsMakeUpTotal,
	tasksWithinBudget,
]

/** What the targets of any layout can be asked; their findings over the published documents are listed in a test. */
export const targetChecks: readonly Check[] = [
	formulasHold,
	formulasMakeUpAmount,
	statedCostsWithinAmount,
	villagesAndCommunities,
	goalsAgree,
	wrongYear,
	fractionForPercent,
	operatorDirection,
	numberHasUnit,
	fitsItsClass,
	fitsItsRow,
	repeatedName,
	wordsForTargets,
	truncatedText,
	textLost,
	duplicateIndicator,
	copiedIndicator,
	copiedObjective,
]

/** Every check, in the order in which a reader meets them. */
export const checks: readonly Check[] = [...sumChecks, ...targetChecks]
