import { defineView } from '../../../views/define-view.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import { linkTo } from '../../../views/link.ts'
import { across, columns, params, type Coverage, type CoverageScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { ownerOf } from '../../../views/disclosures/headline.ts'

export default defineView({
	question: { id: 'overview', text, params, sql, columns },
	concerns: ['stages', 'scopes', 'years'],
	across,
	title,
	body: () => import('./Body.svelte'),
	cells: {
		part: { words: 'group' },
		item: { words: 'item' },
		state: {
			words: 'state',
			link: (row) => linkTo(row),
			origin: ({ origin }) => (origin === 'disclosed' ? 'disclosed' : 'derived'),
			hint,
		},
	},
	evidence: (_, of) => {
		const [document = '', item] = of.split('.')
		return [{ document, source: ['coverage'], words: item ? [`item:${item}`] : [] }]
	},
})

/** Whose item it is, its state with what that means, and where it was looked for. */
function hint(row: Coverage, { disclosures, locale }: CoverageScene): string {
	const words = text[locale]
	const who = disclosures.find(({ document_id }) => document_id === row.document_id)
	const state = row.state as 'disclosed'
	return [
		`${who ? nameOf(who, locale) : ''} · ${words[`item_${row.item as 'staff'}`]}`,
		words.state(words[`state_${state}`], words[`means_${state}`]),
		words.lines(row.line_start, row.line_end),
	].join('\n')
}

/** A finding where one disclosure alone prints function codes, which decides most comparisons; else the question. */
function title(scene: CoverageScene): string {
	const words = text[scene.locale]
	const shown = byDisclosure(scene)
	const [only, ...others] = shown
	if (!only) return words.nothing
	if (!others.length)
		return words.finding_one(
			ownerOf(only.disclosure, scene.locale),
			only.rows.filter(({ state }) => state === 'disclosed').length,
			only.rows.length,
		)
	const [coded, ...more] = shown.filter(({ rows }) =>
		rows.some(({ item, state }) => item === 'function_codes' && state === 'disclosed'),
	)
	return coded && !more.length
		? words.finding(shown.length, nameOf(coded.disclosure, scene.locale))
		: words.question(shown.length)
}
