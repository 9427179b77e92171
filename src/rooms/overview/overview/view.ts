import { defineView } from '../../../views/define-view.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { nameOf, nameOfDocument } from '../../../views/disclosures/name.ts'
import { linkTo } from '../../../views/link.ts'
import { columns, params, type Coverage, type CoverageScene } from './columns.ts'
import sql from './query.sql?raw'
import { coverageWords } from '../../../views/words/coverage/text.ts'
import { text } from './text.ts'
import { ownerOf } from '../../../views/disclosures/headline.ts'

export default defineView({
	question: { id: 'overview', text, params, sql, columns },
	concerns: ['stages', 'scopes', 'years'],
	// A line an item, a head a disclosure.
	across: { lines: ['part', 'item'], heads: ['document_id'], cells: ['state'] },
	title,
	body: () => import('./Body.svelte'),
	cells: {
		part: { words: 'group' },
		item: { text: itemOf },
		state: {
			words: 'state',
			link: (row) => linkTo(row),
			origin: ({ origin }) => (origin === 'disclosed' ? 'disclosed' : 'derived'),
			hint,
		},
	},
	evidence: (_, [document, item]) => ({ document, source: ['coverage'], words: [item && `item:${item}`] }),
})

/** What the item is called. */
function itemOf({ item }: Coverage, { locale }: Pick<CoverageScene, 'locale'>): string {
	return coverageWords[locale][item as 'staff']
}

/** Whose item it is, its state with what that means, and where it was looked for. */
function hint(row: Coverage, scene: CoverageScene): string {
	const words = text[scene.locale]
	const state = row.state as 'disclosed'
	return [
		`${nameOfDocument(row.document_id, scene)} · ${itemOf(row, scene)}`,
		words.who(words[`state_${state}`]) + words[`means_${state}`],
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
