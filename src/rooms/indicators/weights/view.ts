import { count } from '../../../base/format.ts'
import { defineView } from '../../../views/define-view.ts'
import { linkTo } from '../../../views/link.ts'
import { shapeOf } from '../../../views/shapes/shape.ts'
import { charts } from './chart.ts'
import { columns, params, type Weight, type WeightsScene } from './columns.ts'
import many from './many.sql?raw'
import sql from './query.sql?raw'
import { text } from './text.ts'

/** In the place of a value where a disclosure prints no weights. */
const inapplicable = (row: Weight, { locale }: WeightsScene): string | null =>
	row.project_key === null ? text[locale].not_applicable : null

export default defineView({
	question: { id: 'weights', text, params, sql, columns },
	about: 'targets',
	concerns: ['no_weights'],
	/** How many projects have the benchmark's weights. */
	headline: ([{ same, projects }], { locale }) =>
		projects === null ? null : text[locale].figure(count(same ?? 0, locale), count(projects, locale)),
	lead: (scene) => text[scene.locale][shapeOf(scene) === 'few' ? 'lead' : 'lead_many'],
	charts,
	measure: {
		value: 'same_share',
		many: { sql: many, columns: ['document_id', 'projects', 'same', 'same_share'] },
	},
	row: {
		// One printed weight leads to its line, a sum to its parts; where there is none, to all of the project.
		link: ({ project_key: project, class_id, parts, ...row }) =>
			parts === 1
				? linkTo(row, project ?? '', class_id ?? '')
				: { of: [row.document_id, project ?? '', ...(parts ? [class_id ?? ''] : [])].join('.') },
		absent: inapplicable,
	},
	cells: {
		project: {
			absent: ({ project_key }, { locale }) => (project_key === null ? text[locale].without_weights : null),
		},
		class_id: {
			text: ({ class_id }, { locale }) => text[locale][`class_${(class_id ?? 'none') as 'none'}`],
		},
		weight: {
			origin: ({ parts }) => (parts === 1 ? 'disclosed' : 'derived'),
			hint: ({ parts }, { locale }) => text[locale].hint_parts(parts ?? 0),
			absent: (row, scene) =>
				inapplicable(row, scene) ?? (row.weight === null ? text[scene.locale].no_points : null),
		},
		benchmark: { link: () => null },
		difference: {
			text: ({ difference }, { locale }) =>
				`${(difference ?? 0) > 0 ? '+' : ''}${count(difference ?? 0, locale)}`,
			origin: () => 'derived',
			hint: ({ benchmark }, { locale }) => text[locale].hint_benchmark(count(benchmark ?? 0, locale)),
		},
		same_share: {
			link: ({ document_id, same }) => ({ of: `${document_id}.${same ? 'match' : ''}` }),
			absent: 'not_applicable',
			hint: (_, { locale }) => text[locale].origin_derived,
		},
	},
	evidence: (_, [document, which = '', class_id]) => {
		const sameOrNot = which === 'match' || which === 'other'
		return {
			document,
			project: sameOrNot ? '' : which,
			words: [sameOrNot ? `weight:${which}` : 'weight', class_id && `class:${class_id}`],
			points: true,
		}
	},
})
