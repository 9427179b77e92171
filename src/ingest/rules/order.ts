import type { Rule } from './rule.ts'

const NOT_READ = {
	zh: '按版式应有内容而没有读出：不猜，只报告',
	en: 'The layout expects something here that could not be read: reported, not guessed',
}

interface Numbers {
	readonly expected: number
	readonly printed: number
}

/** Labels of classes that stand together, apart from the rows that they belong to. */
export const labelsApart: Rule<{ readonly from: number; readonly to: number }> = {
	id: 'class-labels-apart',
	kind: 'repair',
	severity: 'medium',
	certainty: 'inference',
	name: { zh: '与指标行脱离的分类标签', en: 'Class labels that stand apart from their rows' },
	reason: {
		zh: '原文由 PDF 转换而来；转换造成的损坏按版式和文件自身的算术修复，修复前后都保留',
		en: 'The text was converted from PDF; what conversion damaged is mended by layout and by the document’s own arithmetic, and both readings are kept',
	},
	sentence: {
		zh: ({ from, to }) =>
			`一、二级指标的标签集中印在第 ${String(from)}–${String(to)} 行，与指标行脱离。按标签与指标的先后次序和标签自身的字眼归类；次序留有余地的，按名称建议。`,
		en: ({ from, to }) =>
			`The labels of classes stand together in lines ${String(from)}–${String(to)}, apart from the rows they belong to. Rows are classed by the order of both and by the words of the labels; where the order leaves a choice, by what the names suggest.`,
	},
}

/** Tasks whose printed number is not the next one: rows may be lost or doubled. */
export const tasksNumbered: Rule<Numbers> = {
	id: 'task-numbers-not-consecutive',
	kind: 'quality',
	severity: 'high',
	certainty: 'fact',
	name: { zh: '不连续的任务序号', en: 'Task numbers that do not follow each other' },
	reason: NOT_READ,
	sentence: {
		zh: ({ expected, printed }) =>
			`任务编号不连续：此处应为任务 ${String(expected)}，印的是任务 ${String(printed)}，可能有缺漏或重复的行。`,
		en: ({ expected, printed }) =>
			`Task numbers are not consecutive: task ${String(expected)} was due, task ${String(printed)} is printed; rows may be lost or doubled.`,
	},
}

/** The same of indicators. */
export const indicatorsNumbered: Rule<Numbers> = {
	id: 'indicator-numbers-not-consecutive',
	kind: 'quality',
	severity: 'high',
	certainty: 'fact',
	name: { zh: '不连续的指标序号', en: 'Indicator numbers that do not follow each other' },
	reason: NOT_READ,
	sentence: {
		zh: ({ expected, printed }) =>
			`指标编号不连续：此处应为指标 ${String(expected)}，印的是指标 ${String(printed)}，可能有缺漏或重复的行。`,
		en: ({ expected, printed }) =>
			`Indicator numbers are not consecutive: ${String(expected)} was due, ${String(printed)} is printed; rows may be lost or doubled.`,
	},
}

/** Every rule about the order of labels and rows. */
export const orderRules: readonly Rule<never>[] = [labelsApart, tasksNumbered, indicatorsNumbered]
