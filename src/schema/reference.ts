import type { TableSchema } from './column.ts'
import { CONFIDENCES, ORIGINS } from './vocabulary.ts'

const confidence = {
	type: 'text',
	required: true,
	values: CONFIDENCES,
	zh: '可信度：高为发布机关或两个独立来源',
	en: 'Confidence; high means the issuing office or two independent publishers',
} as const
const source = {
	type: 'text',
	required: true,
	zh: '来源：先是名称，分号之后是核对到什么程度',
	en: 'Source: its name; after the semicolon, how far it was checked (in Chinese)',
} as const
const source_url = {
	type: 'text',
	zh: '来源网址，没有的为空',
	en: 'Address of the source, where it has one',
} as const

const name_en = {
	type: 'text',
	zh: '英文名称（本站译，非官方）',
	en: 'Name in English, translated by this site; not official',
} as const

export const county = {
	zh: '县',
	en: 'Counties',
	key: ['county_code'],
	columns: {
		county_code: {
			type: 'text',
			required: true,
			zh: '县级行政区划代码（GB/T 2260）',
			en: 'County code, GB/T 2260',
		},
		name: { type: 'text', required: true, zh: '名称', en: 'Name' },
		short_name: { type: 'text', required: true, zh: '简称', en: 'Short name' },
		name_pinyin: { type: 'text', required: true, zh: '简称拼音', en: 'Short name in pinyin' },
		name_initials: { type: 'text', required: true, zh: '拼音首字母', en: 'Pinyin initials' },
		prefecture: { type: 'text', required: true, zh: '地级行政区', en: 'Prefecture' },
		province: { type: 'text', required: true, zh: '省级行政区', en: 'Province' },
	},
} as const satisfies TableSchema

export const division = {
	zh: '县级行政区划沿革：每个代码与名称一条',
	en: 'County-level divisions since 2002: one for every code and name',
	key: ['code', 'name'],
	columns: {
		code: { type: 'text', required: true, zh: '代码（GB/T 2260）', en: 'Code, GB/T 2260' },
		name: { type: 'text', required: true, zh: '名称', en: 'Name' },
		short_name: county.columns.short_name,
		name_pinyin: county.columns.name_pinyin,
		name_initials: county.columns.name_initials,
		prefecture: county.columns.prefecture,
		province: county.columns.province,
		valid_from: {
			type: 'text',
			zh: '最早载有该条的一期代码表（年-月），空为 2002-12 已有',
			en: 'First published list that has it (year-month); NULL where the list of 2002-12 has it already',
		},
		valid_to: {
			type: 'text',
			zh: '最晚载有该条的一期代码表（年-月），空为仍在用',
			en: 'Last published list that has it (year-month); NULL where it is in use',
		},
		predecessor: {
			type: 'text',
			zh: '前身的代码，多个以 + 相连',
			en: 'Codes of its predecessors, joined by +',
		},
		source,
	},
} as const satisfies TableSchema

export const crosswalk = {
	zh: '沿革对照：改名、改码、合并、拆分',
	en: 'Crosswalk of codes that were renamed, recoded, merged or split',
	key: ['subject', 'old_code', 'old_name', 'new_code', 'new_name'],
	columns: {
		subject: {
			type: 'text',
			required: true,
			values: ['county', 'function_code'],
			zh: '县级区划或功能科目',
			en: 'County-level divisions or function codes',
		},
		old_code: { type: 'text', required: true, zh: '原代码', en: 'Old code' },
		old_name: { type: 'text', required: true, zh: '原名称', en: 'Old name' },
		new_code: { type: 'text', required: true, zh: '现代码', en: 'New code' },
		new_name: { type: 'text', required: true, zh: '现名称', en: 'New name' },
		change: {
			type: 'text',
			required: true,
			values: ['renamed', 'recoded', 'merged', 'split'],
			zh: '变动',
			en: 'What changed',
		},
		since: {
			type: 'text',
			required: true,
			zh: '最早载有变动的一期（年-月）或科目年度',
			en: 'First list that has the change (year-month), or year of the classification',
		},
		confidence,
		source,
	},
} as const satisfies TableSchema

export const functionCode = {
	zh: '支出功能分类科目',
	en: 'Functional classification of expenditure (类, 款, 项)',
	key: ['code', 'code_year'],
	columns: {
		code: { type: 'text', required: true, zh: '科目编码', en: 'Code: 3 digits 类, 5 款, 7 项' },
		code_year: { type: 'integer', required: true, zh: '科目年度', en: 'Year of the classification' },
		name: { type: 'text', required: true, zh: '科目名称', en: 'Name' },
		name_en,
		level: { type: 'integer', required: true, zh: '级次：1 类、2 款、3 项', en: 'Level: 1 类, 2 款, 3 项' },
		parent_code: { type: 'text', zh: '上级科目编码', en: 'Parent code' },
		confidence,
		source,
		source_url,
	},
} as const satisfies TableSchema

export const economicCode = {
	zh: '部门预算支出经济分类科目',
	en: 'Departmental economic classification',
	key: ['code', 'code_year', 'system'],
	columns: {
		code: { type: 'text', required: true, zh: '科目编码', en: 'Code' },
		code_year: { type: 'integer', required: true, zh: '科目年度', en: 'Year of the classification' },
		name: { type: 'text', required: true, zh: '科目名称', en: 'Name' },
		name_en,
		level: { type: 'integer', required: true, zh: '级次：1 类、2 款', en: 'Level: 1 类, 2 款' },
		parent_code: { type: 'text', zh: '上级科目编码', en: 'Parent code' },
		confidence,
		source,
		source_url,
		system: {
			type: 'text',
			required: true,
			zh: '分类体系：部门预算或政府预算',
			en: 'Departmental or government system',
		},
		maps_to_government_code: {
			type: 'text',
			zh: '对应的政府预算经济分类',
			en: 'Code in the government classification',
		},
	},
} as const satisfies TableSchema

export const denominator = {
	zh: '分母',
	en: 'Something to divide by',
	key: ['county_code', 'department_id', 'measure', 'year'],
	columns: {
		county_code: { type: 'text', required: true, zh: '县', en: 'County' },
		department_id: { type: 'text', zh: '部门，空为全县', en: 'Department; NULL for the whole county' },
		measure: { type: 'text', required: true, zh: '指标', en: 'Measure' },
		year: { type: 'integer', required: true, zh: '年份', en: 'Year' },
		value: { type: 'number', required: true, zh: '数值', en: 'Value' },
		unit: { type: 'text', required: true, zh: '单位', en: 'Unit' },
		origin: { type: 'text', required: true, values: ORIGINS, zh: '来历', en: 'Origin' },
		confidence,
		source,
		source_url,
		document_id: { type: 'text', zh: '出自哪份披露文件', en: 'The disclosure it is taken from' },
		line_start: { type: 'integer', zh: '原文行', en: 'Source line' },
	},
} as const satisfies TableSchema

export const purpose = {
	zh: '用途',
	en: 'What projects and tasks are for',
	key: ['purpose'],
	columns: {
		purpose: { type: 'text', required: true, zh: '用途', en: 'Purpose, as project_purpose names it' },
		purpose_id: { type: 'text', required: true, zh: '链接中的写法', en: 'How an address writes it' },
		name_en: { type: 'text', required: true, zh: '英文名称', en: 'Name in English' },
		description_zh: { type: 'text', required: true, zh: '包括什么', en: 'What it covers, in Chinese' },
		description_en: { type: 'text', required: true, zh: '包括什么（英文）', en: 'What it covers' },
	},
} as const satisfies TableSchema

export const purposeRule = {
	zh: '用途规则：按序号，先符合者先用',
	en: 'Rules that suggest a purpose: by sequence, the first that matches',
	key: ['rule'],
	columns: {
		rule: { type: 'text', required: true, zh: '规则', en: 'Rule, as project_purpose names it' },
		seq: { type: 'integer', required: true, zh: '序号', en: 'Sequence' },
		purpose: { type: 'text', required: true, zh: '用途', en: 'Purpose' },
		pattern: {
			type: 'text',
			required: true,
			zh: '名称须符合的正则表达式',
			en: 'Regular expression the name must match',
		},
		content_pattern: {
			type: 'text',
			zh: '资金用途或绩效目标还须符合的正则表达式',
			en: 'Regular expression the use of funds or the objective must match as well',
		},
		reason: { type: 'text', required: true, zh: '理由', en: 'Reason' },
	},
} as const satisfies TableSchema

export const functionRule = {
	zh: '功能科目建议规则：按序号，先符合者先用',
	en: 'Rules that suggest a function code: by sequence, the first that matches',
	key: ['rule'],
	columns: {
		rule: { type: 'text', required: true, zh: '规则', en: 'Rule, as project_function names it' },
		seq: { type: 'integer', required: true, zh: '序号', en: 'Sequence' },
		purpose: { type: 'text', zh: '用途须为，空为不限', en: 'Purpose the project must have; NULL for any' },
		pattern: {
			type: 'text',
			zh: '名称须符合的正则表达式，空为不限',
			en: 'Regular expression the name must match; NULL for any',
		},
		function_code: { type: 'text', required: true, zh: '功能科目编码', en: 'Function code' },
		reason: { type: 'text', required: true, zh: '理由', en: 'Reason' },
	},
} as const satisfies TableSchema

export const departmentKind = {
	zh: '部门类别',
	en: 'Kinds of departments',
	key: ['kind'],
	columns: {
		kind: { type: 'text', required: true, zh: '部门类别', en: 'Canonical kind, such as 组织部' },
		name_en: { type: 'text', required: true, zh: '英文名称', en: 'Name in English' },
		pinyin: { type: 'text', required: true, zh: '拼音', en: 'Pinyin' },
		initials: { type: 'text', required: true, zh: '拼音首字母', en: 'Pinyin initials' },
		slug: { type: 'text', required: true, zh: '标识中的写法', en: 'How identifiers write it' },
		pattern: {
			type: 'text',
			required: true,
			zh: '部门名称须符合的正则表达式',
			en: 'Regular expression the name of a department must match',
		},
		// Versions published before it have none.
		per_county: {
			type: 'text',
			values: ['one', 'many'],
			zh: '一个县有一个还是多个',
			en: 'Whether a county has one of them or many',
		},
	},
} as const satisfies TableSchema

export const rule = {
	zh: '核对与发现的规则',
	en: 'Rules of reconciliations and findings: what is asked, and why',
	key: ['rule'],
	columns: {
		rule: { type: 'text', required: true, zh: '规则', en: 'Rule, as reconciliation and finding name it' },
		name_zh: { type: 'text', required: true, zh: '规则的内容', en: 'What the rule asks, in Chinese' },
		name_en: { type: 'text', required: true, zh: '规则的内容（英文）', en: 'What the rule asks' },
		reason_zh: { type: 'text', required: true, zh: '来源或理由', en: 'Its source or reason, in Chinese' },
		reason_en: { type: 'text', required: true, zh: '来源或理由（英文）', en: 'Its source or reason' },
	},
} as const satisfies TableSchema

export const vagueWord = {
	zh: '不定量的用词：作指标值时说不出到哪里算达到',
	en: 'Vague words: as the value of a target they do not say when it is reached',
	key: ['word_id'],
	columns: {
		word_id: { type: 'text', required: true, zh: '链接中的写法', en: 'How an address writes it' },
		word: { type: 'text', required: true, zh: '用词', en: 'Word' },
		word_en: { type: 'text', zh: '英文（本站译）', en: 'In English, translated by this site' },
		kind: {
			type: 'text',
			required: true,
			values: ['direction', 'degree', 'state'],
			zh: '有方向没有距离、有程度没有量、有状态没有标准',
			en: 'A direction without a distance, a degree without a measure, or a state without a standard',
		},
		confidence,
		source,
	},
} as const satisfies TableSchema

export const weightBenchmark = {
	zh: '指标分值的基准：按项目有没有成本、满意度两类分四种',
	en: 'Benchmark of weights, in four cases: with or without cost and satisfaction',
	key: ['with_cost', 'with_satisfaction', 'class_id'],
	columns: {
		with_cost: { type: 'flag', required: true, zh: '有成本指标', en: 'Has cost targets' },
		with_satisfaction: { type: 'flag', required: true, zh: '有满意度指标', en: 'Has satisfaction targets' },
		class_id: { type: 'text', required: true, zh: '一级指标', en: 'Class' },
		weight: {
			type: 'integer',
			required: true,
			zh: '分值（其余 10 分为预算执行率）',
			en: 'Points; the other 10 are for budget execution',
		},
		addressed_to: { type: 'text', required: true, zh: '发给谁', en: 'To whom it is addressed' },
		confidence,
		source,
	},
} as const satisfies TableSchema

export const denominatorRank = {
	zh: '分母的种类与优先次序',
	en: 'Sorts of denominators, and which measure comes first',
	key: ['key', 'measure'],
	columns: {
		key: { type: 'text', required: true, zh: '哪种分母', en: 'Which sort' },
		measure: { type: 'text', required: true, zh: '指标', en: 'Measure' },
		rank: { type: 'integer', required: true, zh: '次序：小者先用', en: 'Rank: the lowest is taken' },
		confidence,
		source,
	},
} as const satisfies TableSchema

export const unitCostRule = {
	zh: '单价归类规则：按序号，先符合者先用',
	en: 'Rules that sort unit costs: by sequence, the first that matches',
	key: ['rule'],
	columns: {
		rule: { type: 'text', required: true, zh: '规则', en: 'Rule' },
		seq: { type: 'integer', required: true, zh: '序号', en: 'Sequence' },
		kind: { type: 'text', required: true, zh: '类别', en: 'Kind' },
		item_pattern: {
			type: 'text',
			zh: '单价的说法须符合的正则表达式，空为不限',
			en: 'Regular expression the item must match; NULL for any',
		},
		project_pattern: {
			type: 'text',
			zh: '项目名称须符合的正则表达式，空为不限',
			en: 'Regular expression the name of the project must match; NULL for any',
		},
		reason: { type: 'text', required: true, zh: '理由', en: 'Reason' },
	},
} as const satisfies TableSchema
