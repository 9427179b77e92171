import { indicatorRules } from './indicators.ts'
import { projectRules } from './projects.ts'
import { ruleRow } from './rule.ts'

/** The rules that are declared in code, as the reference table publishes them beside those of `rule.csv`. */
export const declaredRules = [...projectRules, ...indicatorRules].map(ruleRow)
