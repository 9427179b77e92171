import type { Noticed } from '../../finding.ts'
import type { ReadIndicator } from './indicator.ts'

type Row = ReadIndicator['row']

/** Three of four benefits told in words: then a percent among them is out of place. */
const MOST = 0.75

const inWords = ({ value_kind }: Row) => value_kind === 'qualitative' || value_kind === 'sentence'

/** Whether a document tells its 效益 in words. */
export function benefitsInWords(indicators: readonly ReadIndicator[]): boolean {
	const benefits = indicators.filter(({ row }) => row.class1 === '效益' && row.value_state !== 'blank')
	return benefits.length > 0 && benefits.filter(({ row }) => inWords(row)).length >= MOST * benefits.length
}

/**
 * An indicator whose name or value belongs to another class than the one it is printed under. The class stays as
 * printed. `own` are all indicators of its form.
 */
export function fitsAnotherClass(row: Row, own: readonly ReadIndicator[], wordy: boolean): Noticed | null {
	if (row.class1 !== '满意度' && /满意度$/.test(row.name ?? ''))
		return misfit(row, '满意度', {
			zh: '名称是满意度',
			en: 'its name is a satisfaction',
		})
	if (row.class1 === '成本' && row.value_kind === 'qualitative')
		return misfit(row, '效益', {
			zh: '值是说明效果的词,不是成本',
			en: 'its value is a word for an effect and no cost',
		})
	const satisfied = own.some((it) => it.row.class1 === '满意度')
	if (wordy && !satisfied && row.class1 === '效益' && row.value_kind === 'percent')
		return misfit(row, '满意度', {
			zh: '值是百分比,而本文件的效益指标多用文字;这张表也没有满意度指标',
			en: 'its value is a percent where the document tells benefits in words, and its form has no satisfaction',
		})
	return null
}

const misfit = (row: Row, fits: string, reason: { readonly zh: string; readonly en: string }): Noticed => ({
	rule: 'values-fit-another-class',
	kind: 'quality',
	severity: 'medium',
	certainty: 'inference',
	zh: `指标“${row.name ?? ''}”(${row.value_printed ?? ''})列在${row.class2 ?? row.class1 ?? ''}下,但${reason.zh};它很可能属于${fits}。分类按原文保留。`,
	en: `${row.name ?? ''} (${row.value_printed ?? ''}) stands under ${row.class2 ?? row.class1 ?? ''}, but ${reason.en}; it probably belongs to ${fits}. The class is kept as printed.`,
	printed: row.class2 ?? row.class1,
	alternatives: fits,
})
