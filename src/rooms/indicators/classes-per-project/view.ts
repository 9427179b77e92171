import { defineView } from '../../../views/define-view.ts'
import { charts } from './chart.ts'
import { columns, params } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { count } from '../../../base/format.ts'

export default defineView({
	question: { id: 'classes-per-project', text, params, sql, columns },
	about: 'targets',
	concerns: ['departmental', 'classes_read'],
	/** How many projects of each disclosure have targets of all four classes. */
	headline: (rows, { locale }) => {
		const words = text[locale]
		const projects = new Set(rows.map(({ project_key }) => project_key))
		const lacking = new Set(rows.flatMap(({ project_key, counted }) => (counted > 0 ? [] : [project_key])))
		if (projects.has('whole')) return words.not_applicable
		return words.figure(count(projects.size - lacking.size, locale), count(projects.size, locale))
	},
	charts,
	// A line a project, a column a class.
	across: { lines: ['document_id', 'project_key', 'project'], heads: ['class_id'], cells: ['counted'] },
	cells: {
		project: { absent: 'whole' },
		class_id: { words: 'class' },
		counted: {
			link: ({ document_id, project_key, class_id }) => ({ of: `${document_id}.${project_key}.${class_id}` }),
			hint: ({ origin }, { locale }) => text[locale][`origin_${origin}`],
			absent: ({ counted }, { locale }) => (counted ? null : text[locale].none),
		},
	},
	evidence: (_, of) => {
		const [document = '', project = '', class_id = ''] = of.split('.')
		return project === 'without'
			? [{ document, source: ['project'], words: [`lacks:${class_id}`] }]
			: [{ document, project, source: ['indicator'], words: class_id ? [`class:${class_id}`] : [] }]
	},
})
