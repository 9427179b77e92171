/** A word of the forms as `term.csv` lists it: what it is (role), its usual form, and one way it is printed. */
export interface TermRow {
	readonly role: string
	readonly term: string
	readonly variant: string
}

/** What a column of a table of indicators or a list of projects holds. */
export type ColumnRole =
	| 'class1'
	| 'class2'
	| 'name'
	| 'flat_name'
	| 'description'
	| 'operator'
	| 'kind'
	| 'value'
	| 'unit'
	| 'weight'
	| 'direction'
	| 'basis'
	| 'last_year'
	| 'actual'
	| 'score'
	| 'reason'
	| 'project'
	| 'department'
	| 'department_code'
	| 'project_code'
	| 'amount'
	| 'objective'
	| 'content'
	| 'category'
	| 'county'
	| 'year'
	| 'task'
	| 'no'
	| 'parent'

/** What a label beside a value in a form says the value is. */
export type FieldRole =
	| 'project'
	| 'project_code'
	| 'supervisor'
	| 'unit'
	| 'department_code'
	| 'category'
	| 'period'
	| 'annual'
	| 'total'
	| 'fiscal'
	| 'other'
	| 'superior'
	| 'carried'
	| 'part'
	| 'initial'
	| 'adjusted'
	| 'executed'
	| 'last_year'
	| 'funding'
	| 'rate'
	| 'weight'
	| 'score'
	| 'objective'
	| 'long_objective'
	| 'actual_objective'
	| 'content'
	| 'ground'
	| 'plan'
	| 'person'
	| 'other_field'
	| 'revenue_total'
	| 'expenditure_total'
	| 'basic'
	| 'project_expenditure'
	| 'earmarked_expenditure'
	| 'development_expenditure'

export type Class = '成本' | '产出' | '效益' | '满意度'

/** The words of the forms, looked up by what a cell prints. */
export interface Terms {
	/** The class that a label of the first level names; null if it names none. */
	readonly class1: (text: string) => Class | null
	/** The subclass that a label of the second level names, in its usual form; null if it names none. */
	readonly class2: (text: string) => string | null
	/** The text is a label of either level as the table of words lists it. */
	readonly listed: (text: string) => boolean
	/** What a column with this header may hold; none where it is no header. */
	readonly columns: (text: string) => readonly ColumnRole[]
	/** Whether a word of a header may begin so: by the first character alone, which most names and values do not share. */
	readonly mayHead: (text: string) => boolean
	/** The text is a piece of a header with that role, which the border of a cell cut: its beginning, or its end with the first glyph misread. */
	readonly isPiece: (role: ColumnRole, text: string) => boolean
	/** What a label in a form says; null where the text is no label. */
	readonly field: (text: string) => FieldRole | null
	/** The text is a label beside or above a run of rows of one kind, itself no part of any row. */
	readonly group: (text: string) => boolean
	/** The text begins what follows a table: a total of scores, remarks, opinions, signatures. */
	readonly ends: (text: string) => boolean
}

const CLASS_OF: Readonly<Record<string, Class>> = {
	数量指标: '产出',
	质量指标: '产出',
	时效指标: '产出',
	成本指标: '成本',
	经济成本指标: '成本',
	社会成本指标: '成本',
	生态环境成本指标: '成本',
	经济效益指标: '效益',
	社会效益指标: '效益',
	生态效益指标: '效益',
	可持续影响指标: '效益',
	服务对象满意度指标: '满意度',
}

/** The class that a subclass belongs to, whatever it is printed under. */
export const classOfSubclass = (class2: string): Class | null => CLASS_OF[class2] ?? null

/** A label as it is looked up: without blanks, stars, the marks of a heading, numbering, what stands in brackets, or the colon at its end. */
function bare(text: string): string {
	return text
		.replace(/\s/g, '')
		.replace(/^[*★▲☆＊#]+/, '')
		.replace(/（/g, '(')
		.replace(/）/g, ')')
		.replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,2}[.、．](?!\d))/, '')
		.replace(/[：:]+$/, '')
}

const unbracketed = (text: string): string => text.replace(/\((?:[^()]|\([^()]*\))*\)?$/, '')

const ANNUAL = /^(?:20\d\d年度?|本年度?|当年)(?:预算|预算数|预算金额|预算安排|资金总额|预算资金|安排资金)$/
const LAST_YEAR_VALUE =
	/^(?:20\d\d|上|上一|前一|去|前[一二三])年度?(?:实际|历史)?(?:实现|完成|达到|实际|指标)?(?:值|数|水平|情况)$|^历史(?:值|数|水平)$/
const TARGET_VALUE =
	/^(?:预期|预计|计划)?(?:20\d\d|本|当)年度?(?:预期|目标|计划|预计|绩效|指标)+(?:实现|完成)?(?:值|数)$|^(?:预期|预计|计划)(?:20\d\d|本|当)年度?(?:实现|完成)?(?:值|数)$/
/** What the years of headers and their numbers in a list begin with, whole or parted from the rest. */
const YEARS_AND_NUMBERS = /^[2本当上前去历预计一二三四五六七八九十(]?$/
const CLASS_ENDING =
	/(数量|质量|时效|经济成本|社会成本|成本|经济效益|社会效益|生态效益|可持续影响|满意度)指标$/

export function termsOf(rows: readonly TermRow[]): Terms {
	const by = (role: string) =>
		rows.filter((row) => row.role === role).map((row) => [bare(row.variant), row.term] as const)
	const class1 = new Map(by('class1'))
	const class2 = new Map(by('class2'))
	const field = new Map(by('field'))
	const group = new Map(by('group'))
	const columns = new Map<string, ColumnRole[]>()
	for (const [variant, role] of by('column'))
		columns.set(variant, [...(columns.get(variant) ?? []), role as ColumnRole])
	const heads = new Set([...columns.keys()].map((word) => word.charAt(0)))
	const furniture = rows.flatMap(({ role, variant }) =>
		role === 'furniture' ? [variant.replace('：', ':')] : [],
	)
	const look = <V>(map: ReadonlyMap<string, V>, text: string): V | null => {
		const whole = bare(text)
		return map.get(whole) ?? map.get(unbracketed(whole)) ?? null
	}
	const terms: Terms = {
		class1: (text) => look(class1, text) as Class | null,
		class2: (text) => {
			const known = look(class2, text)
			if (known) return known
			const [, stem] = CLASS_ENDING.exec(unbracketed(bare(text))) ?? []
			return stem && /^\p{Script=Han}{4,14}$/u.test(unbracketed(bare(text))) && !look(class1, text)
				? (class2.get(stem) ?? null)
				: null
		},
		listed: (text) => look(class1, text) !== null || look(class2, text) !== null,
		columns: (text) => {
			const whole = bare(text)
			const year = unbracketed(whole).replace(/\(.*$/, '')
			const longer = /\((?:长期|中期|实施期|中长期|总体)\)$/.test(whole)
			if (LAST_YEAR_VALUE.test(year)) return ['last_year']
			if (TARGET_VALUE.test(year)) return ['value']
			if (longer) return (look(columns, text) ?? []).filter((role) => /class|name|value/.test(role))
			const known = look(columns, text)
			return known ?? (ANNUAL.test(year) ? ['amount'] : [])
		},
		mayHead: (text) => {
			const first = bare(text).charAt(0)
			return heads.has(first) || YEARS_AND_NUMBERS.test(first)
		},
		isPiece: (role, text) => {
			const piece = text.replace(/[^\p{Script=Han}]/gu, '')
			return [...columns].some(
				([word, roles]) =>
					roles.includes(role) &&
					piece.length >= 3 &&
					((word !== piece && word.startsWith(piece)) || word.endsWith(piece.slice(1))),
			)
		},
		field: (text) => {
			const stripped = text.replace(/^\s*(?:其中|其|：|:)\s*[:：]\s*/, '')
			const known = look(field, stripped) as FieldRole | null
			if (known) return known
			const whole = unbracketed(bare(stripped))
			const [, year] = /^(20\d\d)年度?(?:预算|预算数|预算金额)$/.exec(whole) ?? []
			return year ? 'annual' : null
		},
		group: (text) => look(group, text) !== null,
		ends: (text) => {
			const words = text.replace(/\s/g, '').replace(/：/g, ':')
			return (
				furniture.some((word) =>
					word.length > 2 || /:$/.test(word) ? words.startsWith(word) : words === word,
				) ||
				/[(（]盖章[)）]|^表[一二三四五六七八九十\d]+$|^第[一二三四五六七八九十]+部分|^(?:附件|附表)\d*[:：]?/.test(
					words,
				)
			)
		},
	}
	return {
		class1: once(terms.class1, null),
		class2: once(terms.class2, null),
		listed: once(terms.listed, false),
		columns: once(terms.columns, []),
		mayHead: once(terms.mayHead, false),
		isPiece: terms.isPiece,
		field: once(terms.field, null),
		group: once(terms.group, false),
		ends: once(terms.ends),
	}
}

/** A text without brackets or blanks that is longer is no word, whatever number stands before it. */
const LONGEST_WORD = 40

const isSentence = (text: string): boolean => text.length > LONGEST_WORD && !/[\s(（]/.test(text)

/** Texts of a document repeat, so what was looked up last is at hand; of a sentence there is `none`. */
function once<V>(look: (text: string) => V, none?: V): (text: string) => V {
	const found = new Map<string, V>()
	return (text) => {
		if (none !== undefined && isSentence(text)) return none
		const before = found.get(text)
		if (before !== undefined) return before
		const value = look(text)
		if (found.size > 5_000) found.clear()
		found.set(text, value)
		return value
	}
}
