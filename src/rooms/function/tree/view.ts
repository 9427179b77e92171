import { percent } from '../../../base/format.ts'
import { defineView } from '../../../views/define-view.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { nameOfDocument } from '../../../views/disclosures/name.ts'
import type { Crumb } from '../../../views/view.ts'
import { codesAbove } from '../crumbs.ts'
import { largestOfEach } from '../largest.ts'
import { isCode, linesUnder, projectsUnder } from '../../../views/evidence/filters.ts'
import { charts } from './chart.ts'
import { columns, params, type TreeScene } from './columns.ts'
import { hintOf, levelOf, named, originWordsOf, rootsOf, sourceOf, targetOf } from './nodes.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { departmentsOf, ownerOf } from '../../../views/disclosures/headline.ts'

export default defineView({
	question: { id: 'tree', text, params, sql, columns },
	concerns: ['stages', 'scopes', 'partly_itemised'],
	title,
	crumbs,
	charts,
	instead: { room: 'function', keys: {} },
	row: { link: sourceOf, hint: (row, scene) => hintOf([row], scene) },
	cells: {
		lens: { text: (row, { locale }) => levelOf(row, locale) },
		code: { absent: ({ lens }, { locale }) => (lens === 'function' ? null : text[locale].no_code) },
		name: {
			text: (row, { locale }) => named(row, locale),
			// A node with parts can be opened; the source of every node is told by its numbers.
			link: (row, scene) => {
				const target = targetOf(row, scene)
				return 'at' in target ? target : null
			},
			origin: () => 'disclosed',
		},
		origin: { text: (row, { locale }) => originWordsOf(row, locale) },
	},
	evidence: ({ lens, at }, [own, code = '']) => {
		const [opened = '', inside = ''] = at.split('.')
		const document = own || opened
		const codes = [inside, code]
		if (inside ? isCode(inside) : code && isCode(code)) return linesUnder(document, codes)
		const projects = projectsUnder(document, 'purpose', codes)
		if (inside || code || lens === 'purpose') return projects
		return [linesUnder(document, []), { ...projects, coded: false }]
	},
})

/** The largest branch of each; with a node opened, what share of its disclosure it is; a plain noun for many. */
function title(scene: TreeScene): string {
	const { values, locale } = scene
	const words = text[locale]
	const shown = byDisclosure(scene)
	const [only, ...others] = shown
	if (!only) return words.nothing
	const [root] = rootsOf(only.rows)
	const who = ownerOf(only.disclosure, locale)
	if (!others.length && values.at.includes('.') && root)
		return words.opened(who, named(root, locale), percent(root.share, locale))
	const branches = shown.map(({ disclosure, rows }) => ({
		disclosure,
		rows: rootsOf(rows),
	}))
	const told = largestOfEach(branches, (row) => named(row, locale), scene)
	if (!told) return words.question(shown.length, departmentsOf(shown, locale))
	const lists = scene.rows.every(({ lens }) => lens !== 'function') ? 'purpose' : 'mixed'
	return words[`largest_${lists}`](told.whose, told.parts)
}

/** The way back from what was opened: everything, its disclosure, then each code above it. */
function crumbs(scene: TreeScene): readonly Crumb[] {
	const { values, rows, locale } = scene
	if (!values.at) return []
	const words = text[locale]
	const [document_id = '', inside = ''] = values.at.split('.')
	const root = rows.find(({ code }) => code === inside)
	const label = root ? `${root.lens === 'function' ? `${inside} ` : ''}${named(root, locale)}` : inside
	return [
		{ label: words.all, at: '' },
		{ label: nameOfDocument(document_id, scene), at: document_id },
		...codesAbove(values.at),
		...(inside ? [{ label, at: values.at }] : []),
	]
}
