import { ofIndicator, type Check } from './check.ts'

/** The same target twice in one project: an indicator printed again, or a row doubled by conversion. */
export const duplicateIndicator: Check = {
	id: 'duplicate-indicator',
	zh: '同一项目的指标互不重复',
	en: 'No indicator stands twice in a project',
	*run({ indicators }) {
		const first = new Map<string, number>()
		for (const it of indicators) {
			const { name, class2, value_printed } = it.row
			if (!name) continue
			const key = JSON.stringify([it.project_line, class2, name, value_printed])
			const line = first.get(key)
			if (line === undefined) first.set(key, it.row.line_start)
			else
				yield ofIndicator(it, {
					rule: duplicateIndicator.id,
					kind: 'quality',
					severity: 'medium',
					certainty: 'fact',
					zh: `指标“${name}”在同一项目中已列于第 ${line} 行，值也相同。`,
					en: `The indicator ${name} already stands in line ${line} of the same project, with the same value.`,
					printed: name,
				})
		}
	},
}
