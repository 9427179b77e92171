import { defineView } from '../../../views/define-view.ts'
import { charts } from './chart.ts'
import { columns, params, type Execution, type ExecutionScene } from './columns.ts'
import { isCompared, linkOf, named, type Figure } from './marks.ts'
import { storedWords } from '../../../views/words/stored/stored-words.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

const figure = (name: Figure) => ({
	link: (row: Execution) => linkOf(row, name),
	absent: 'none',
})

export default defineView({
	question: { id: 'execution', text, params, sql, columns },
	concerns: ['stages'],
	title,
	charts,
	cells: {
		statement: { text: ({ statement }, { locale }) => storedWords(statement, locale) },
		name: { text: named },
		budget: figure('budget'),
		adjusted: figure('adjusted'),
		final: figure('final'),
		rate: { absent: 'none' },
		base: { text: ({ base }, { locale }) => (base === null ? '' : text[locale][`base_${base as 'budget'}`]) },
	},
	evidence: () => [
		{
			source: ['budget_line', 'project'],
			words: ['stage:final|stage:adjusted|stage:self_evaluation'],
		},
		{ words: ['part:stated_total'] },
	],
})

/** Says in one sentence where there is nothing to compare. */
function title(scene: ExecutionScene): string {
	const { rows, locale } = scene
	const words = text[locale]
	if (rows.length === 0) return words.nothing
	return isCompared(scene)
		? words.question
		: words.only_budgets(new Set(rows.map(({ document_id }) => document_id)).size)
}
