import { defineView } from '../../../views/define-view.ts'
import { shapeOf } from '../../../views/shapes/shape.ts'
import { charts } from './chart.ts'
import { columns, params } from './columns.ts'
import many from './many.sql?raw'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { count } from '../../../base/format.ts'

export default defineView({
	question: { id: 'classes-per-project', text, params, sql, columns },
	about: 'targets',
	concerns: ['departmental', 'classes_read'],
	/** How many projects of each disclosure have targets of all four classes. */
	headline: ([{ complete, projects }], { locale }) => {
		const words = text[locale]
		return projects === null
			? words.not_applicable
			: words.figure(count(complete ?? 0, locale), count(projects, locale))
	},
	lead: (scene) => text[scene.locale][shapeOf(scene) === 'few' ? 'lead' : 'lead_many'],
	charts,
	measure: {
		value: 'complete_share',
		many: { sql: many, columns: ['document_id', 'projects', 'complete', 'complete_share'] },
	},
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
		complete_share: {
			link: ({ document_id }) => ({ of: `${document_id}.` }),
			absent: 'not_applicable',
			hint: (_, { locale }) => text[locale].origin_derived,
		},
	},
	evidence: (_, [document, project = '', class_id]) =>
		project === 'without'
			? { document, source: ['project'], words: [class_id && `lacks:${class_id}`] }
			: { document, project, source: ['indicator'], words: [class_id && `class:${class_id}`] },
})
