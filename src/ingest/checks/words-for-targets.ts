import { finding } from '../finding.ts'
import { span } from '../coverage.ts'
import type { Check } from './check.ts'

/** How many of the targets are words: said once a document, since a word is no fault of one row. */
export const wordsForTargets: Check = {
	id: 'words-for-targets',
	zh: '指标值中有多少是文字而不是数字',
	en: 'How many of the targets are words and not numbers',
	*run({ indicators }) {
		const valued = indicators.filter(({ row }) => row.value_kind !== 'none')
		const worded = valued.filter(
			({ row }) => row.value_kind === 'qualitative' || row.value_kind === 'sentence',
		)
		const place = span(worded.map(({ row }) => row))
		if (!place) return
		const classes = [...new Set(worded.flatMap(({ row }) => row.class1 ?? []))]
		const of = classes.map(
			(class1) => [class1, worded.filter(({ row }) => row.class1 === class1).length] as const,
		)
		yield finding(place, {
			rule: wordsForTargets.id,
			kind: 'quality',
			severity: 'low',
			certainty: 'fact',
			zh: `${valued.length} 个指标值中有 ${worded.length} 个是文字，不是数字（${of.map(([name, count]) => `${name} ${count} 个`).join('，')}）。`,
			en: `${worded.length} of ${valued.length} targets are words, not numbers (${of.map(([name, count]) => `${name} ${count}`).join(', ')}).`,
			expected: String(valued.length),
			actual: String(worded.length),
		})
	},
}
