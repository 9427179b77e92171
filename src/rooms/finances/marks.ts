import { percent } from '../../base/format.ts'
import { linkTo, type LinkedNumber, type LinkTarget } from '../../views/link.ts'
import { markMoneyOf, moneyOf, roundMoneyOf } from '../../views/words/money.ts'
import type { Item, ItemScene } from './columns.ts'
import { text } from './text.ts'

/** What a view calls its items, where they are no codes. */
export type ItemWords = Readonly<Record<'zh' | 'en', Readonly<Record<string, unknown>>>>

/** A word of the view for an item, the name of a code in the reader's language, or the name as printed. */
export function nameOf(
	{ item, name, name_en }: Pick<Item, 'item' | 'name' | 'name_en'>,
	words: ItemWords,
	{ locale }: Pick<ItemScene, 'locale'>,
): string {
	const word = words[locale][`item_${item}`]
	if (typeof word === 'string') return word
	return locale === 'en' ? (name_en ?? name) : name
}

/** A name as it stands within an English sentence. */
export const withinOf = (row: Item, words: ItemWords, scene: ItemScene): string => {
	const name = nameOf(row, words, scene)
	return scene.locale === 'en' ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

/** Where it is printed; where a document has none of it, what else that document has. */
export const linkOf = (row: Item): LinkTarget =>
	row.item === '' && row.state !== 'disclosed_empty' ? { room: 'overview', keys: {} } : linkTo(row)

export const stateOf = ({ state }: Item, { locale }: ItemScene): string =>
	text[locale][`state_${state as 'printed'}`]

const quantityOf = ({ quantity, measured_in }: Item, { locale }: ItemScene): string =>
	text[locale].quantity((quantity ?? 0).toLocaleString(locale), measured_in ?? '')

/** What an item is told by in a headline: its amount, or how many there are. */
export const headlineFigureOf = (row: Item, scene: ItemScene): string =>
	row.amount === null ? figuresOf(row, scene) : roundMoneyOf(row.amount, scene)

/** All that is known of an item in a line: 353.70 万元 · 79.5%, or why there is nothing. */
const figuresOf = (row: Item, scene: ItemScene): string => told(row, scene, moneyOf)

/** The same as it stands in and about a picture. */
export const roundFiguresOf = (row: Item, scene: ItemScene): string => told(row, scene, markMoneyOf)

function told(row: Item, scene: ItemScene, money: typeof moneyOf): string {
	const { amount: yuan, share, quantity } = row
	const parts = [
		...(yuan === null ? [] : [money(yuan, scene)]),
		...(quantity === null ? [] : [quantityOf(row, scene)]),
		// A quantity says more of a part than its share, and there is no room for three figures.
		...(share && quantity === null ? [percent(share, scene.locale)] : []),
	]
	return parts.length ? parts.join(text[scene.locale].dot) : stateOf(row, scene)
}

export function hintOf(row: Item, scene: ItemScene): string {
	const words = text[scene.locale]
	const where = 'src' in linkOf(row) ? [words.lines(row.line_start, row.line_end)] : []
	return [figuresOf(row, scene), words[`means_${row.state as 'printed'}`], ...where].join('\n')
}

/** An item with its figures, to stand beside a picture; the pointer tells every digit. */
export const numberOf = (row: Item, scene: ItemScene): LinkedNumber => ({
	text: roundFiguresOf(row, scene),
	origin: row.origin,
	hint: hintOf(row, scene),
	target: linkOf(row),
})
