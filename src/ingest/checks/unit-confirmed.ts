import { cents } from '../../base/money.ts'
import { reconcile, type Check, type Indicator } from './check.ts'

const COUNT = /^(\d{1,9})(\p{Script=Han})$/u
const PRICE = /^(\d{1,9}(?:\.\d{1,6})?)万元?(?:\/|每)(\p{Script=Han})/u

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
	const values = indicators.map(({ row }) => row.value_printed ?? '')
	const counts = values.flatMap((value) => matched(COUNT, value))
	return values
		.flatMap((value) => matched(PRICE, value))
		.flatMap(([price, per]) => {
			const each = cents(price, '万元') ?? null
			return each === null ? [] : counts.filter(([, of]) => of === per).map(([count]) => each * BigInt(count))
		})
}

function matched(form: RegExp, text: string): readonly (readonly [string, string])[] {
	const [, number, measure] = form.exec(text) ?? []
	return number && measure ? [[number, measure]] : []
}
