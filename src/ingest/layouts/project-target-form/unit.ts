import { cents } from '../../../base/money.ts'
import { reconcile } from '../../checks/check.ts'
import type { Reading } from '../../reading.ts'
import type { Form } from './form.ts'
import type { Project } from './project.ts'

const RULE = {
	id: 'unit-confirmed',
	zh: '单价（以万元印出）乘以数量等于项目金额，金额单位由此得到印证',
	en: 'A unit price printed in 万元 times a count equals the amount of the project, which confirms the unit of amounts',
}

const COUNT = /^(\d{1,9})(\p{Script=Han})$/u
const PRICE = /^(\d{1,9}(?:\.\d{1,6})?)万元?(?:\/|每)(\p{Script=Han})/u

/**
 * A sum holds in any unit; a price in 万元 times a count confirms that amounts are in 元. Products that cover part of a
 * project prove nothing, so only equal ones are shown.
 */
export function* unitConfirmed(read: readonly (readonly [Form, Project])[]): Generator<Reading> {
	const confirming = read.flatMap(([form, project]) => {
		const found = products(form).find((product) => product === project.amount_yuan)
		return found === undefined ? [] : [{ project, found }]
	})
	for (const { project, found } of confirming)
		yield* reconcile(RULE, {
			subject: `${project.seq} ${project.name}`,
			place: project,
			expected: found,
			actual: project.amount_yuan ?? undefined,
		})
	const [first] = read
	if (confirming.length === 0 && first)
		yield* reconcile(RULE, { subject: '全部项目', place: first[1], expected: undefined, actual: undefined })
}

function products(form: Form): readonly bigint[] {
	const values = form.indicators.map(({ cells }) => cells.filter(Boolean).at(-1) ?? '')
	const counts = values.flatMap((value) => match(COUNT, value))
	return values
		.flatMap((value) => match(PRICE, value))
		.flatMap(([price, per]) => {
			const each = cents(price, '万元') ?? null
			if (each === null) return []
			return counts.filter(([, of]) => of === per).map(([count]) => each * BigInt(count))
		})
}

function match(form: RegExp, text: string): readonly (readonly [string, string])[] {
	const [, number, measure] = form.exec(text) ?? []
	return number && measure ? [[number, measure]] : []
}
