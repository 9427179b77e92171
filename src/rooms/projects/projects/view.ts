import { count } from '../../../base/format.ts'
import { integer } from '../../../engine/row.ts'
import { BY_READER } from '../../../schema/vocabulary.ts'
import { defineView } from '../../../views/define-view.ts'
import { listedOf } from '../../../views/listing/listing.ts'
import { columns, params, type Project, type ProjectScene } from './columns.ts'
import order from './order.sql?raw'
import { anyOf } from '../../../views/evidence/filters.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import whole from './whole.sql?raw'

const page = {
	link: ({ code }: Project) => ({ room: 'projects', keys: { show: 'project', at: code } }),
	origin: () => 'disclosed' as const,
	hint: (_: Project, { locale }: ProjectScene) => text[locale].open_page,
}
const counted = (name: 'indicators' | 'findings') => ({
	...page,
	text: (row: Project, { locale }: ProjectScene) =>
		row[name] ? count(row[name], locale) : text[locale].none,
	link: (row: Project) => (row[name] ? page.link(row) : null),
})

export default defineView({
	question: { id: 'projects', text, params, sql, columns },
	concerns: ['scopes', 'no_total'],
	title,
	// A list to look through; amounts of unlike scopes are not drawn beside each other.
	body: () => import('./Body.svelte'),
	controls: () => import('./Controls.svelte'),
	listing: { order, whole: { sql: whole, rows: { listed: integer } } },
	grouped: () => false,
	choiceName: (key, code, { rows, locale }) => {
		const row = key === 'purpose' ? rows.find(({ purpose_id }) => purpose_id === code) : undefined
		return row && (locale === 'zh' ? row.purpose : row.purpose_en)
	},
	cells: {
		name: page,
		amount: {
			absent: 'no_amount',
			hint: ({ printed }, { locale }) => (printed === null ? '' : text[locale].printed(printed)),
		},
		purpose: {
			text: ({ purpose, purpose_en, purpose_rule }, { locale }) =>
				(locale === 'zh' ? purpose : purpose_en) + (purpose_rule === BY_READER ? text[locale].by_reader : ''),
		},
		function_code: { text: codeOf },
		indicators: counted('indicators'),
		findings: counted('findings'),
		line_start: {
			text: ({ line_start }, { locale }) => text[locale].line(line_start),
			link: ({ document_id, line_start, line_end }) => ({ src: { document_id, line_start, line_end } }),
			origin: () => 'disclosed',
			hint: (_, { locale }) => text[locale].open_lines,
		},
	},
	evidence: ({ q, purpose, kind, origin }, [document]) => ({
		document,
		source: ['project'],
		search: q,
		origin,
		words: [anyOf('purpose', purpose), anyOf('project', kind)],
	}),
})

function title(scene: ProjectScene): string {
	const { rows, values, locale } = scene
	const words = text[locale]
	const listed = count(listedOf(scene), locale)
	if (values.q) return words.found(values.q, listed)
	return rows.length ? words.all(listed) : words.nothing
}

/** The code, and how it is known; several candidates are counted, not chosen from. */
function codeOf({ function_code, function_origin, candidates }: Project, { locale }: ProjectScene): string {
	const words = text[locale]
	if (function_code === null) return candidates ? words.candidates(candidates) : words.none
	return words[function_origin === 'inferred_exact' ? 'proved' : 'suggested'](function_code)
}
