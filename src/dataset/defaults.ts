import denominator_rank from '../../data/reference/denominator_rank.csv?raw'
import unit_cost_rule from '../../data/reference/unit_cost_rule.csv?raw'
import vague_word from '../../data/reference/vague_word.csv?raw'
import weight_benchmark from '../../data/reference/weight_benchmark.csv?raw'
import type { TableName } from '../schema/schema.ts'

/** Reference tables that models read, as text: for packages that do not bring their own. */
export const defaults: ReadonlyMap<TableName, string> = new Map([
	['denominator_rank', denominator_rank],
	['unit_cost_rule', unit_cost_rule],
	['vague_word', vague_word],
	['weight_benchmark', weight_benchmark],
])
