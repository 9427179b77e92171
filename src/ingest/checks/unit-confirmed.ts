import { cents } from '../../base/money.ts'
import { reconcile, type Check, type Indicator } from './check.ts'

/** A number of things, with whatever sign: 20个, ≥20 个, 1,200户. */
const COUNT = /^[=≥≤]?(\d{1,9})(\p{Script=Han}{1,3})$/u
/** What each of them costs in 万元: 8万元/个, 8 万元每个项目, ≤0.5万/户; 5万元/年 goes with a number of years alone. */
const PRICE = /^[=≥≤]?(\d{1,9}(?:\.\d{1,6})?)万元?(?:\/每?|每)(\p{Script=Han}{1,10})$/u

/**
 * A sum holds in any unit; a price in 万元 times a count confirms that amounts are in 元. Products that cover part of a
 * project prove nothing, so only equal ones are shown.
 */
export const unitConfirmed: Check = {
	id: 'unit-confirmed',
	zh: '金额的单位由文件自己的数字证实',
	en: 'The unit of an amount is confirmed by the document’s own figures',
	*run({ heading, projects, indicators }) {
		if (heading.amount_unit !== '元') return
		const own = new Map<number, Indicator[]>()
		for (const it of indicators) {
			if (it.project_line === undefined) continue
			const before = own.get(it.project_line)
			if (before) before.push(it)
			else own.set(it.project_line, [it])
		}
		for (const project of projects) {
			const found = products(own.get(project.line_start) ?? []).find((it) => it === project.amount_yuan)
			if (found === undefined) continue
			const subject = `${String(project.seq)} ${project.name}`
			yield* reconcile(unitConfirmed, { subject, place: project, expected: found, actual: found })
		}
	},
}

/** Every price in 万元 times every count of the same measure, in whole cents. */
function products(indicators: readonly Indicator[]): readonly bigint[] {
	const values = indicators.map(({ row }) => unspaced(row.value_printed ?? ''))
	const counts = values.flatMap((value) => matched(COUNT, value))
	return values
		.flatMap((value) => matched(PRICE, value))
		.flatMap(([price, per]) => {
			const each = cents(price, '万元') ?? null
			// 每个项目 goes with a number in 个, 每人次 not with one in 人.
			const isOf = (measure: string) => per === measure || (measure.length === 1 && per === `${measure}项目`)
			return each === null ? [] : counts.filter(([, of]) => isOf(of)).map(([count]) => each * BigInt(count))
		})
}

/** A value without what is only typography: blanks, wide digits, commas between thousands, other signs for the same. */
const unspaced = (printed: string): string =>
	printed
		.normalize('NFKC')
		.replace(/\s/g, '')
		.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
		.replace(/[≧⩾]|>=/g, '≥')
		.replace(/[≦⩽]|<=/g, '≤')

function matched(form: RegExp, text: string): readonly (readonly [string, string])[] {
	const [, number, measure] = form.exec(text) ?? []
	return number && measure ? [[number, measure]] : []
}
