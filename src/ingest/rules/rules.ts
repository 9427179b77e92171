import { cutCellRules } from './cut-cells.ts'
import { indicatorRules } from './indicators.ts'
import { projectRules } from './projects.ts'
import { orderRules } from './order.ts'
import { charactersMended } from './characters.ts'
import { readerRules } from './reader.ts'
import { ruleRow } from './rule.ts'
import { statementRules } from './statements.ts'
import { targetRules } from './targets.ts'

/** The rules that are declared in code, as the reference table publishes them beside those of `rule.csv`. */
export const declaredRules = [
	...projectRules,
	...indicatorRules,
	...statementRules,
	...readerRules,
	...targetRules,
	...orderRules,
	...cutCellRules,
	charactersMended,
].map(ruleRow)
