import { ofIndicator, type Check, type Indicator } from './check.ts'

type Row = Indicator['row']

/** Three of four benefits told in words: then a percent among them is out of place. */
const MOST = 0.75
const SATISFACTION = /满意(?:度|率)(?:\s*[(（]%[)）])?$/

/** An indicator whose name or value belongs to another class than the one it is printed under, which is kept. */
export const fitsItsClass: Check = {
	id: 'values-fit-another-class',
	zh: '指标的名称和数值属于所列的类别',
	en: 'Name and value of an indicator belong to its class',
	*run({ indicators }) {
		const wordy = benefitsInWords(indicators)
		const satisfied = new Set(
			indicators.filter(({ row }) => row.class1 === '满意度').map((it) => it.project_line),
		)
		for (const it of indicators) {
			const reason = misfit(it.row, wordy && !satisfied.has(it.project_line))
			if (reason) yield misfiled(it, reason)
		}
	},
}

/** Whether a document tells its 效益 in words. */
function benefitsInWords(indicators: readonly Indicator[]): boolean {
	const benefits = indicators.filter(({ row }) => row.class1 === '效益' && row.value_state !== 'blank')
	return benefits.length > 0 && benefits.filter(({ row }) => inWords(row)).length >= MOST * benefits.length
}

const inWords = ({ value_kind }: Row) => value_kind === 'qualitative' || value_kind === 'sentence'

interface Misfit {
	readonly fits: NonNullable<Row['class1']>
	readonly zh: string
	readonly en: string
}

/** `odd` where a percent among the benefits of this form is out of place. */
function misfit(row: Row, odd: boolean): Misfit | null {
	const { name, class1, value_kind, value_printed } = row
	if (class1 === null) return null
	if (class1 !== '满意度' && SATISFACTION.test(name ?? ''))
		return { fits: '满意度', zh: '名称是满意度', en: 'its name is a satisfaction' }
	if (class1 === '成本' && value_kind === 'qualitative')
		return {
			fits: '效益',
			zh: '值是说明效果的词，不是成本',
			en: 'its value is a word for an effect and no cost',
		}
	if (class1 === '满意度' && inWords(row) && !/满意/.test(`${name ?? ''}${value_printed ?? ''}`))
		return {
			fits: '效益',
			zh: '名称和值说的都不是谁满意',
			en: 'neither its name nor its value tells of anybody’s satisfaction',
		}
	if (odd && class1 === '效益' && value_kind === 'percent')
		return {
			fits: '满意度',
			zh: '值是百分比，而本文件的效益指标多用文字；这张表也没有满意度指标',
			en: 'its value is a percent where the document tells benefits in words, and its form has no satisfaction',
		}
	return null
}

function misfiled(it: Indicator, { fits, zh, en }: Misfit) {
	const { name, value_printed, class1, class2 } = it.row
	return ofIndicator(it, {
		rule: fitsItsClass.id,
		kind: 'quality',
		severity: 'medium',
		certainty: 'inference',
		zh: `指标“${name ?? ''}”（${value_printed ?? ''}）列在${class2 ?? class1 ?? ''}下，但${zh}；它很可能属于${fits}。分类按原文保留。`,
		en: `${name ?? ''} (${value_printed ?? ''}) stands under ${class2 ?? class1 ?? ''}, but ${en}; it probably belongs to ${fits}. The class is kept as printed.`,
		printed: class2 ?? class1,
		alternatives: fits,
	})
}
