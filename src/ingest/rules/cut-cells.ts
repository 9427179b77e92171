import type { Rule } from './rule.ts'

const CONVERTED = {
	zh: '原文由 PDF 转换而来；转换造成的损坏按版式和文件自身的算术修复，修复前后都保留',
	en: 'The text was converted from PDF; what conversion damaged is mended by layout and by the document’s own arithmetic, and both readings are kept',
}

/** Descriptions through which the border of a cell went; once a document, since it cuts them on nearly every page. */
export const descriptionMended: Rule<{
	readonly count: number
	readonly restored: number
	readonly strokes: number
}> = {
	id: 'description-mended',
	kind: 'repair',
	severity: 'low',
	certainty: 'inference',
	name: { zh: '拼合的指标描述', en: 'Descriptions put together again' },
	reason: CONVERTED,
	sentence: {
		zh: ({ count, restored, strokes }) =>
			`有 ${String(count)} 条指标描述被单元格边线切坏：${String(restored)} 条切口处的字残缺或重复，按本文件其他地方的用词拼合；${String(strokes)} 条混入不成字的笔画，已去掉（按行号列出）。`,
		en: ({ count, restored, strokes }) =>
			`The borders of cells damaged ${String(count)} descriptions of indicators: ${String(restored)} cut through a character were put together by the words used elsewhere in the document; from ${String(strokes)}, strokes that are no characters were removed (listed by line).`,
	},
}

/** Labels of classes that conversion made a soup of glyphs; once a document, since they are too many to list. */
export const classLabelDamaged: Rule<{ readonly count: number }> = {
	id: 'class-label-damaged',
	kind: 'repair',
	severity: 'low',
	certainty: 'fact',
	name: { zh: '损坏的一级指标', en: 'A class whose label is damaged' },
	reason: CONVERTED,
	sentence: {
		zh: ({ count }) => `有 ${String(count)} 行的一级指标在转换中成了乱码，按二级指标定其类别。`,
		en: ({ count }) =>
			`The class label of ${String(count)} rows is a soup of glyphs; their class follows from the subclass.`,
	},
}

/** Two lines of a cell that the document nowhere writes one after the other. */
export const textGap: Rule<object> = {
	id: 'text-gap',
	kind: 'quality',
	severity: 'low',
	certainty: 'inference',
	name: { zh: '指标的文字中间没有缺字', en: 'No words are missing inside an indicator' },
	reason: CONVERTED,
	sentence: {
		zh: () => '这条指标的文字中间缺了几个字，按原样保留。',
		en: () => 'Some characters are missing inside the text of this indicator; it is kept as it stands.',
	},
}

/** A subclass and a name that stand in one cell. */
export const cellsMerged: Rule<object> = {
	id: 'cells-merged',
	kind: 'repair',
	severity: 'low',
	certainty: 'inference',
	name: { zh: '并在一格的内容', en: 'Cells that were merged' },
	reason: CONVERTED,
	sentence: {
		zh: () => '二级指标与三级指标被并入一格，已分开。',
		en: () => 'The subclass and the name were merged into one cell; they were set apart.',
	},
}

/** < and > in a document that writes its limits as ≤ and ≥. */
export const operatorStrokeLost: Rule<{ readonly other: string }> = {
	id: 'operator-stroke-lost',
	kind: 'quality',
	severity: 'low',
	certainty: 'inference',
	name: { zh: '可能掉了一笔的比较符', en: 'An operator that may have lost a stroke' },
	reason: CONVERTED,
	sentence: {
		zh: ({ other }) => `比较符按原文保留；本文件其余指标几乎都用“≤”“≥”，原件可能是“${other}”。`,
		en: ({ other }) =>
			`The operator is kept as printed; nearly all other targets use ≤ or ≥, so the original may read “${other}”.`,
	},
}

/** A code of a project whose end conversion damaged; `whole` where the check character restores it. */
export const projectCodeMended: Rule<{ readonly whole: boolean; readonly length: number }> = {
	id: 'project-code',
	kind: 'repair',
	severity: 'low',
	certainty: 'inference',
	name: { zh: '损坏的项目编码', en: 'A damaged project code' },
	reason: CONVERTED,
	sentence: {
		zh: ({ whole, length }) =>
			whole
				? '项目编码的最后一位在转换中损坏，已按本文件各完好编码都符合的校验规则补正。'
				: `项目编码不足 ${String(length)} 位，只保留可辨认的部分。`,
		en: ({ whole, length }) =>
			whole
				? 'The last character of the project code was damaged; it was restored by the check rule that every intact code of the document obeys.'
				: `The project code does not have ${String(length)} characters; what is legible was kept.`,
	},
}

/** Codes that were only split over cells, repeated or mixed with look-alike letters; once a document. */
export const projectCodesJoined: Rule<{ readonly count: number }> = {
	id: 'project-codes-joined',
	kind: 'repair',
	severity: 'low',
	certainty: 'inference',
	name: {
		zh: '被拆开或混入形近字符的项目编码',
		en: 'Project codes split, or with look-alike characters',
	},
	reason: CONVERTED,
	sentence: {
		zh: ({ count }) =>
			`有 ${String(count)} 个项目编码在转换中被拆到两格、重复或混入形近字符，已合并归一（按行号列出）。`,
		en: ({ count }) =>
			`${String(count)} project codes were split, repeated or mixed with look-alike letters; they were joined and normalised (listed by line).`,
	},
}

/** Names in forms that are a little other than in the titles of these forms; once a document. */
export const projectNameDamaged: Rule<{ readonly count: number }> = {
	id: 'project-name-damaged',
	kind: 'repair',
	severity: 'low',
	certainty: 'fact',
	name: { zh: '损坏的项目名称', en: 'A damaged project name' },
	reason: CONVERTED,
	sentence: {
		zh: ({ count }) => `有 ${String(count)} 张表内的项目名称在转换中略有损坏，名称取自标题（按行号列出）。`,
		en: ({ count }) =>
			`In ${String(count)} forms the name was slightly damaged in conversion; it is taken from the heading (listed by line).`,
	},
}

/** A form that prints no name in its own cell, or quite another than its title. */
export const projectNameLost: Rule<{ readonly printed: string }> = {
	id: 'project-name-lost',
	kind: 'repair',
	severity: 'medium',
	certainty: 'fact',
	name: { zh: '丢失的项目名称', en: 'A lost project name' },
	reason: CONVERTED,
	sentence: {
		zh: ({ printed }) =>
			printed
				? '表内“项目名称”一格与标题相差很大，名称取自标题。'
				: '表内“项目名称”一格没有名称，名称取自标题。',
		en: ({ printed }) =>
			printed
				? 'The name in the form is far from its heading; the name is taken from the heading.'
				: 'The form has no name in its cell; the name is taken from the heading.',
	},
}

/** Every rule about texts that the borders of cells cut, and about the names and codes of forms. */
export const cutCellRules: readonly Rule<never>[] = [
	descriptionMended,
	classLabelDamaged,
	textGap,
	cellsMerged,
	operatorStrokeLost,
	projectCodeMended,
	projectCodesJoined,
	projectNameDamaged,
	projectNameLost,
]
