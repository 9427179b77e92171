import type { AmountUnit } from '../../base/money.ts'

/** Money per something as a text tells it: 每村10万元, 人均每月3500元, 每人每天290元. */
export interface Rate {
	readonly at: number
	readonly end: number
	readonly number: string
	readonly unit: AmountUnit
	/** The amount as printed, where 万 may stand for 万元. */
	readonly printed: string
	/** Per what (人, 村, 重构村); null where a measure word alone (每个) says it. */
	readonly per: string | null
	readonly period: string | null
}

const PERIOD = '月|年|天|日'
const RATE = new RegExp(
	'(?:每(个|名|位)?|(人)均)(人|村[(（]社区[)）]|行政村|村|社区|户)?' +
		`(?:(?:(?<=每)|每)(${PERIOD}))?` +
		'([\\p{Script=Han}()（）]{0,8}?)(\\d{1,12}(?:\\.\\d{1,6})?)(万元|元|万)',
	'gu',
)
/** What is done with the money, after what it is given for. */
const DOING = /(?:给予|补助|补贴|奖励|工作经费|经费|费用|标准|培训|为|按).*$/

/** The rates that a text (as plain characters) tells, in their order. */
export function rates(text: string): readonly Rate[] {
	return [...text.matchAll(RATE)].map((match) => {
		const [all, measure, person, thing, period, words = '', number = '', unit = ''] = match
		const counted = measure === '名' || measure === '位' ? '人' : person
		return {
			at: match.index,
			end: match.index + all.length,
			number,
			unit: unit === '元' ? '元' : '万元',
			printed: `${number}${unit}`,
			per: counted ?? thing ?? (words.replace(DOING, '') || null),
			period: period ?? null,
		}
	})
}
