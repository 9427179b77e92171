import type { Layout } from '../reading.ts'
import { departmentBudget } from './department-budget/index.ts'

/** Every layout that can be read; the one that recognises a document best reads it. */
export const layouts: readonly Layout[] = [departmentBudget]
