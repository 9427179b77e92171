import type { ColumnRole } from '../words/terms.ts'
import { isMisread } from './money.ts'
import { isCoded } from './pages/piece.ts'
import type { Column, TableMode } from './columns.ts'
import type { Token } from './token.ts'

/** A token that may be a label of a class. */
export interface Labelled {
	readonly token: Token
	readonly class1: boolean
	readonly class2: boolean
}

const CODE = /^[\dA-Za-z]{3,}$/
const DEPARTMENT =
	/^[[【（(]?\d{3,}[\]】）)]?[-－]?\p{Script=Han}|(?:局|委|办|厅|中心|政府|镇|乡|街道|院|学校|小学|中学|幼儿园|站|所|室|队|馆|园|会|部|部门|科)$/u

/** A category with its code: 3-特定目标类. */
const CATEGORY = /^\d{1,2}\s*[-－]\s*\p{Script=Han}/u

type Fit = (it: Labelled) => number

const plain =
	(fits: Partial<Record<Token['form'], number>>, otherwise: number, label = -6): Fit =>
	({ token, class1, class2 }) =>
		class1 || class2 ? label : (fits[token.form] ?? otherwise)

const VALUES = { quantity: 4, number: 4, date: 3.5, text: 1.5, unit: 0.5, kind: -1, blank: -1.2 }
const MEASURED = { quantity: 3, number: 3, date: 2.5, text: 1.2, unit: 0.2, blank: 0 }
const WORDS = { text: 1.5, quantity: -0.5, number: -1.5, date: 0, unit: -0.5, blank: 0 }
const points: Fit = ({ token }) => {
	const number = Number(token.text.replace(/[分%\s]/g, ''))
	if (token.form === 'blank') return 0
	return token.text !== '' && number >= 0 && number <= 100 && /^[\d.\s]+[分%]?$/.test(token.text) ? 3 : -6
}

const NAMED = plain(
	{
		text: 3,
		quantity: -1,
		number: -5,
		date: -1,
		unit: -4,
		operator: -8,
		direction: -6,
		kind: -5,
		blank: 0,
	},
	0,
	-4,
)
const TITLED = plain({ text: 3, quantity: 0, date: 0, unit: 0, blank: 0, number: -5 }, -6)
const TOLD = plain({ text: 1.5, blank: 0, quantity: 0 }, -5)
const SAID = plain({ text: 1.5, blank: 0 }, -5)
/** 合格率 is printed as a unit, and is a name as well. */
const isRate = (text: string) => /率$/.test(text)

/** How well a token fits what a column holds; below 0 where it does not. */
export const FITS: Readonly<Record<ColumnRole, Fit>> = {
	class1: ({ token, class1, class2 }) => (class1 ? 4 : class2 ? -3 : token.form === 'blank' ? 0 : -8),
	class2: ({ token, class1, class2 }) => (class2 ? 4 : class1 ? -2 : token.form === 'blank' ? 0 : -8),
	name: (it) => (it.token.form === 'unit' && isRate(it.token.text) ? 0 : NAMED(it)),
	flat_name: plain(
		{
			text: 3,
			quantity: -1,
			number: -6,
			date: -1,
			unit: -5,
			operator: -8,
			direction: -6,
			kind: -5,
			blank: 0,
		},
		0,
		0,
	),
	description: plain(WORDS, -4),
	operator: plain({ operator: 5, kind: 4, blank: 0 }, -6),
	kind: plain({ kind: 5, blank: 0 }, -6),
	value: plain(VALUES, -6),
	unit: ({ token, class1, class2 }) => {
		if (class1 || class2) return -6
		if (token.form === 'unit') return 4
		if (token.form === 'blank') return 0
		return token.form === 'text' && token.text.length <= 6 ? 0.5 : -5
	},
	weight: points,
	score: (it) => points(it) - (it.token.form === 'number' ? 0.5 : 0),
	direction: plain({ direction: 5, blank: 0 }, -6),
	basis: plain(WORDS, -4),
	reason: plain({ ...WORDS, quantity: 0 }, -4),
	last_year: plain(MEASURED, -6),
	actual: plain(MEASURED, -6),
	project: (it) => TITLED(it) + (isCoded(it.token.text) ? 1.5 : 0),
	task: TITLED,
	department: ({ token, class1, class2 }) => {
		if (class1 || class2) return -6
		if (token.form === 'blank') return 0
		return token.form === 'text' ? (DEPARTMENT.test(token.text) ? 3.4 : 0) : -5
	},
	department_code: ({ token }) => (token.form === 'blank' ? 0 : CODE.test(token.text) ? 4 : -6),
	project_code: ({ token }) => (token.form === 'blank' ? 0 : /^[\dA-Za-z\s]{6,}/.test(token.text) ? 4 : -4),
	amount: ({ token, class1, class2 }) => {
		if (class1 || class2) return -6
		if (token.form === 'number') return 4
		if (token.form === 'blank') return 0
		return (token.form === 'quantity' && /元|万/.test(token.text)) || isMisread(token.text) ? 3 : -6
	},
	objective: (it) => TOLD(it) + (it.token.text.length > 12 ? 1.5 : 0),
	content: (it) => TOLD(it) + (it.token.text.length > 12 ? 1.2 : 0),
	category: (it) => (CATEGORY.test(it.token.text) ? 4 : SAID(it)),
	county: ({ token }) => (token.form === 'blank' ? 0 : /[县区市旗]$/.test(token.text) ? 3.5 : -3),
	year: ({ token }) => (token.form === 'blank' ? 0 : /^(?:19|20)\d\d年?(?:度)?$/.test(token.text) ? 5 : -6),
	no: ({ token }) => (token.form === 'blank' ? 0 : /^\d{1,4}$/.test(token.text) ? 3 : -6),
	parent: () => -6,
}

/** What a row loses where nothing of it is given to a column. */
export const SKIPPED: Partial<Record<ColumnRole, number>> = {
	name: -4,
	flat_name: -4,
	value: -1.5,
	task: -3,
	project: -0.6,
}

/** How far a token stands from a column, as points. */
export function standing(token: Token, column: Column, at: number, width: number, mode: TableMode): number {
	if (token.form === 'blank' && mode !== 'rows') return 0
	if (mode === 'stream') return 0
	if (mode === 'grid') return token.start < column.end && column.start < token.end ? 4 : -5
	if (mode === 'rows')
		return (
			(token.at === at ? 0.5 : 0) +
			(token.fromEnd === width - at ? 0.5 : 0) +
			(token.form === 'blank' ? 0.2 : 0) +
			// What stands in the cells of a text that a border cuts is its own rather than a value in words.
			(column.isCut && token.form === 'text' && token.start >= column.start && token.start < column.end
				? 1
				: 0)
		)
	const overlap = Math.min(token.end, column.end) - Math.max(token.start, column.start)
	return overlap > 0 ? 3 : Math.max(-7, overlap / 2 + 1)
}
