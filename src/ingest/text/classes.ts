import type { Row } from '../../schema/schema.ts'

type Class = NonNullable<Row<'indicator'>['class1']>
type Columns = Pick<
	Row<'indicator'>,
	'class1' | 'class1_printed' | 'class1_origin' | 'class2' | 'class2_origin'
>

/** The labels of one row: as printed, the class also as repaired; empty strings where a cell is blank. */
export interface Labels {
	readonly class1: string
	readonly class1_printed?: string
	readonly class2: string
	/** The row shows the end of a label whose beginning is lost, so that no label above it covers it. */
	readonly lost?: boolean
}

export interface Classified extends Columns {
	/** Neither its row nor a label above it prints its class, or the label that stands above is another class's. */
	readonly unlabelled: boolean
}

/** The subclasses of the templates of 财政部, each in one class; cost is a class of its own, whatever it is printed under. */
const SUBCLASSES: ReadonlyMap<string, Class> = new Map([
	['经济成本', '成本'],
	['社会成本', '成本'],
	['生态环境成本', '成本'],
	['成本', '成本'],
	['数量', '产出'],
	['质量', '产出'],
	['时效', '产出'],
	['经济效益', '效益'],
	['社会效益', '效益'],
	['生态效益', '效益'],
	['可持续影响', '效益'],
	['服务对象满意度', '满意度'],
])
const CLASSES: ReadonlyMap<string, Class> = new Map([
	['成本指标', '成本'],
	['产出指标', '产出'],
	['效益指标', '效益'],
	['满意度指标', '满意度'],
])

/** The labels of the first level, in full. */
export const CLASS_LABELS: readonly string[] = [...CLASSES.keys()]

/** The subclass that a label names, in full and without 必填 notes (`数量指标`), and its class; null if it names none. */
export function subclass(label: string): { readonly name: string; readonly class1: Class } | null {
	const stem = label
		.replace(/[（(].*$/, '')
		.replace(/\s/g, '')
		.replace(/指标$/, '')
	const class1 = SUBCLASSES.get(stem)
	return class1 ? { name: `${stem}指标`, class1 } : null
}

/**
 * The classes of the rows of one project. A label covers the rows below it, as the merged cell it was; but a label above
 * that cannot hold a row's subclass belongs to other rows, and the class follows from the subclass alone.
 */
export function classified(rows: readonly Labels[]): readonly Classified[] {
	let above: Labels = { class1: '', class2: '' }
	return rows.map((row) => {
		if (row.lost) above = { class1: '', class2: '' }
		const label = row.class1 ? row : above
		const sub = subclass(row.class2 || (row.class1 ? '' : above.class2))
		const covers = row.class1 !== '' || !sub || holds(label.class1, sub.class1)
		above = { ...(covers ? label : { class1: '' }), class2: row.class2 || (row.class1 ? '' : above.class2) }
		return columns(covers ? label : { class1: '', class2: '' }, sub)
	})
}

function columns(label: Labels, sub: ReturnType<typeof subclass>): Classified {
	const printed = CLASSES.get(label.class1)
	const class1 = sub && (!printed || holds(label.class1, sub.class1)) ? sub.class1 : (printed ?? null)
	const origin = printed ? ('disclosed' as const) : ('inferred_exact' as const)
	return {
		class1,
		class1_printed: printed ? (label.class1_printed ?? label.class1) : null,
		class1_origin: class1 ? origin : null,
		class2: sub?.name ?? null,
		class2_origin: sub ? 'disclosed' : null,
		unlabelled: !printed,
	}
}

/** One template prints cost under output, the other as a class of its own. */
const holds = (label: string, class1: Class): boolean =>
	CLASSES.get(label) === class1 || (CLASSES.get(label) === '产出' && class1 === '成本')
