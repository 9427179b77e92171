import type { Rule } from './rule.ts'

const CONVERTED = {
	zh: '原文由 PDF 转换而来；转换造成的损坏按版式和文件自身的算术修复，修复前后都保留',
	en: 'The text was converted from PDF; what conversion damaged is mended by layout and by the document’s own arithmetic, and both readings are kept',
}
const NOT_READ = {
	zh: '按版式应有内容而没有读出：不猜，只报告',
	en: 'The layout expects something here that could not be read: reported, not guessed',
}
const DETAILED = {
	zh: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）要求绩效目标细化、量化；它面向中央部门，这里只作提示',
	en: 'The rules on performance targets of central departments (财预〔2015〕88号) ask for detailed, quantified targets; they address central units and are told here as a hint only',
}

interface Printed {
	readonly printed: string
}

/** Labels of classes that conversion broke, doubled or cut short; once a document, since the damage repeats from form to form. */
export const labelMended: Rule<{ readonly count: number }> = {
	id: 'label-mended',
	kind: 'repair',
	severity: 'low',
	certainty: 'inference',
	name: { zh: '拼合的分类标签', en: 'A label put together again' },
	reason: CONVERTED,
	sentence: {
		zh: ({ count }) =>
			`有 ${String(count)} 处指标分类的文字被拆开、重印一字或缺字，按模板的写法复原（按行号列出）。`,
		en: ({ count }) =>
			`${String(count)} labels of classes were broken, printed with a letter twice or cut short; they are set right after the template (listed by line).`,
	},
}

/** A target that measures nothing that is named. */
export const valueWithoutName: Rule<Printed> = {
	id: 'value-without-name',
	aliases: ['indicator-name-not-read'],
	kind: 'quality',
	severity: 'medium',
	certainty: 'fact',
	name: { zh: '指标值有名称', en: 'A value has a name' },
	reason: DETAILED,
	sentence: {
		zh: ({ printed }) => `指标值“${printed}”没有三级指标名称，不知所指。`,
		en: ({ printed }) => `The value ${printed} has no name: what it measures is not said.`,
	},
}

/** A name without a target. */
export const nameWithoutValue: Rule<{ readonly name: string }> = {
	id: 'name-without-value',
	aliases: ['indicator-incomplete'],
	kind: 'quality',
	severity: 'medium',
	certainty: 'fact',
	name: { zh: '指标有指标值', en: 'An indicator has a value' },
	reason: DETAILED,
	sentence: {
		zh: ({ name }) => `指标“${name}”没有指标值。`,
		en: ({ name }) => `The indicator ${name} has no value.`,
	},
}

/** A target of which no value could be made. */
export const valueNotRead: Rule<Printed> = {
	id: 'value-not-read',
	kind: 'quality',
	severity: 'medium',
	certainty: 'fact',
	name: { zh: '没有读出的值', en: 'A value that was not read' },
	reason: NOT_READ,
	sentence: {
		zh: ({ printed }) => `没有读懂指标值“${printed}”。`,
		en: ({ printed }) => `The value ${printed} could not be read.`,
	},
}

/** An amount of money that stands under cost without a unit. */
export const amountWithoutUnit: Rule<Printed> = {
	id: 'amount-without-unit',
	kind: 'quality',
	severity: 'low',
	certainty: 'inference',
	name: { zh: '金额有单位', en: 'An amount has a unit' },
	reason: DETAILED,
	sentence: {
		zh: ({ printed }) => `指标值“${printed}”没有金额单位；它在成本指标下，按元读取。`,
		en: ({ printed }) =>
			`The value ${printed} has no unit of money; standing under cost, it is read in yuan.`,
	},
}

/** A value in which a character stands for one that looks like it. */
export const lookAlikes: Rule<Printed & { readonly repaired: string }> = {
	id: 'look-alike-characters',
	aliases: ['look-alike-character', 'look-alike-in-value'],
	kind: 'repair',
	severity: 'low',
	certainty: 'inference',
	name: { zh: '形近字符（多处）', en: 'Look-alike characters in several places' },
	reason: CONVERTED,
	sentence: {
		zh: ({ printed, repaired }) => `指标值印作“${printed}”，读作“${repaired}”。`,
		en: ({ printed, repaired }) => `The value is printed as ${printed} and read as ${repaired}.`,
	},
}

/** A row, or rows that follow one another, whose cells stand left of their columns. */
export const columnsShifted: Rule<{ readonly lines: readonly number[] }> = {
	id: 'columns-shifted',
	kind: 'repair',
	severity: 'low',
	certainty: 'inference',
	name: { zh: '单元格错开的行', en: 'Cells that have moved out of their columns' },
	reason: CONVERTED,
	sentence: {
		zh: ({ lines }) =>
			`${lines.length === 1 ? '这一' : `第 ${lines.join('、')} `}行的单元格向左错开，不在表头所示的列中；名称和指标值按次序认出。`,
		en: ({ lines }) =>
			`The cells of ${lines.length === 1 ? 'this row' : `lines ${lines.join(', ')}`} have moved left, out of the columns of the header; name and value are told by their order.`,
	},
}

/** Rows whose class follows from their subclass. */
export const classNotPrinted: Rule<{ readonly subclasses: string; readonly classes: string }> = {
	id: 'class-not-printed',
	kind: 'repair',
	severity: 'low',
	certainty: 'inference',
	name: { zh: '没有印出的一级指标', en: 'A class that is not printed' },
	reason: CONVERTED,
	sentence: {
		zh: ({ subclasses, classes }) =>
			`这些行没有印出一级指标；二级指标“${subclasses}”只属于“${classes}”，由此确定。`,
		en: ({ subclasses, classes }) =>
			`These rows print no class; ${subclasses} belongs to ${classes} alone, which settles it.`,
	},
}

/** Rows whose class neither a label nor the subclass says. */
export const classNotRead: Rule<object> = {
	id: 'class-not-read',
	kind: 'quality',
	severity: 'medium',
	certainty: 'fact',
	name: { zh: '没有读出的类别', en: 'A class that was not read' },
	reason: NOT_READ,
	sentence: {
		zh: () => '没有印出一级指标，二级指标也无法说明它属于哪一类。',
		en: () => 'No class is printed, and the subclass does not tell it.',
	},
}

/** A row before the first label of a table whose other rows have labels. */
export const classNotKnown: Rule<{ readonly name: string }> = {
	id: 'class-not-known',
	kind: 'quality',
	severity: 'medium',
	certainty: 'fact',
	name: { zh: '不认识的类别', en: 'A class that is not known' },
	reason: NOT_READ,
	sentence: {
		zh: ({ name }) => `指标“${name}”的一、二级指标没有印出，也无从推得。`,
		en: ({ name }) => `No class is printed for the indicator ${name}, and none can be concluded.`,
	},
}

/** Every rule about how targets were read that is declared here. */
export const targetRules: readonly Rule<never>[] = [
	labelMended,
	valueWithoutName,
	nameWithoutValue,
	valueNotRead,
	amountWithoutUnit,
	lookAlikes,
	columnsShifted,
	classNotPrinted,
	classNotRead,
	classNotKnown,
]
