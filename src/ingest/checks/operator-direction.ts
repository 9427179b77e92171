import { ofIndicator, type Check } from './check.ts'

/** A target sets a ceiling for cost and for time; a floor (≥) is met by spending more or taking longer. */
export const operatorDirection: Check = {
	id: 'floor-under-cost-or-time',
	zh: '成本和时长指标不以“不低于”为目标',
	en: 'Targets of cost and duration set no floor',
	*run({ indicators }) {
		for (const it of indicators) {
			const { class1, class2, value_kind, operator, name, value_printed } = it.row
			const cost = class1 === '成本' && (value_kind === 'money' || value_kind === 'money_range')
			const time = class2 === '时效指标' && value_kind === 'duration'
			if (!operator?.startsWith('>') || (!cost && !time)) continue
			const sign = operator === '>' ? '>' : '≥'
			yield ofIndicator(it, {
				rule: operatorDirection.id,
				kind: 'quality',
				severity: 'low',
				certainty: 'fact',
				zh: cost
					? `成本指标“${name ?? ''}”以“${sign}”为目标：花得越多越达标。`
					: `时长指标“${name ?? ''}”以“${sign}”为目标：用时越长越达标。`,
				en: cost
					? `The cost target ${name ?? ''} is a floor (${sign}): the more is spent, the better it is met.`
					: `The duration ${name ?? ''} has a floor (${sign}): the longer it takes, the better it is met.`,
				printed: value_printed,
			})
		}
	},
}
