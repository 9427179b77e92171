import type { Row } from '../../schema/schema.ts'
import { classesOf, NO_CLASS, type RowClass } from './classes-of-rows.ts'
import type { Header } from './header.ts'
import { labelOrder, type Evidence } from './label-order.ts'
import { numberedName } from './numbered-name.ts'
import { cellOf, type TableRow } from './table-row.ts'
import { classOfSubclass, type Class, type Terms } from '../words/terms.ts'
import type { Token } from './token.ts'

/** Labels of classes that stand together on lines of their own, apart from the rows that they belong to. */
export interface LabelsApart {
	/** Labels of the two levels and of the whole table, one a line. */
	readonly labels: readonly Token[]
}

/** The class of a row whose label stands apart, and the subclasses that the order leaves open for it. */
export interface PlacedApart {
	readonly apart: LabelsApart
	readonly open: readonly string[]
}

/** The class of each row of a table, and where its label was found if it stands apart. */
export interface Placed {
	readonly classes: RowClass
	readonly placed: PlacedApart | null
}

/** A subclass among the labels that stand apart, under the class printed above it if it can be one of it. */
interface Slot {
	readonly class2: string
	readonly class1: Class
	readonly class1_printed: string | null
}

/**
 * Runs of lines that hold a label each and nothing else, with two subclasses or more, classes and subclasses in one column:
 * merged cells that lost their place. In a table that nobody filled in each level keeps a column of its own.
 */
export function labelsApartIn(tokens: readonly Token[], terms: Terms): readonly LabelsApart[] {
	const runs: Token[][] = [[]]
	const size = new Map<number, number>()
	for (const { row, text } of tokens) if (text !== '') size.set(row, (size.get(row) ?? 0) + 1)
	for (const token of tokens) {
		if (token.text === '') continue
		if (size.get(token.row) === 1 && isLabel(token, terms)) runs.at(-1)?.push(token)
		else if (runs.at(-1)?.length !== 0) runs.push([])
	}
	return runs.flatMap((labels) =>
		slotsOf(labels, terms).length >= 2 && isOneColumn(labels, terms) ? [{ labels }] : [],
	)
}

const isOneColumn = (labels: readonly Token[], terms: Terms): boolean => {
	const isSubclass = ({ text }: Token) => terms.class2(text) !== null
	const columns = new Set(labels.filter(isSubclass).map(({ at }) => at))
	return labels.some((it) => !isSubclass(it) && terms.class1(it.text) !== null && columns.has(it.at))
}

const isLabel = ({ text }: Token, terms: Terms): boolean =>
	terms.listed(text) || terms.columns(text).includes('parent')

/** Rows that follow one another under the same kind of labels: set apart from them, or beside them. */
interface Segment {
	readonly apart: LabelsApart[]
	readonly rows: TableRow[]
	readonly beside: boolean
}

/**
 * The classes of rows where some labels stand apart. Labels beside rows cover the rows below them, as the merged cells they
 * were; labels apart, before or after their rows, are given to rows in the order of both.
 */
export function classesApart(
	header: Header,
	rows: readonly TableRow[],
	apart: readonly LabelsApart[],
	terms: Terms,
): readonly Placed[] {
	const found = segments(header, rows, apart)
	const beside = found.flatMap((it) => (it.beside ? it.rows : []))
	const own = new Map<TableRow, Placed>()
	classesOf(header, beside, terms).forEach((classes, at) => {
		const row = beside[at]
		if (row) own.set(row, { classes, placed: null })
	})
	for (const segment of found) {
		if (segment.beside) continue
		const named = segment.rows.filter((row) => nameIn(header, row) !== '')
		for (const [at, it] of placedIn(header, named, segment, terms).entries()) {
			const row = named[at]
			if (row) own.set(row, it)
		}
	}
	return rows.map((row) => own.get(row) ?? { classes: NO_CLASS, placed: null })
}

function segments(
	header: Header,
	rows: readonly TableRow[],
	apart: readonly LabelsApart[],
): readonly Segment[] {
	let current: Segment = { apart: [], rows: [], beside: false }
	const found = [current]
	const start = (beside: boolean) => {
		current = { apart: [], rows: [], beside }
		found.push(current)
	}
	const waiting = [...apart]
	const rowOf = (row: TableRow) => row.cells.find((it) => it?.text)?.row ?? row.left[0]?.row ?? -1
	const upTo = (place: number) => {
		while ((waiting[0]?.labels[0]?.row ?? Infinity) < place) {
			if (current.beside) start(false)
			const next = waiting.shift()
			if (next) current.apart.push(next)
		}
	}
	for (const row of rows) {
		upTo(rowOf(row))
		if (hasLabel(header, row) && !current.beside) start(true)
		current.rows.push(row)
	}
	upTo(Infinity)
	return found
}

const hasLabel = ({ columns }: Header, { cells }: TableRow): boolean =>
	columns.some(({ role }, at) => (role === 'class1' || role === 'class2') && cells[at]?.text)

const nameIn = (header: Header, row: TableRow): string => {
	const name = cellOf(header, row, 'name') ?? cellOf(header, row, 'flat_name')
	return name ? (numberedName(name)?.name.text ?? name.text) : ''
}

/** Each row with the label that it belongs to: certain where the order leaves one, else suggested by its words. */
function placedIn(
	header: Header,
	rows: readonly TableRow[],
	{ apart }: Segment,
	terms: Terms,
): readonly Placed[] {
	const [first] = apart
	const slots = slotsOf(
		apart.flatMap(({ labels }) => labels),
		terms,
	)
	if (!first || slots.length === 0 || rows.length === 0) return []
	const whole: LabelsApart = apart.length > 1 ? { labels: apart.flatMap(({ labels }) => labels) } : first
	const evidence = rows.map((row) =>
		evidenceOf(nameIn(header, row), cellOf(header, row, 'value')?.text ?? '', slots),
	)
	const { chosen, lowest, highest } = labelOrder(evidence, slots.length)
	return rows.flatMap((_, at): Placed | [] => {
		const slot = slots[chosen[at] ?? 0]
		const open = slots.slice(lowest[at], (highest[at] ?? 0) + 1)
		if (!slot) return []
		const origin = (key: 'class1' | 'class2'): Row<'indicator'>['class1_origin'] =>
			new Set(open.map((it) => it[key])).size === 1 ? 'inferred_exact' : 'suggested'
		return {
			classes: {
				...slot,
				class1_origin: origin('class1'),
				class2_origin: origin('class2'),
				unlabelled: false,
			},
			placed: { apart: whole, open: open.map(({ class2 }) => class2) },
		}
	})
}

/** The subclasses of a list of labels, in their order. */
function slotsOf(labels: readonly Token[], terms: Terms): readonly Slot[] {
	const classBelow = (text: string | undefined) => {
		const sub = text === undefined ? null : terms.class2(text)
		return sub ? classOfSubclass(sub) : null
	}
	let above = ''
	return labels.flatMap(({ text }, at): Slot | [] => {
		const sub = terms.class2(text)
		const own = sub ? classOfSubclass(sub) : null
		const isClass = terms.class1(text) !== null
		if (!sub || !own || (isClass && classBelow(labels[at + 1]?.text) === own)) {
			if (isClass) above = text
			return []
		}
		const over = above ? terms.class1(above) : null
		// 成本指标 is a class in one template, a subclass under 产出 in the other.
		const holds = over === own || (over === '产出' && own === '成本')
		return { class2: sub, class1: own, class1_printed: holds ? above : null }
	})
}

interface Words {
	/** Words of the label itself: a name that has them belongs to it. */
	readonly proof: RegExp
	/** What such targets usually speak of. */
	readonly likely: RegExp
}

/** A rate of a number of things (次数完成率) tells how well, not how many. */
const WORDS: Readonly<Record<string, Words>> = {
	数量指标: {
		proof: /^(?!.*率).*(?:数量|[人次个份件]数)/,
		likely: /[(（][人次个份件部期场名][^%\t]*[)）]|\t[^\t%]*\d[人次个份件部期场名]/,
	},
	质量指标: { proof: /质量/, likely: /率|合格|达标|良好|覆盖/ },
	时效指标: { proof: /时效/, likely: /及时|进度|按时|时限|期限|日前/ },
	成本指标: { proof: /成本/, likely: /资金|费用|支出/ },
	经济效益指标: { proof: /经济效益/, likely: /提升|提高|增长|产业|收入/ },
	社会效益指标: { proof: /社会效益/, likely: /提升|提高|增强|公开/ },
	生态效益指标: { proof: /生态/, likely: /环境|绿色/ },
	可持续影响指标: { proof: /可持续/, likely: /长期|长效|持续|逐年/ },
	服务对象满意度指标: { proof: /满意/, likely: /满意/ },
}

function evidenceOf(name: string, value: string, slots: readonly Slot[]): Evidence {
	const text = `${name}\t${value}`
	const proofs = slots.flatMap(({ class2 }, at) => (WORDS[class2]?.proof.test(name) ? [at] : []))
	return {
		proved: proofs.length === 1 ? (proofs[0] ?? null) : null,
		scores: slots.map(({ class2 }) => (WORDS[class2]?.likely.test(text) ? 1 : 0)),
	}
}
