import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import { defineView } from '../../../views/define-view.ts'
import { charts } from './chart.ts'
import { columns, params, type CoverageScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	id: 'classes-per-project',
	text,
	about: 'targets',
	params,
	sql,
	columns,
	title,
	lead: ({ locale }) => text[locale].lead,
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

function title(scene: CoverageScene): string {
	const words = text[scene.locale]
	const [only, ...others] = byDisclosure(scene)
	if (!only) return words.nothing
	return others.length
		? words.question(others.length + 1)
		: words.question_one(nameOf(only.disclosure, scene.locale))
}
