import type { Rule } from './rule.ts'

const NOT_GUESSED = {
	zh: '原文没有说明的不猜：读出的行照常给出，缺什么写明什么',
	en: 'What the document does not say is not guessed: the row is given, and what is missing is named',
}
const ONCE = {
	zh: '同一笔钱只能计一次，否则合计会多算',
	en: 'The same money is counted once, or totals come out too high',
}
const OWN_FIGURES = {
	zh: '文件自己的文字与数字互相对照',
	en: 'The document’s own words and figures held against each other',
}

interface Named {
	readonly name: string
	readonly printed: string
}

/** No unit is printed for an amount; the targets of the project may prove one. */
export const unitNotPrinted: Rule<
	Named & { readonly proved: string | null; readonly suggested: string | null }
> = {
	id: 'unit-not-printed',
	aliases: ['unit-not-read'],
	kind: 'quality',
	severity: 'high',
	certainty: 'fact',
	name: { zh: '没有印出单位的金额', en: 'An amount without a printed unit' },
	reason: NOT_GUESSED,
	sentence: {
		zh: ({ name, printed, proved, suggested }) =>
			proved
				? `“${name}”的金额 ${printed} 没有印出单位；项目自己的指标值只与单位“${proved}”相符，按“${proved}”计。`
				: `“${name}”的金额 ${printed} 没有印出单位，可能是 ${printed} 万元，也可能是 ${printed} 元${suggested ? `（数量指标与成本指标相乘与“${suggested}”相符）` : ''}；金额留空，请指明单位。`,
		en: ({ name, printed, proved, suggested }) =>
			proved
				? `No unit is printed for the amount ${printed} of “${name}”; the project’s own targets fit ${proved} alone, which is used.`
				: `No unit is printed for the amount ${printed} of “${name}”: it may be ${printed} 万元 or ${printed} 元${suggested ? ` (quantity times unit cost fits ${suggested})` : ''}. The amount is left empty; name the unit.`,
	},
}

/** A form that has lost the name of its project. */
export const nameNotRead: Rule<{ readonly from: number; readonly to: number }> = {
	id: 'name-not-read',
	kind: 'quality',
	severity: 'high',
	certainty: 'fact',
	name: { zh: '没有读出的项目名称', en: 'A project’s name that was not read' },
	reason: {
		zh: '按版式应有内容而没有读出：不猜，只报告',
		en: 'The layout expects something here that could not be read: reported, not guessed',
	},
	sentence: {
		zh: ({ from, to }) => `第 ${String(from)}–${String(to)} 行的绩效目标表没有读出项目名称。`,
		en: ({ from, to }) =>
			`The project name of the form in lines ${String(from)}–${String(to)} could not be read.`,
	},
}

/** A project whose amount is missing or cannot be read. */
export const amountNotRead: Rule<{ readonly name: string; readonly printed: string | null }> = {
	id: 'amount-not-read',
	aliases: ['project-amount-unread'],
	kind: 'quality',
	severity: 'high',
	certainty: 'fact',
	name: { zh: '没有读出的金额', en: 'An amount that was not read' },
	reason: {
		zh: '按版式应有内容而没有读出：不猜，只报告',
		en: 'The layout expects something here that could not be read: reported, not guessed',
	},
	sentence: {
		zh: ({ name, printed }) =>
			printed ? `“${name}”的金额印作“${printed}”，不是完整的数，金额留空。` : `“${name}”没有印出金额。`,
		en: ({ name, printed }) =>
			printed
				? `The amount of “${name}” is printed as “${printed}”, which is no whole number; it is left empty.`
				: `No amount is printed for “${name}”.`,
	},
}

/** The total of a project is not printed, only what makes it up. */
export const amountOfParts: Rule<{ readonly name: string; readonly parts: string; readonly sum: string }> = {
	id: 'amount-of-parts',
	kind: 'quality',
	severity: 'medium',
	certainty: 'inference',
	name: { zh: '只印出各部分的金额', en: 'An amount of which only the parts are printed' },
	reason: OWN_FIGURES,
	sentence: {
		zh: ({ name, parts, sum }) =>
			`“${name}”没有印出总额，只印出各部分（${parts}）；按各部分之和计为 ${sum}。`,
		en: ({ name, parts, sum }) =>
			`The total of “${name}” is not printed, only its parts (${parts}); their sum is used, ${sum}.`,
	},
}

/** The same form a second time. */
export const formPrintedTwice: Rule<Named & { readonly first: number; readonly again: number }> = {
	id: 'form-printed-twice',
	kind: 'quality',
	severity: 'high',
	certainty: 'fact',
	name: { zh: '重复印出的目标表', en: 'A form printed twice' },
	reason: ONCE,
	sentence: {
		zh: ({ name, printed, first, again }) =>
			`“${name}”（金额 ${printed}）的目标表在第 ${String(first)} 行和第 ${String(again)} 行各印一次，内容相同，只计一次。`,
		en: ({ name, printed, first, again }) =>
			`The form of “${name}” (amount ${printed}) is printed in line ${String(first)} and, with the same content, in line ${String(again)}; it is counted once.`,
	},
}

/** Two projects of one name and amount whose forms differ otherwise. */
export const projectPerhapsTwice: Rule<Named & { readonly first: number; readonly again: number }> = {
	id: 'project-perhaps-twice',
	kind: 'conflict',
	severity: 'high',
	certainty: 'inference',
	name: { zh: '可能重复的项目', en: 'A project that may be printed twice' },
	reason: ONCE,
	sentence: {
		zh: ({ name, printed, first, again }) =>
			`第 ${String(first)} 行和第 ${String(again)} 行的项目同名“${name}”、同金额 ${printed}，其他内容不同；两处都计入，请核对是否为同一项目。`,
		en: ({ name, printed, first, again }) =>
			`Lines ${String(first)} and ${String(again)} print projects of one name, “${name}”, and one amount, ${printed}, that differ otherwise; both are counted. Check whether they are one.`,
	},
}

/** A form that sums up the others. */
export const rollUpProject: Rule<Named & { readonly count: number }> = {
	id: 'roll-up-project',
	kind: 'quality',
	severity: 'medium',
	certainty: 'inference',
	name: { zh: '汇总其他项目的目标表', en: 'A form that sums up the others' },
	reason: ONCE,
	sentence: {
		zh: ({ name, printed, count }) =>
			`“${name}”的金额 ${printed} 恰为其余 ${String(count)} 个项目之和，是汇总，不作为项目计入；它的指标归部门整体。`,
		en: ({ name, printed, count }) =>
			`The amount ${printed} of “${name}” is exactly the sum of the other ${String(count)} projects: it sums them up and is not counted as one. Its indicators are given to the department.`,
	},
}

/** Forms of one document in several units. */
export const unitsDiffer: Rule<Named & { readonly unit: string; readonly usual: string }> = {
	id: 'units-differ',
	kind: 'comparability',
	severity: 'medium',
	certainty: 'fact',
	name: { zh: '单位与其他目标表不同的目标表', en: 'A form in another unit than the others' },
	reason: OWN_FIGURES,
	sentence: {
		zh: ({ name, printed, unit, usual }) =>
			`“${name}”的金额 ${printed} 以${unit}印出，本文件其他项目以${usual}印出；已按各自的单位换算。`,
		en: ({ name, printed, unit, usual }) =>
			`The amount ${printed} of “${name}” is printed in ${unit}, those of the other projects in ${usual}; each is read in its own unit.`,
	},
}

/** The unit that is printed disagrees with what the targets say in another unit. */
export const unitContradicted: Rule<Named & { readonly unit: string; readonly proved: string }> = {
	id: 'unit-contradicted',
	kind: 'conflict',
	severity: 'high',
	certainty: 'inference',
	name: { zh: '与指标值不符的金额单位', en: 'A unit that the targets contradict' },
	reason: OWN_FIGURES,
	sentence: {
		zh: ({ name, printed, unit, proved }) =>
			`“${name}”的金额 ${printed} 按印出的单位为${unit}，但项目的指标值与 ${printed} ${proved}相等；请核对单位。`,
		en: ({ name, printed, unit, proved }) =>
			`The amount ${printed} of “${name}” is printed in ${unit}, but the project’s own targets equal ${printed} ${proved}. Check the unit.`,
	},
}

/** What stands above a table and its header name two units. */
export const unitsContradict: Rule<{ readonly above: string; readonly header: string }> = {
	id: 'units-contradict',
	kind: 'conflict',
	severity: 'high',
	certainty: 'fact',
	name: { zh: '表上与表头不同的金额单位', en: 'Two units printed for one table' },
	reason: OWN_FIGURES,
	sentence: {
		zh: ({ above, header }) =>
			`表上方印的金额单位是${above}，表头印的是${header}；按表头的${header}读取，请核对单位。`,
		en: ({ above, header }) =>
			`The unit printed above the table is ${above}, that of its header ${header}; the amounts are read in ${header}. Check the unit.`,
	},
}

/** Amounts that no department has in the unit that is printed. */
export const unitUnlikely: Rule<Named & { readonly unit: string }> = {
	id: 'unit-unlikely',
	kind: 'conflict',
	severity: 'high',
	certainty: 'inference',
	name: { zh: '不合常理的金额单位', en: 'An unlikely unit' },
	reason: {
		zh: '县级部门的一个项目很少不足一千元或超过一百亿元；这样的金额多半是单位印错',
		en: 'A project of a county’s department is seldom below 1,000 yuan or above 10 billion; such an amount mostly comes of a wrong unit',
	},
	sentence: {
		zh: ({ name, printed, unit }) =>
			`“${name}”的金额按印出的单位为 ${printed} ${unit}，与县级部门的项目不相称；请核对单位。`,
		en: ({ name, printed, unit }) =>
			`The amount of “${name}” would be ${printed} ${unit}, which is unlike a project of a county’s department. Check the unit.`,
	},
}

/** A document says how many projects it holds. */
export const projectsCounted: Rule<{ readonly stated: number; readonly found: number }> = {
	id: 'projects-counted',
	kind: 'reconciliation',
	severity: 'high',
	certainty: 'fact',
	name: { zh: '项目个数与文字说明一致', en: 'As many projects as the text says' },
	reason: OWN_FIGURES,
	sentence: {
		zh: ({ stated, found }) => `文字说明共 ${String(stated)} 个项目，读出 ${String(found)} 个。`,
		en: ({ stated, found }) =>
			`The text says that there are ${String(stated)} projects; ${String(found)} were read.`,
	},
}

/** A table of indicators whose header is lost. */
export const headerLost: Rule<{ readonly name: string }> = {
	id: 'table-header-lost',
	kind: 'repair',
	severity: 'medium',
	certainty: 'inference',
	name: { zh: '没有表头的指标表', en: 'A table of indicators without its header' },
	reason: {
		zh: '原文由 PDF 转换而来；转换造成的损坏按版式修复，并写明',
		en: 'The text was converted from PDF; what conversion damaged is mended by layout, and said',
	},
	sentence: {
		zh: ({ name }) => `“${name}”的指标表没有表头，按同类表格的栏目读出。`,
		en: ({ name }) =>
			`The indicators of “${name}” have no header; they are read by the columns of like tables.`,
	},
}

/** Where indicators should be and none could be read. */
type NoIndicators =
	| { readonly seen: 'classes' | 'heading'; readonly from: number; readonly to: number }
	/** Nothing of them is printed, but other forms of the same file have theirs. */
	| { readonly seen: 'nothing'; readonly name: string }

/** Indicators that the layout leads one to expect and that could not be read. */
export const indicatorsNotRead: Rule<NoIndicators> = {
	id: 'indicators-not-read',
	kind: 'quality',
	severity: 'high',
	certainty: 'fact',
	name: { zh: '没有读出的指标', en: 'Indicators that were not read' },
	reason: {
		zh: '按版式应有内容而没有读出：不猜，只报告',
		en: 'The layout expects something here that could not be read: reported, not guessed',
	},
	sentence: {
		zh: (it) => {
			if (it.seen === 'nothing') return `“${it.name}”没有读出任何绩效指标，而本文件的其他项目表都有指标。`
			const where = `第 ${String(it.from)}–${String(it.to)} 行`
			return it.seen === 'classes'
				? `${where}有指标的分类标签，但没有可用的表头，未能读出指标。`
				: `${where}印有绩效指标的表头，其下没有读出任何指标。`
		},
		en: (it) => {
			if (it.seen === 'nothing')
				return `No indicator of “${it.name}” was read, although other projects of this file have theirs.`
			const where = `Lines ${String(it.from)}–${String(it.to)}`
			return it.seen === 'classes'
				? `${where} print classes of indicators without a header that could be used; the indicators were not read.`
				: `${where} print the heading of indicators; no indicator was read below it.`
		},
	},
}

/** Every rule about projects that is declared here. */
export const projectRules: readonly Rule<never>[] = [
	unitNotPrinted,
	nameNotRead,
	amountOfParts,
	formPrintedTwice,
	projectPerhapsTwice,
	rollUpProject,
	unitsDiffer,
	unitContradicted,
	unitsContradict,
	unitUnlikely,
	projectsCounted,
	headerLost,
]
