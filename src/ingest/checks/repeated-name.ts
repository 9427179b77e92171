import { ofIndicator, type Check } from './check.ts'

/** What may be added to a name without saying how much. */
const EMPTY = /^(?:是否|进一步|不断|持续|继续|切实|更好地?)?(?:提高|提升|增强|加强|促进|保障)?/

/** A target that repeats the name of its indicator states nothing that can be measured. */
export const repeatedName: Check = {
	id: 'value-repeats-name',
	zh: '指标值不只是重复指标名称',
	en: 'A value is more than its indicator’s name again',
	*run({ indicators }) {
		for (const it of indicators) {
			const { name, value_printed, value } = it.row
			if (!name || !value_printed || value !== null) continue
			if (stem(name) !== stem(value_printed)) continue
			yield ofIndicator(it, {
				rule: repeatedName.id,
				kind: 'quality',
				severity: 'low',
				certainty: 'fact',
				zh: `指标值只是重复了指标名称“${name}”，没有可以衡量的内容。`,
				en: `The value only repeats the name of the indicator, ${name}; nothing in it can be measured.`,
				printed: value_printed,
			})
		}
	},
}

const stem = (text: string) => text.replace(/[\s\p{P}]/gu, '').replace(EMPTY, '')
