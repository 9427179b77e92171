import { count } from '../../../base/format.ts'
import type { Crumb } from '../../../views/view.ts'
import { groups, type WordingScene } from './groups.ts'
import { text } from './text.ts'

/** How many groups there are, and in how many a wording fits only some of its projects. */
export function title(scene: WordingScene): string {
	const { values, locale } = scene
	const words = text[locale]
	const found = groups(scene)
	const [first] = found
	const what = words[`what_${values.what}`]
	if (!first) return words.none(what)
	if (values.at) return words.opened(shortened(first.variants[0].places[0].said), count(first.places, locale))
	const mixed = found.filter(({ kind }) => kind === 'mixed').length
	const said = words[values.least === 100 ? 'finding_same' : 'finding'](what, count(found.length, locale))
	return mixed ? said + words.finding_mixed(count(mixed, locale)) : said
}

export const lead = ({ values, locale }: WordingScene): string =>
	text[locale].lead(String(values.least), String(values.length))

/** From an open group back to all of them. */
export function crumbs(scene: WordingScene): readonly Crumb[] {
	const [first] = groups(scene)
	if (!scene.values.at || !first) return []
	return [
		{ label: text[scene.locale].all, at: '' },
		{ label: shortened(first.variants[0].places[0].said), at: first.key },
	]
}

/** An objective can be longer than a heading may be. */
const shortened = (said: string): string => (said.length > 24 ? `${said.slice(0, 23)}…` : said)
