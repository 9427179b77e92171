import type { Locale } from '../../base/text.ts'
import { sheetColumns } from '../../export/columns.ts'
import type { Sheet } from '../../export/sheet.ts'
import { text } from '../notes/text.ts'
import { text as words } from '../share/text.ts'
import type { Downloadable, ShownTable, Whole } from './types.ts'

/** What the page knows of itself when a file is made. */
export interface Making {
	readonly locale: Locale
	readonly version: string
	/** Whether the data are made up, which every file says first. */
	readonly synthetic: boolean
	/** What stands behind the version where files of the reader's own stood beside it. */
	readonly own: string
	readonly link: string
	readonly today: Date
}

/** Every column of the query. */
export const answerSheet = (it: Downloadable, making: Making): Sheet => ({
	...common(it, making),
	name: it.shown ? `${it.name}-rows` : it.name,
	columns: sheetColumns(it.result.columns, it.columns ?? {}, making.locale),
	cells: it.result,
	choices: it.choices ?? [],
})

/** Every column of the query, for every row of it. */
export function wholeSheet(it: Downloadable, { notes }: Whole, making: Making): Omit<Sheet, 'cells'> {
	const { cells: _, ...sheet } = answerSheet(it, making)
	return { ...sheet, notes: marked(notes, making) }
}

/** The table as it stands on the page. */
export const shownSheet = (it: Downloadable, shown: ShownTable, making: Making): Sheet => ({
	...common(it, making),
	columns: sheetColumns(shown.result.columns, shown.columns, making.locale),
	cells: shown.result,
	choices: shown.choices,
})

const common = ({ name, title, notes, sources, sql, values }: Downloadable, making: Making) => ({
	name,
	title: making.synthetic ? text[making.locale].synthetic_title(title) : title,
	notes: marked(notes, making),
	sources,
	sql,
	values,
	locale: making.locale,
	version: making.version,
	own: making.own,
	link: making.link,
	made: day(making.today),
})

const marked = (notes: readonly string[], { synthetic, locale, version, own }: Making): readonly string[] => [
	...(synthetic ? [text[locale].synthetic] : []),
	...(own ? [words[locale].edition(version, own)] : []),
	...notes,
]

/** The reader's own day, as ISO text. */
const day = (date: Date): string =>
	[date.getFullYear(), date.getMonth() + 1, date.getDate()]
		.map((part) => String(part).padStart(2, '0'))
		.join('-')
