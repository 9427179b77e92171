/** How a value came to be here: printed, the only reading the sums allow, a rule's opinion, or computed. */
export const ORIGINS = ['disclosed', 'inferred_exact', 'suggested', 'derived'] as const

/** Why an amount is there or is not: a printed 0 is `printed`, an empty cell is `blank`. */
export const AMOUNT_STATES = ['printed', 'blank', 'unreadable', 'inferred'] as const

/** What read a document: its headings, or in earlier versions of the data a reader of one kind of document. */
export const LAYOUTS = [
	'project_targets_approval',
	'project_target_form',
	'department_targets',
	'department_budget',
	'by_headings',
] as const

export const STAGES = ['budget', 'adjusted', 'final', 'self_evaluation'] as const
/** How sure it is whose document it is: printed, answered by a person, or concluded and to be confirmed. */
export const IDENTITIES = ['printed', 'confirmed', 'provisional'] as const
export const SCOPES = ['projects', 'department_tasks', 'department_budget'] as const
export const TEMPLATE_FAMILIES = ['three_class', 'four_class'] as const
export const COVERAGE_STATES = [
	'disclosed',
	'disclosed_empty',
	'not_disclosed',
	'not_applicable',
	'unreadable',
] as const

/** Budget tables a document may contain. */
export const STATEMENTS = [
	'revenue_expenditure_summary',
	'income_by_function',
	'expenditure_by_function',
	'appropriation_summary',
	'general_public_expenditure',
	'basic_expenditure_by_economic',
	'government_fund_expenditure',
	'state_capital_expenditure',
	'three_public',
	'department_overview',
] as const

/** What a document may say of itself, beside its statements: the items of `coverage`. */
export const COVERAGE_ITEMS = [
	...STATEMENTS,
	'projects',
	'project_codes',
	'stated_total',
	'function_codes',
	'economic_codes',
	'indicators',
	'indicator_weights',
	'indicator_basis',
	'payment_plan',
	'staff',
	'assets',
] as const

export const CONFIDENCES = ['high', 'medium', 'low'] as const
export const OUTCOMES = ['holds', 'fails', 'cannot_be_formed'] as const
export const FINDING_KINDS = ['repair', 'reconciliation', 'conflict', 'quality', 'comparability'] as const
export const SEVERITIES = ['high', 'medium', 'low'] as const
export const CERTAINTIES = ['fact', 'inference'] as const

/** The rule of what a reader decided for themselves, in place of what a rule of ours suggests. */
export const BY_READER = 'reader'
