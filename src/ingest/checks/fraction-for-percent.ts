import { ofIndicator, type Check } from './check.ts'

/** A share printed where the unit is percent (0.95 beside 100%) was read as a percent. */
export const fractionForPercent: Check = {
	id: 'fraction-for-percent',
	zh: '以百分比为单位的指标印的是百分数',
	en: 'Where the unit is percent, percents are printed',
	*run({ indicators }) {
		for (const it of indicators) {
			const { name, value, value_state, value_kind, value_printed } = it.row
			if (value_state !== 'inferred' || value_kind !== 'percent' || value === null) continue
			yield ofIndicator(it, {
				rule: fractionForPercent.id,
				kind: 'repair',
				severity: 'low',
				certainty: 'inference',
				zh: `“${name ?? ''}”印作 ${value_printed ?? ''}，单位是百分比，读作 ${value}%。`,
				en: `${name ?? 'The value'} is printed as ${value_printed ?? ''} where the unit is percent; it is read as ${value}%.`,
				printed: value_printed,
				repaired: `${value}%`,
			})
		}
	},
}
