import type { Row } from '../../schema/schema.ts'

export type Operator = NonNullable<Row<'indicator'>['operator']>

/** A text with its operator set off; `null` where none is printed. */
interface Compared {
	readonly operator: Operator | null
	readonly rest: string
}

/** Longer words first: 不少于 contains 少于. `≪` stands where a converter met ≤: no target is "much less than". */
const BEFORE: Readonly<Record<Operator, string>> = {
	'>=': '>=|=>|[≥≧⩾]|不少于|不低于|不小于|不得少于|不得低于|至少|最少|大于等于|大于或等于',
	'<=': '<=|=<|[≤≦⩽≪]|不超过|不得超过|不高于|不多于|不大于|至多|最多|控制在|小于等于|小于或等于',
	'>': '>|大于|高于|超过|多于',
	'<': '<|小于|低于|少于',
	'=': '[=═]|等于',
}
const AFTER: Readonly<Partial<Record<Operator, string>>> = {
	'>=': '(?:及|或|含|\\(含\\))?以上',
	'<=': '(?:(?:及|或|含|\\(含\\))?以[内下]|之内)',
}
const OPERATORS = Object.keys(BEFORE) as readonly Operator[]
const WORDS = OPERATORS.map((operator) => [operator, new RegExp(`^(?:${BEFORE[operator]})`)] as const)
/** What is compared may stand before a word that compares: 每年推荐党课不少于1部. Never before a bare sign. */
const CLAUSES = (['>=', '<=', '>', '<'] as const).map(
	(operator) =>
		[operator, new RegExp(`^\\p{Script=Han}{1,12}?(?:${words(BEFORE[operator])})(?=\\d)`, 'u')] as const,
)
const BEGINNINGS = [...WORDS, ...CLAUSES]
const ENDINGS = Object.entries(AFTER).map(
	([operator, ending]) => [operator as Operator, new RegExp(`(?<=.)${ending}$`)] as const,
)

/** What leads to a number without comparing it. */
const LEADING = /^(?:达到|达|实现|为|在|约)(?=\d)/

/** Sets off the operator of a text without spaces: before it, after it (10天以内), or after a few words. */
export function compared(text: string): Compared {
	// Most values begin with their number.
	if (!/^\d/.test(text))
		for (const [operator, pattern] of BEGINNINGS)
			if (pattern.test(text)) return { operator, rest: text.replace(pattern, '').replace(LEADING, '') }
	const led = text.replace(LEADING, '')
	if (/^\d.*[上下内]$/s.test(led))
		for (const [operator, pattern] of ENDINGS)
			if (pattern.test(led)) return { operator, rest: led.replace(pattern, '') }
	return { operator: null, rest: led }
}

/** The operator that a cell of its own holds; `null` where it holds none. */
export const operatorIn = (cell: string | null | undefined): Operator | null =>
	cell ? compared(cell.normalize('NFKC').replace(/\s/g, '')).operator : null

function words(alternatives: string): string {
	return alternatives
		.split('|')
		.filter((word) => /^\p{Script=Han}/u.test(word))
		.join('|')
}
