import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { defineView } from '../../../views/define-view.ts'
import { charts } from './chart.ts'
import { columns, params, type CoverageScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { figuresOf } from '../../../views/disclosures/headline.ts'
import { count } from '../../../base/format.ts'

export default defineView({
	id: 'classes-per-project',
	text,
	about: 'targets',
	concerns: ['departmental', 'classes_read'],
	question: { params, sql, columns },
	title,
	charts,
	// A line a project, a column a class.
	across: { lines: ['document_id', 'project_key', 'project'], heads: ['class_id'], cells: ['counted'] },
	cells: {
		project: { absent: ({ project }, { locale }) => (project === null ? text[locale].whole : null) },
		class_id: { text: ({ class_id }, { locale }) => text[locale][`class_${class_id as 'cost'}`] },
		counted: {
			link: ({ document_id, project_key, class_id }) => ({ of: `${document_id}.${project_key}.${class_id}` }),
			hint: ({ origin }, { locale }) => text[locale][`origin_${origin as 'derived'}`],
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

/** How many projects of each disclosure have targets of all four classes; else the question. */
function title({ rows: all, disclosures, locale }: CoverageScene): string {
	const words = text[locale]
	const own = byDisclosure({ rows: all, disclosures })
	if (!own.length) return words.nothing
	const figures = own.map(({ disclosure, rows }) => {
		const projects = new Set(rows.map(({ project_key }) => project_key))
		const lacking = new Set(rows.flatMap(({ project_key, counted }) => (counted > 0 ? [] : [project_key])))
		return {
			disclosure,
			said: projects.has('whole')
				? words.not_applicable
				: words.figure(count(projects.size - lacking.size, locale), count(projects.size, locale)),
		}
	})
	const said = figuresOf(figures, disclosures, locale)
	return said === null ? words.question(own.length) : words.finding(said)
}
