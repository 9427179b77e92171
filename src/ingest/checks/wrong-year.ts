import { ofIndicator, type Check } from './check.ts'

/** A deadline in another year than the budget's was probably left over from an earlier form. */
export const wrongYear: Check = {
	id: 'wrong-year',
	zh: '时限指标的年份与预算年度一致',
	en: 'Deadlines are in the year of the budget',
	*run({ heading, indicators }) {
		for (const it of indicators) {
			const year = /(?<!\d)(20\d\d)\s*年/.exec(it.row.value_printed ?? '')?.[1]
			if (year === undefined || it.row.value_kind !== 'deadline') continue
			// Without a year of its own a document contradicts none.
			if (heading.fiscal_year === null || Number(year) === heading.fiscal_year) continue
			yield ofIndicator(it, {
				rule: wrongYear.id,
				kind: 'conflict',
				severity: 'medium',
				certainty: 'fact',
				zh: `“${it.row.name ?? ''}”的时限是 ${year} 年，而预算年度是 ${String(heading.fiscal_year)} 年。`,
				en: `The deadline of ${it.row.name ?? 'an indicator'} is in ${year}, but the budget is of ${String(heading.fiscal_year)}.`,
				printed: it.row.value_printed,
				expected: String(heading.fiscal_year),
				actual: year,
			})
		}
	},
}
