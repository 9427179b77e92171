import type { Locale } from '../../../base/text.ts'
import { defineView } from '../../../views/define-view.ts'
import { nameOfDocument } from '../../../views/disclosures/name.ts'
import { linkTo } from '../../../views/link.ts'
import { columns, of, params, type Fact, type FactScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

/** Tables whose rows the page leads to. */
const SOURCES = ['project', 'indicator', 'unit_cost', 'finding']

export default defineView({
	question: { id: 'project', text, params, sql, columns },
	about: 'targets',
	concerns: [],
	title,
	lead: ({ rows, locale }) => {
		const [project] = of(rows, 'project')
		return project ? text[locale].lead(text[locale][`kind_${project.kind as 'project'}`]) : ''
	},
	body: () => import('./Body.svelte'),
	grouped: () => true,
	choiceName: (key, _, scene) =>
		key === 'at' ? of(scene.rows, 'project').map((project) => nameIn(project, scene))[0] : undefined,
	row: { hint: ({ printed }, { locale }) => (printed === null ? '' : text[locale].printed(printed)) },
	cells: {
		section: { words: 'section' },
		name: { text: nameIn },
		kind: { text: kindIn },
		certainty: { text: ({ certainty }, { locale }) => wordOf(certainty, locale, 'certainty', 'confidence') },
		value: {
			link: (row) => (row.section === 'indicator' ? linkTo(row) : null),
			origin: () => 'disclosed',
			hint: ({ printed }, { locale }) => printed ?? text[locale].open_lines,
			absent: ({ section, value }, { locale }) =>
				section === 'indicator' && value === null ? text[locale].no_value : null,
		},
		line_start: {
			text: ({ line_start }, { locale }) => text[locale].line(line_start),
			link: (row) => linkTo(row),
			hint: (_, { locale }) => text[locale].open_lines,
		},
	},
	// Without a project in the address, that which the query takes.
	evidence: async ({ at }, _, rows) => {
		const [document, project] = (at || (await rows?.())?.[0]?.project_id || '').split('.')
		return document && project ? { document, project, source: SOURCES } : []
	},
})

/** Whose project it is, and its name. */
function title(scene: FactScene): string {
	const words = text[scene.locale]
	const [project] = of(scene.rows, 'project')
	return project ? words.title(nameOfDocument(project.document_id, scene), project.name ?? '') : words.nothing
}

/** A key in the words of the first of these lists that has it; what is of none, such as what a table prints, stays as it is. */
function wordOf(key: string | null, locale: Locale, ...lists: readonly string[]): string {
	const words: Readonly<Record<string, unknown>> = text[locale]
	const found = lists.map((list) => words[`${list}_${key ?? ''}`]).find((word) => typeof word === 'string')
	return found ?? key ?? ''
}

/** The kind of a project, the class of a target as it is printed, or how grave a finding is. */
function kindIn({ section, kind }: Fact, { locale }: FactScene): string {
	if (section === 'indicator' && kind !== null) return text[locale].class_of(kind)
	return wordOf(kind, locale, section === 'finding' ? 'severity' : 'kind')
}

/** What it is called in a language. */
export function nameIn({ name, name_en }: Fact, { locale }: Pick<FactScene, 'locale'>): string {
	return (locale === 'en' ? name_en : null) ?? name ?? ''
}
