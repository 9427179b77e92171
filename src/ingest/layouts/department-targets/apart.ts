import type { Row } from '../../../schema/schema.ts'
import { CLASS_LABELS, subclass } from '../../text/classes.ts'
import { aligned, type Evidence } from './alignment.ts'
import type { IndicatorRow } from './indicator-row.ts'

export type Classed = Pick<
	Row<'indicator'>,
	'class1' | 'class1_printed' | 'class1_origin' | 'class2' | 'class2_origin'
>
type Class = NonNullable<Classed['class1']>

/** A subclass among the labels that stand apart, under the class printed above it (if it can be one of it). */
export interface Slot {
	readonly class2: string
	readonly class1: Class
	readonly class1_printed: string | null
}

/** The class of a row whose label stands apart, and the labels that the order leaves open for it. */
export interface Placed {
	readonly classed: Classed
	readonly open: readonly Slot[]
}

/** The subclasses of a list of labels, in their order. */
export function slots(labels: readonly string[]): readonly Slot[] {
	let above = ''
	return labels.flatMap((label, at) => {
		const sub = subclass(label)
		const below = subclass(labels[at + 1] ?? '')
		if (!sub || (CLASS_LABELS.includes(label) && below?.class1 === sub.class1)) {
			above = label
			return []
		}
		const held = above === `${sub.class1}指标` || (above === '产出指标' && sub.class1 === '成本')
		return [{ class2: sub.name, class1: sub.class1, class1_printed: held ? above : null }]
	})
}

/** Each row with the label that it belongs to: certain where the order leaves one, else suggested by its words. */
export function placed(rows: readonly IndicatorRow[], of: readonly Slot[]): readonly Placed[] {
	const { chosen, lowest, highest } = aligned(
		rows.map((row) => evidence(row, of)),
		of.length,
	)
	return rows.flatMap((_, at) => {
		const slot = of[chosen[at] ?? 0]
		const open = of.slice(lowest[at], (highest[at] ?? 0) + 1)
		if (!slot) return []
		const certain = (key: 'class1' | 'class2') => new Set(open.map((it) => it[key])).size === 1
		const classed: Classed = {
			...slot,
			class1_origin: certain('class1') ? 'inferred_exact' : 'suggested',
			class2_origin: certain('class2') ? 'inferred_exact' : 'suggested',
		}
		return [{ classed, open }]
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

function evidence({ name, value }: IndicatorRow, of: readonly Slot[]): Evidence {
	const text = `${name}\t${value}`
	const proofs = of.flatMap(({ class2 }, at) => (WORDS[class2]?.proof.test(name) ? [at] : []))
	return {
		proved: proofs.length === 1 ? (proofs[0] ?? null) : null,
		scores: of.map(({ class2 }) => (WORDS[class2]?.likely.test(text) ? 1 : 0)),
	}
}
