import { matching, many, one, type Param } from './param.ts'

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
}

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
	src: lines,
}

/** The disclosures chosen: by county, kind of department and year; an empty list means all. */
export const choice = { c: many(), dep: many(), y: many() }

/** What was opened in a view: one level down (`at`), the rows behind a number (`of`), as `<document_id>.<code>`. */
export const opened = {
	at: matching(/^[a-z0-9-]+\.[a-z0-9-]+$/),
	of: matching(/^[a-z0-9-]+\.[a-z0-9-]*$/),
}

/** Keys of a panel: its tab, and the number whose rows stand open. */
export const panel = {
	tab: one('chart', 'table', 'sql', 'sources'),
	of: opened.of,
}
