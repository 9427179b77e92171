import { defineView } from '../../../views/define-view.ts'
import { nameOfDocument } from '../../../views/disclosures/name.ts'
import { columns, params, type DocumentsScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

/** Tables whose rows are taken from lines, and are not said about them. */
const TAKEN: readonly string[] = [
	'project',
	'budget_line',
	'indicator',
	'unit_cost',
	'formula',
	'cost_share',
	'payment_plan',
	'goal',
	'fact',
]

const opened = ({ document_id }: DocumentsScene['rows'][number]) => ({ at: document_id })
const part = (of: 'taken' | 'repairs' | 'findings', key: string) => ({
	link: ({ document_id }: DocumentsScene['rows'][number]) => ({ of: `${document_id}.${key}` }),
	hint: (_: unknown, { locale }: DocumentsScene) => text[locale][`hint_${of}`],
})

export default defineView({
	question: { id: 'source', text, params, sql, columns },
	concerns: [],
	title,
	grouped: () => false,
	cells: {
		title: {
			link: opened,
			origin: () => 'disclosed',
			hint: ({ title }, { locale }) => text[locale].open(title),
		},
		line_count: { link: opened, hint: (_, { locale }) => text[locale].hint_lines },
		taken: part('taken', 'taken'),
		repairs: part('repairs', 'repair'),
		findings: part('findings', 'finding'),
	},
	sums: false,
	evidence: (_, [document, part = '']) => {
		if (part === '') return { document, source: [...TAKEN, 'finding'] }
		if (part === 'taken') return { document, source: TAKEN }
		if (part === 'finding' || TAKEN.includes(part)) return { document, source: [part] }
		return { document, source: ['finding'], words: [`finding:${part}`] }
	},
})

/** The question that every line answers; of one disclosure, where only one is chosen. */
function title(scene: DocumentsScene): string {
	const words = text[scene.locale]
	const [first, ...others] = scene.rows
	if (!first) return words.nothing
	return others.length ? words.title : words.title_one(nameOfDocument(first.document_id, scene))
}
