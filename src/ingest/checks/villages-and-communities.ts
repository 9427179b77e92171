import { finding } from '../finding.ts'
import { quantities } from '../formulas/quantity.ts'
import type { Place, Reading } from '../reading.ts'
import type { Check, DocumentRows } from './check.ts'

/** A count of villages and communities together is the sum of the counts that the same document gives of each. */
export const villagesAndCommunities: Check = {
	id: 'villages-and-communities-add-up',
	zh: '村（社区）总数等于村数与社区数之和',
	en: 'The number of villages and communities is the sum of both',
	*run(rows) {
		const texts = textsOf(rows).filter(({ text }) => COUNTED.test(text))
		const villages = most(texts, /^(?:行政)?村(?![(（]社区)/)
		const communities = most(texts, /^社区/)
		if (villages === 0 || communities === 0) return
		for (const { text, place, project_line } of texts)
			for (const { number, measure, words } of quantities(text)) {
				const together = Number(number)
				// Fewer than there are villages is a part of them: 11个村(社区)没有办公场所.
				if (measure !== '个' || !/^(?:行政)?村[(（]社区[)）]/.test(words) || together <= villages) continue
				if (together !== villages + communities)
					yield conflict(place, { together, villages, communities }, project_line)
			}
	},
}

/** A text that counts neither has no part in the sum. */
const COUNTED = /村|社区/

interface Text {
	readonly text: string
	readonly place: Place
	readonly project_line: number | undefined
}

const textsOf = ({ projects, indicators }: DocumentRows): readonly Text[] => [
	...projects.map((it) => ({
		text: [it.use_of_funds, it.objective].filter(Boolean).join('。'),
		place: it,
		project_line: it.line_start,
	})),
	...indicators.map(({ row, project_line }) => ({ text: row.value_printed ?? '', place: row, project_line })),
]

/** The largest number of what the words begin with; 0 where none is told. */
const most = (texts: readonly Text[], words: RegExp): number =>
	texts
		.flatMap(({ text }) => quantities(text))
		.filter((it) => it.measure === '个' && words.test(it.words))
		.reduce((so, { number }) => Math.max(so, Number(number)), 0)

interface Counts {
	readonly together: number
	readonly villages: number
	readonly communities: number
}

function conflict(
	place: Place,
	{ together, villages, communities }: Counts,
	line: number | undefined,
): Reading {
	const sum = villages + communities
	return finding(
		place,
		{
			rule: villagesAndCommunities.id,
			kind: 'conflict',
			severity: 'medium',
			certainty: 'fact',
			zh: `这里说有 ${together} 个村（社区）；同一文件别处说有 ${villages} 个村和 ${communities} 个社区，共 ${sum} 个。`,
			en: `Here there are ${together} villages and communities; elsewhere the document has ${villages} villages and ${communities} communities, ${sum} in all.`,
			printed: String(together),
			expected: String(sum),
			actual: String(together),
		},
		line,
	)
}
