import { finding } from '../finding.ts'
import { span } from '../coverage.ts'
import { grouped } from './grouped.ts'
import { ofIndicator, type Check, type Indicator } from './check.ts'
import { alike } from './similar.ts'

/** A value that stands beside the name of another row: cells of a column have slipped, or were copied so. */
export const fitsItsRow: Check = {
	id: 'values-fit-another-row',
	zh: '指标值与本行的名称相符',
	en: 'The value of an indicator fits the name in its row',
	*run({ indicators }) {
		const byValue = grouped(indicators, ({ row }) => row.value_printed ?? '')
		const byProject = grouped(indicators, (it) => String(it.project_line))
		const units = unitsOf(indicators)
		for (const [at, it] of indicators.entries()) {
			const next = indicators[at + 1]
			if (next && slipped(it, next, units)) yield unitsSlipped(it, next)
			const own = byProject.get(String(it.project_line)) ?? []
			const model = sentenceOfAnother(it, own, byValue)
			if (model) yield sentenceSlipped(it, model)
		}
	},
}

/** What a name ends in is what is counted: 培训班, 观摩点. */
const thing = (it: Indicator) => /\p{Script=Han}{2}$/u.exec(it.row.name ?? '')?.[0] ?? null

/** How often a document counts each thing in each unit, or has it cost so: 1 期, 2万元/期. */
type Units = ReadonlyMap<string, ReadonlyMap<string, number>>

function unitsOf(indicators: readonly Indicator[]): Units {
	const units = new Map<string, Map<string, number>>()
	for (const it of indicators) {
		const [what, unit] = [thing(it), unitOf(it)]
		if (what === null || unit === null) continue
		const of = units.get(what) ?? new Map<string, number>()
		units.set(what, of.set(unit, (of.get(unit) ?? 0) + 1))
	}
	return units
}

const unitOf = ({ row: { value_kind, unit, value_printed } }: Indicator) =>
	value_kind === 'count' ? unit : (/\/(\p{Script=Han})$/u.exec(value_printed ?? '')?.[1] ?? null)

/** The first is elsewhere counted as the second is here, and neither as it is here. */
function slipped(first: Indicator, second: Indicator, units: Units): boolean {
	const [a, b] = [first.row, second.row]
	if (first.project_line !== second.project_line || a.class2 !== b.class2) return false
	if (a.value_kind !== 'count' || b.value_kind !== 'count') return false
	if (!a.unit || !b.unit || a.unit === b.unit) return false
	const elsewhere = (of: Indicator) => {
		const left = new Map(units.get(thing(of) ?? ''))
		for (const here of [first, second])
			if (thing(here) === thing(of)) left.set(unitOf(here) ?? '', (left.get(unitOf(here) ?? '') ?? 0) - 1)
		return new Set([...left].flatMap(([unit, times]) => (times > 0 ? [unit] : [])))
	}
	const [ofFirst, ofSecond] = [elsewhere(first), elsewhere(second)]
	return ofFirst.has(b.unit) && !ofFirst.has(a.unit) && ofSecond.size > 0 && !ofSecond.has(b.unit)
}

/** A sentence on another name: in another project it stands by that name, which this project has with another value. */
function sentenceOfAnother(
	it: Indicator,
	own: readonly Indicator[],
	byValue: ReadonlyMap<string, readonly Indicator[]>,
): Indicator | undefined {
	const { name, value_kind, value_printed } = it.row
	if (value_kind !== 'sentence' || name === null || value_printed === null) return undefined
	if (alike(name, value_printed) > 0) return undefined
	return byValue
		.get(value_printed)
		?.find(
			(other) =>
				other.project_line !== it.project_line &&
				alike(other.row.name ?? '', value_printed) > 0 &&
				own.some(({ row }) => row.name === other.row.name && row.value_printed !== value_printed),
		)
}

const QUALITY = { rule: fitsItsRow.id, kind: 'quality', severity: 'medium', certainty: 'inference' } as const

function unitsSlipped(first: Indicator, second: Indicator) {
	const place = span([first.row, second.row]) ?? first.row
	const [a, b] = [first.row, second.row].map(
		({ name, value_printed }) => `“${name ?? ''}”${value_printed ?? ''}`,
	)
	return finding(
		place,
		{
			...QUALITY,
			zh: `${a ?? ''}、${b ?? ''}：单位与名称不符，而后一行的单位正是本文件别处用来计前一项的；数值很可能上下错了行。数值按原文保留。`,
			en: `${a ?? ''} and ${b ?? ''}: the units do not fit the names, and the second is the one in which the document counts the first elsewhere; the values have probably slipped by a row. They are kept as printed.`,
			printed: [first.row.value_printed, second.row.value_printed].join(' | '),
		},
		first.project_line,
	)
}

const sentenceSlipped = (it: Indicator, { row: model }: Indicator) =>
	ofIndicator(it, {
		...QUALITY,
		zh: `指标值“${it.row.value_printed ?? ''}”在别的项目（第 ${String(model.line_start)} 行）是“${model.name ?? ''}”的值，而本项目也有这一指标；数值很可能错了行。数值按原文保留。`,
		en: `The value ${it.row.value_printed ?? ''} belongs to ${model.name ?? ''} in another project (line ${String(model.line_start)}), and that indicator stands in this project too; the value has probably slipped into another row. It is kept as printed.`,
		printed: it.row.value_printed,
	})
