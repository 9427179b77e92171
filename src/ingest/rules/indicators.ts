import type { Rule } from './rule.ts'

const OWN_FIGURES = {
	zh: '文件自己的文字与数字互相对照',
	en: 'The document’s own words and figures held against each other',
}

interface Named {
	readonly name: string
	readonly printed: string
}

/** Digits that no office writes. */
export const oddDigits: Rule<Named> = {
	id: 'odd-digits',
	kind: 'quality',
	severity: 'medium',
	certainty: 'inference',
	name: { zh: '写法可疑的数', en: 'A number written oddly' },
	reason: {
		zh: '逗号后面不足三位不是千分位，整数前面不会有零：这样的数多半在转换中丢了字符',
		en: 'A comma before fewer than three digits parts no thousands, and no whole number begins with a zero: such numbers mostly lost a character in conversion',
	},
	sentence: {
		zh: ({ name, printed }) => `“${name}”的“${printed}”写法可疑，可能丢了数字或小数点。`,
		en: ({ name, printed }) => `“${printed}” of “${name}” is written oddly; a digit or a point may be lost.`,
	},
}

/** A percentage that cannot be. */
export const percentBeyond: Rule<Named> = {
	id: 'percent-beyond-100',
	kind: 'quality',
	severity: 'high',
	certainty: 'inference',
	name: { zh: '超过 100% 的比率', en: 'A rate above 100 percent' },
	reason: {
		zh: '满意度、合格率、完成率等不会超过 100%，多出的一位多半是笔误或转换所致',
		en: 'Rates of satisfaction, quality or completion do not exceed 100 percent; a digit too many is mostly a slip or comes of conversion',
	},
	sentence: {
		zh: ({ name, printed }) => `“${name}”的指标值 ${printed} 超过 100%。`,
		en: ({ name, printed }) => `The value ${printed} of “${name}” exceeds 100 percent.`,
	},
}

/** A number whose neighbours have units. */
export const unitMissing: Rule<Named> = {
	id: 'unit-missing-in-value',
	kind: 'quality',
	severity: 'low',
	certainty: 'fact',
	name: { zh: '没有单位的指标值', en: 'A value without a unit among values with one' },
	reason: {
		zh: '同表其他指标值都带单位时，缺单位的数不能与它们同样比较',
		en: 'Where the other values of a table have units, a number without one cannot be compared as they are',
	},
	sentence: {
		zh: ({ name, printed }) => `“${name}”的指标值 ${printed} 没有印出单位，同一项目的其他指标值印有单位。`,
		en: ({ name, printed }) =>
			`The value ${printed} of “${name}” is printed without a unit, unlike the other values of its project.`,
	},
}

/** An operator without a number. */
export const valueLost: Rule<Named> = {
	id: 'indicator-value-unread',
	kind: 'quality',
	severity: 'medium',
	certainty: 'fact',
	name: { zh: '没有读出的指标值', en: 'A value that was not read' },
	reason: {
		zh: '按版式应有内容而没有读出：不猜，只报告',
		en: 'The layout expects something here that could not be read: reported, not guessed',
	},
	sentence: {
		zh: ({ name, printed }) => `“${name}”印有比较符“${printed}”，但没有可读的数。`,
		en: ({ name, printed }) => `“${name}” has the operator ${printed} and no number that could be read.`,
	},
}

/** Weights that are not whole. */
export const weightsWhole: Rule<{ readonly name: string; readonly sum: string }> = {
	id: 'weights-make-up-whole',
	aliases: ['weights-make-up-90'],
	kind: 'reconciliation',
	severity: 'medium',
	certainty: 'fact',
	name: {
		zh: '项目各指标的权重之和为 90 或 100',
		en: 'The weights of a project’s indicators come to 90 or 100',
	},
	reason: {
		zh: '模板把 100 分给各指标，或留 10 分给预算执行率；不足或超出说明有指标漏读、多读或填错',
		en: 'The template gives 100 points to the indicators, or keeps 10 for carrying out the budget; another sum means that an indicator was missed, doubled or filled in wrongly',
	},
	sentence: {
		zh: ({ name, sum }) => `“${name}”各指标的权重之和为 ${sum}，不是 90 或 100。`,
		en: ({ name, sum }) => `The weights of the indicators of “${name}” come to ${sum}, not to 90 or 100.`,
	},
}

/** A full score where the actual value misses the target. */
export const scoreUnearned: Rule<Named & { readonly actual: string }> = {
	id: 'score-unearned',
	kind: 'conflict',
	severity: 'medium',
	certainty: 'inference',
	name: { zh: '未达目标而得满分的指标', en: 'A full score though the target was missed' },
	reason: OWN_FIGURES,
	sentence: {
		zh: ({ name, printed, actual }) =>
			`“${name}”的目标为 ${printed}，实际完成 ${actual}，没有达到，却得了满分。`,
		en: ({ name, printed, actual }) =>
			`“${name}” has the target ${printed} and the actual value ${actual}, which misses it, and yet the full score.`,
	},
}

/** Cells that ended in no row. */
export const notUsed: Rule<{ readonly cells: string; readonly from: number; readonly to: number }> = {
	id: 'not-used',
	aliases: ['row-not-read', 'indicator-row-unread'],
	kind: 'quality',
	severity: 'low',
	certainty: 'fact',
	name: { zh: '没有用到的内容', en: 'Content that was not used' },
	reason: {
		zh: '读入的文件里没有一处内容不声不响地丢掉：没有进入任何一行的数和文字都列在这里',
		en: 'Nothing of a document is dropped in silence: numbers and texts that ended in no row are listed here',
	},
	sentence: {
		zh: ({ cells, from, to }) =>
			from === to
				? `第 ${String(from)} 行的“${cells}”没有用到。`
				: `第 ${String(from)}–${String(to)} 行的“${cells}”没有用到。`,
		en: ({ cells, from, to }) =>
			from === to
				? `“${cells}” in line ${String(from)} was not used.`
				: `“${cells}” in lines ${String(from)}–${String(to)} was not used.`,
	},
}

/** Every rule about indicators and leftover cells that is declared here. */
export const indicatorRules: readonly Rule<never>[] = [
	oddDigits,
	percentBeyond,
	unitMissing,
	weightsWhole,
	scoreUnearned,
	notUsed,
]
