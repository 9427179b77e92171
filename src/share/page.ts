import { among, manyAmong, matching, one, type Param } from './param.ts'
import { places } from './places.ts'

/** Lines of a document, as an address names them: `130529-zuzhibu-2024-budget.L172-175`. */
export interface Lines {
	readonly document_id: string
	readonly line_start: number
	readonly line_end: number
}

const LINES = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.L([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?$/

const lines: Param<Lines | null> = {
	read: (raw) => {
		const [, document_id, first, last = first] = LINES.exec(raw) ?? []
		if (!document_id || Number(last) < Number(first)) return undefined
		return { document_id, line_start: Number(first), line_end: Number(last) }
	},
	write: (value) =>
		value
			? `${value.document_id}.L${String(value.line_start)}${
					value.line_end > value.line_start ? `-${String(value.line_end)}` : ''
				}`
			: '',
	initial: null,
	allowed: LINES.source,
}

/** How an address names a number in lines by what it comes to: `yuan.76019400`. */
export const amountKey = (yuan: number): string => `yuan.${String(Math.round(yuan * 100) / 100)}`

/** Keys that every page understands, whatever it shows. */
export const page = {
	/** Another package of the same shape on the same origin. */
	data: matching(/^(?!.*\/\/)[\w./-]{1,200}$/),
	/** The data version a link pins. */
	v: matching(/^[0-9a-f]{8}$/),
	lang: one('zh', 'en'),
	/** The room. */
	view: matching(/^[a-z]+(?:-[a-z]+)*$/),
	/** Lines of a document that stand open beside the page. */
	src: among(lines, ['document'], (value) => (value ? [value.document_id] : [])),
	/** One of the rows taken from these lines: its table, first line and number there, or what it comes to. */
	row: matching(/^(?:[a-z_]{1,40}\.[1-9]\d{0,6}\.[1-9]\d{0,4}|yuan\.-?\d{1,15}(?:\.\d{1,2})?)$/),
	/** A file to be checked in the room of own files: a path of this site, or an address elsewhere. */
	open: matching(/^\S{1,2000}$/),
	/** `1`: the view alone, to stand in a frame of another page. */
	embed: one('', '1'),
}

/** The disclosures chosen: by place, kind of department and year; an empty list means all. */
export const choice = { c: places, dep: manyAmong('department'), y: manyAmong('year') }

/** The unit of amounts, the same in every room: 万元, 元 or 亿元. */
export const unit = one('wan', 'yuan', 'yi')

/** What moves with the reader from room to room, and what every link to another room keeps. */
export const CARRIED = ['data', 'v', 'lang', 'c', 'dep', 'y', 'unit', 'mine'] as const

const POINTER = /^[a-z0-9-]+(?:\.[a-z0-9_-]*)*$/

/** The document that a pointer begins with, where it begins with one: a county and a kind of department without a year are none. */
const documentIn = (value: string): readonly string[] =>
	/^\d{6}-[^.]*-\d{4}(?:[-.]|$)/.test(value) ? [value.split('.')[0] ?? ''] : []

/**
 * What was opened in a view: one level down (`at`), the rows behind a number (`of`). Each view says what it means by
 * them, in parts joined by points; where the first part is a document, it comes first: `<document_id>.<code>`.
 */
const pointer = among(matching(POINTER), ['document'], documentIn)
export const opened = { at: pointer, of: pointer }

/** `at` where it always begins with a document; what follows is looked up by the view. */
export const openedIn: Param<string> = among(matching(POINTER), ['document'], (value) =>
	value ? [value.split('.')[0] ?? ''] : [],
)

/** `at` where it always is a document, followed by a part that must be in one of these lists of the data. */
export const openedAmong = (lists: readonly string[], also: readonly string[] = []): Param<string> =>
	among(openedIn, lists, (value) => value.split('.').slice(1).filter(Boolean), also)

/** Keys of a panel: which view of the room (empty: its first), its tab, and the number whose rows stand open. */
export const panel = {
	show: matching(/^[a-z]+(?:-[a-z]+)*$/),
	tab: one('chart', 'table', 'sql', 'sources'),
	/** What a press on a picture does: opens what the number rests on, or narrows the other pictures of the room. */
	press: one('', 'narrow'),
	of: opened.of,
	/** The column that the table is sorted by, after a minus sign where the largest stands first. */
	order: matching(/^-?[a-z][^\p{C}]{0,160}$/u),
	/** Words that every row of the table has which is listed. */
	match: matching(/^[^\p{C}]{1,100}$/u),
}
