import type { AmountUnit } from '../../base/money.ts'
import type { Row } from '../../schema/schema.ts'
import { understand } from '../text/value.ts'
import type { PlacedApart } from './labels-apart.ts'
import { numberedName } from './numbered-name.ts'
import { formOf } from '../cells/form-of-cell.ts'
import type { RowClass } from './classes-of-rows.ts'
import type { Header } from './header.ts'
import { cellOf, isRead, type TableRow } from './table-row.ts'
import type { ColumnRole } from '../words/terms.ts'
import type { Token } from './token.ts'

type Columns = Omit<Row<'indicator'>, 'indicator_id' | 'document_id' | 'project_id' | 'seq'>

/** An indicator as its row tells it, with what the row holds beside the columns of the schema. */
export interface ReadIndicator {
	readonly row: Columns
	readonly tokens: readonly Token[]
	/** The actual value and the score, where a self-evaluation prints them. */
	readonly actual: Token | null
	readonly score: Token | null
	/** Last year's value beside this year's; never the target. */
	readonly lastYear: Token | null
	readonly direction: Token | null
	readonly unlabelled: boolean
	/** The value with look-alike characters set right; null where there were none. */
	readonly repaired: string | null
	/** Its name stands left of the column of names. */
	readonly standsLeft: boolean
	/** Its row has moved left: it stands left of its columns, and blank cells stand where it ends in the others. */
	readonly shifted: boolean
	/** Its table has a column of targets. */
	readonly hasValueColumn: boolean
	/** The number that its form prints before its name (指标3:…). */
	readonly number?: number
	/** The cells of its description, its name and its value, whose texts may be in pieces. */
	readonly description: Token | null
	readonly nameCell: Token | null
	readonly valueCell: Token | null
	/** Its description was put together from pieces, with a character left out or replaced. */
	readonly isMended?: true
	/** Its < or > may be ≤ or ≥ with a stroke lost. */
	readonly strokeLost?: true
	/** Words are missing inside its texts. */
	readonly hasGap?: true
	/** What conversion made of the label of its class; null where that is whole. */
	readonly damagedLabel: Token | null
	/** Its unit as printed, where other rows write the same unit otherwise. */
	readonly unitPrinted?: string
	/** Its name fills its cell and stops before its sentence does. */
	readonly isCut?: true
	/** Its class is that of a label which stands apart from the rows. */
	readonly placed?: PlacedApart | null
	/** The row prints cells that fit no column. */
	readonly left: readonly Token[]
}

/** An operator and a unit that a name leaves a place for: 保存率(≥**%), 面积(亩). */
const PLACEHOLDER = /[(（]\s*([≥≤><=≧≦]?)\s*(?:\*+|[xX×]+|_+|…+)\s*([^)）]*)[)）]\s*[:：]?$/

/** A row that sums up weights and scores. */
const SUM = /^[合总小]\s*计[:：]?$|^总\s*分(?:值)?$|^(?:得分|自评得分)合计$/

/** A name into which its value ran: 验收合格率≥95%. */
function nameAndValue(token: Token): { readonly name: Token; readonly value: Token } | null {
	const [, name = '', value = ''] =
		/^(.*[\p{Script=Han})）])\s*((?:[≥≤><=≧≦═]=?|不低于|不少于|不超过|不高于)\s*\d.*)$/su.exec(token.text) ??
		[]
	return name
		? { name: { ...token, text: name }, value: { ...token, text: value, form: formOf(value) } }
		: null
}

/** A unit that ends a name in brackets: 补植面积(亩). Of a percent the value itself may be a fraction, which is for it to tell. */
const unitOfName = (name: string): string | null => {
	const inside = /[(（]([^()（）]{1,8})[)）]$/.exec(name)?.[1] ?? ''
	return inside !== '%' && formOf(inside) === 'unit' ? inside : null
}

const hasText = (token: Token | null): token is Token => token !== null && token.form !== 'blank'

/** The indicator of a row; null where the row names none. */
export function indicatorOf(
	header: Header,
	row: TableRow,
	classes: RowClass,
	amountUnit: AmountUnit | null,
): ReadIndicator | null {
	const cell = (role: ColumnRole) => {
		const found = cellOf(header, row, role)
		return hasText(found) ? found : null
	}
	const printedName = cell('name') ?? cell('flat_name')
	const numbered = printedName && numberedName(printedName)
	if (numbered?.isBlank && !cell('value')) return null
	const ownName = numbered?.name ?? printedName
	const apart = ownName && !cell('value') ? nameAndValue(ownName) : null
	const name = apart?.name ?? ownName
	const value = apart?.value ?? cell('value')
	const operator = cell('operator')
	const weight = cell('weight')
	const unit = cell('unit')
	const actual = cell('actual')
	const score = cell('score')
	const lastYear = cell('last_year')
	const others = [value, operator, weight, actual, lastYear, score, unit]
	const labelled =
		header.columns.some(
			({ role, longer }, at) => !longer && /^class/.test(role ?? '') && row.cells[at]?.text,
		) || row.labels
	if (!name && !isValueAlone(header, row, value)) return null
	if (name && !value && SUM.test(name.text)) return null
	if (others.every((it) => it === null) && !labelled) return null
	// A flat list prints a weight or an operator for every indicator; what has neither stands around it.
	if (cell('flat_name') && !weight && !operator) return null
	// What stands under a word that says nothing known, or under a second column of a role, is told as not used.
	const tokens = row.cells.flatMap((it, at) => (it && isRead(header, at) ? it : []))
	const labels = [row.labels?.class1 ?? [], row.labels?.class2 ?? []].flat()
	const lines = tokens
		.filter((it) => it === printedName || (!isLabel(header, row, it) && it.text !== ''))
		.map((it) => it.line)
	const printed = value ? valuePrinted(value, unit) : null
	const description = cell('description')
	const isLeft = standsLeft(header, name)
	const understood = targetOf(
		name?.text ?? '',
		value?.text ?? '',
		operator?.text ?? null,
		unit?.text ?? null,
		amountUnit,
		classes.class1 === '成本',
	)
	const { unlabelled, ...classColumns } = classes
	const { cost: _, repaired, ...valueColumns } = understood
	return {
		row: {
			line_start: Math.min(...lines, (name ?? value)?.line ?? Infinity),
			line_end: Math.max(...lines, (name ?? value)?.line ?? 0),
			origin: 'disclosed',
			...classColumns,
			name: name?.text ?? null,
			description: description?.text ?? null,
			...valueColumns,
			value_printed: printed,
			weight: numberIn(weight),
			actual_printed: actual?.text ?? null,
			actual_value: numberIn(actual),
			score: numberIn(score),
			basis: cell('basis')?.text ?? null,
		},
		tokens: [...tokens, ...labels, ...(row.damagedLabel ? [row.damagedLabel] : [])],
		description,
		nameCell: name,
		valueCell: value,
		damagedLabel: row.damagedLabel ?? null,
		actual,
		score,
		lastYear,
		direction: cell('direction'),
		unlabelled,
		repaired,
		standsLeft: isLeft,
		shifted: isLeft && isFilledBeforeBlanks(row, name),
		hasValueColumn: header.columns.some(({ role }) => role === 'value'),
		left: row.left,
		...(numbered && { number: numbered.number }),
	}
}

/** A row whose cell of a name is blank, with a target in the column of targets. */
function isValueAlone({ columns, mode }: Header, row: TableRow, value: Token | null): boolean {
	if (mode !== 'rows' || value?.columns !== 'index' || !/^(?:quantity|number|date)$/.test(value.form))
		return false
	const at = columns.findIndex(({ role, longer }) => role === 'value' && !longer)
	return (
		value.start === columns[at]?.start &&
		row.cells.every((it, nth) => it === value || !it?.text || BESIDE_VALUE.has(columns[nth]?.role ?? null))
	)
}

/** What a row prints of its target beside the value. */
const BESIDE_VALUE: ReadonlySet<ColumnRole | null> = new Set([
	'class1',
	'class2',
	'operator',
	'unit',
	'weight',
] as const)

function standsLeft({ columns, mode }: Header, name: Token | null): boolean {
	const column = columns.find(({ role, longer }) => role === 'name' && !longer)
	return (
		mode === 'rows' &&
		name?.columns === 'index' &&
		!name.ranInto &&
		column !== undefined &&
		name.start < column.start
	)
}

/** A row that only lacks the cells before its own, as pages leave out what is merged, ends where the table ends. */
const isFilledBeforeBlanks = ({ cells }: TableRow, name: Token | null): boolean =>
	name?.blanksAfter !== 0 && Boolean(cells.at(-1)?.text)

const isLabel = ({ columns }: Header, { cells }: TableRow, token: Token) => {
	const role = columns[cells.indexOf(token)]?.role
	return (
		role !== 'name' &&
		role !== 'flat_name' &&
		role !== 'value' &&
		role !== 'operator' &&
		role !== 'unit' &&
		role !== 'weight'
	)
}

const valuePrinted = (value: Token, unit: Token | null): string =>
	unit && value.form === 'number' ? value.text + unit.text : value.text

const numberIn = (token: Token | null): number | null => {
	const text = token?.text.replace(/[分%\s]/g, '') ?? ''
	return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null
}

/** A target as printed, understood; what the name's placeholder says counts where the value is silent. */
export function targetOf(
	name: string,
	printed: string,
	operator: string | null,
	unit: string | null,
	amountUnit: AmountUnit | null,
	cost: boolean,
) {
	const isBracketed = /[(（]/.test(name)
	const [, sign = '', placed = ''] = (isBracketed ? PLACEHOLDER.exec(name) : null) ?? []
	return understand(plainValue(printed), {
		operator: operator || sign || null,
		unit: unit || placed || (isBracketed ? unitOfName(name) : null),
		amountUnit: amountUnit ?? '万元',
		name: isBracketed ? name.replace(PLACEHOLDER, '') : name,
		cost,
	})
}

/** A value without what only ends a sentence, and with its unit out of brackets: `=12.00(次)` → `=12.00次`. */
const plainValue = (text: string): string =>
	text
		.replace(/[。；;]$/, '')
		.replace(/^(\D{0,6}\d[\d.,]*)\s*[(（]([^()（）\d]{1,8})[)）]$/, '$1$2')
		.replace(/^(\d+\s*(?:个?小时|天|日|个?工作日|分钟|个月|年))内$/, '$1以内')
		.replace(/═/g, '=')
