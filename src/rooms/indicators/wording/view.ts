import { count } from '../../../base/format.ts'
import { defineView } from '../../../views/define-view.ts'
import { columns, params, type WordingScene } from './columns.ts'
import { allGroups, groups, type Group } from './groups.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	question: { id: 'wording', text, params, sql, columns },
	about: 'targets',
	concerns: ['departmental'],
	title,
	lead: ({ values, locale }) => text[locale].lead(String(values.least), String(values.length)),
	/** From an open group back to all of them. */
	crumbs: (scene) => {
		const { at } = scene.values
		if (!at) return []
		const [group] = groups(scene)
		return [
			{ label: text[scene.locale].all, at: '' },
			{ label: group ? opening(group) : at, at },
		]
	},
	body: () => import('./Body.svelte'),
	controls: () => import('./Controls.svelte'),
	grouped: () => true,
	cells: {
		group_key: {
			text: ({ group_key }, { rows, locale }) =>
				text[locale].group(count(allGroups(rows).get(group_key)?.place ?? 0, locale)),
		},
		speaks: {
			text: ({ group_key }, { rows, locale }) =>
				text[locale][`kind_${allGroups(rows).get(group_key)?.kind ?? 'unplaced'}`],
		},
		project: { absent: 'no_project' },
		alike: {
			link: ({ group_key, place_key }) => ({
				of: place_key === group_key ? group_key : `${group_key}.${place_key}`,
			}),
			hint: (_, { locale }) => text[locale].alike_hint,
		},
		line_start: {
			text: ({ line_start, line_end }, { locale }) => text[locale].line(line_start, line_end),
			link: ({ document_id, line_start, line_end }) => ({ src: { document_id, line_start, line_end } }),
			hint: ({ target_printed }) => target_printed ?? '',
		},
	},
	leaveOut: ({ group_key }, { values: { at } }) => at !== '' && at !== group_key,
	// All texts that are compared, those of one document, or two of them: document and line, twice.
	evidence: ({ what, length }, [document, line, other, otherLine]) => {
		const texts = { source: [what === 'objective' ? 'project' : 'indicator'], characters: length }
		if (!line) return { ...texts, document }
		return { ...texts, rows: [`${document}.${line}`, ...(otherLine ? [`${other ?? ''}.${otherLine}`] : [])] }
	},
})

/** How many groups there are, and in how many a wording fits only some of its projects. */
function title(scene: WordingScene): string {
	const { values, locale } = scene
	const words = text[locale]
	const found = groups(scene)
	const [first] = found
	const what = words[`what_${values.what}`]
	if (!first) return values.at ? words.no_group : words.none(what)
	if (values.at) return words.opened(opening(first), count(first.places, locale))
	const mixed = found.filter(({ kind }) => kind === 'mixed').length
	const sentence = words[values.least === 100 ? 'finding_same' : 'finding'](what, count(found.length, locale))
	return mixed ? sentence + words.finding_mixed(count(mixed, locale)) : sentence
}

/** How its first text begins: an objective can be longer than a heading may be. */
function opening({ variants }: Group): string {
	const { said } = variants[0].places[0]
	return said.length > 24 ? `${said.slice(0, 23)}…` : said
}
