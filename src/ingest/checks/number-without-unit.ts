import { ofIndicator, type Check } from './check.ts'

/** A name that ends so says itself what is counted: 党务工作者人数, 服务社区数量. */
const SAYS_WHAT = /数量?(?:\s*[(（][^()（）]*[)）])?$/

/** A name says itself what its number counts: 社区数量. */
export const saysWhatIsCounted = (name: string | null): boolean => SAYS_WHAT.test(name ?? '')

/** A number needs a unit, or a name that says what it counts. */
export const numberHasUnit: Check = {
	id: 'number-without-unit',
	zh: '数字有单位，或名称说明计的是什么',
	en: 'A number has a unit, or a name that says what it counts',
	*run({ indicators }) {
		for (const it of indicators) {
			const { name, unit, value_kind, value_printed } = it.row
			if (value_kind !== 'count' || unit !== null || saysWhatIsCounted(name)) continue
			yield ofIndicator(it, {
				rule: numberHasUnit.id,
				kind: 'quality',
				severity: 'low',
				certainty: 'fact',
				zh: `指标值“${value_printed ?? ''}”没有单位，不知计的是什么。`,
				en: `The value ${value_printed ?? ''} has no unit: what it counts is not said.`,
				printed: value_printed,
			})
		}
	},
}
