import type { AmountUnit } from '../../base/money.ts'
import type { CellDocument } from '../cells/cell.ts'
import { fieldsIn, matrixOf, type Field } from './fields.ts'
import { centsOf, moneyIn, unitIn, type PrintedMoney } from './money.ts'
import type { FieldRole, Terms } from '../words/terms.ts'
import { AMOUNT_UNITS, isAmountUnit } from '../text/amount-unit.ts'
import { plain } from '../text/clean.ts'
import { joinSplit } from './cut/split-cells.ts'
import { printedCode, type PrintedCode } from './project-code.ts'
import type { Token } from './token.ts'

/** An amount of a form with the token that prints it. */
export interface FormAmount {
	readonly money: PrintedMoney
	readonly token: Token
	readonly field: Field
	readonly yuan: bigint | null
	/** Not printed: what its parts come to. */
	readonly inferred?: true
}

/** What the fields of a form say of its project. */
export interface FormFacts {
	readonly fields: readonly Field[]
	readonly name: Token | null
	/** The code of the project as far as it can be read; null where the form prints none. */
	readonly code: string | null
	/** The cells in which the form prints code and name. */
	readonly printedCode: PrintedCode | null
	readonly unit: AmountUnit | null
	/** The amount of the budget year. */
	readonly amount: FormAmount | null
	readonly wholePeriod: FormAmount | null
	readonly lastYear: FormAmount | null
	readonly initial: FormAmount | null
	readonly executed: FormAmount | null
	readonly score: Token | null
	readonly fiscal: FormAmount | null
	readonly other: FormAmount | null
	readonly parts: readonly FormAmount[]
	readonly text: (role: FieldRole) => string | null
	readonly used: readonly Token[]
}

/** Reads the fields of a form; `above` is the unit stated for all forms of the text, `year` the budget year. */
export function formFacts(
	tokens: readonly Token[],
	document: CellDocument,
	terms: Terms,
	above: AmountUnit | null,
	year: number | null,
): FormFacts {
	const fields = fieldsIn(tokens, terms)
	const unit = unitOfForm(tokens, fields, document) ?? above
	const matrix = matrixOf(fields)
	const amountIn = (field: Field, column?: FieldRole): FormAmount | null => {
		const values = field.values.filter((it) => it.form !== 'text' || moneyIn(it.text))
		const at = column && matrix.length > 0 ? matrix.findIndex((it) => it.role === column) : -1
		const head = matrix[at]
		const token =
			head && values.length > 1
				? field.label.table !== null
					? values.find((it) => it.start < head.label.end && head.label.start < it.end)
					: values[at]
				: at > 0
					? undefined
					: values[0]
		const money = token ? moneyIn(token.text + unitAfter(token, field)) : null
		if (!token || !money) return null
		return { money, token, field, yuan: centsOf(money, unitIn(field.label.text) ?? unit) }
	}
	const of = (role: FieldRole) => fields.filter((it) => it.role === role)
	const first = (role: FieldRole, column?: FieldRole) =>
		of(role)
			.map((it) => amountIn(it, column))
			.find((it) => it !== null) ?? null
	const annual = of('annual').filter((it) => it.year === null || year === null || it.year >= year)
	const before = of('annual').filter((it) => it.year !== null && year !== null && it.year < year)
	const budget: FieldRole | undefined = matrix.length > 0 ? 'adjusted' : undefined
	const ofYear = annual.map((it) => amountIn(it, budget)).find((it) => it !== null) ?? null
	const total = first('total', budget)
	const row = [...annual, ...of('total')].find((it) => it.values.length > 0)
	const scored = matrix.findIndex((it) => it.role === 'score')
	const text = (role: FieldRole) => {
		const found = of(role).find((it) => it.values.length > 0)
		if (!found) return null
		// What follows the name of an office on the next line is not of it.
		const own = role === 'unit' || role === 'supervisor' ? found.values.slice(0, 1) : found.values
		return inPieces(own) || null
	}
	const name = of('project').flatMap((it) => it.values)[0] ?? null
	const code = codeIn(of('project_code'))
	const parts = [...of('fiscal'), ...of('other'), ...of('superior'), ...of('carried')].flatMap(
		(it) => amountIn(it, budget) ?? [],
	)
	return {
		fields,
		name,
		code: legibleIn(code),
		printedCode: code,
		unit,
		amount: ofYear ?? total ?? toldAmount(fields, unit) ?? sumOf(parts),
		wholePeriod: ofYear && total && total.token !== ofYear.token ? total : null,
		lastYear: before.map((it) => amountIn(it)).find((it) => it !== null) ?? null,
		initial: matrix.length > 0 && row ? amountIn(row, 'initial') : null,
		executed: matrix.length > 0 && row ? amountIn(row, 'executed') : null,
		score: scored >= 0 && row ? (row.values[scored] ?? null) : null,
		...sources(
			of('fiscal').flatMap((it) => amountIn(it, budget) ?? []),
			of('other').flatMap((it) => amountIn(it, budget) ?? []),
			ofYear ?? total,
			of('other').length > 0,
		),
		parts,
		text,
		used: fields.flatMap((it) => [it.label, ...readOf(it, matrix.length > 0)]),
	}
}

/** Digits and letters of a code are several at least; what is shorter is a running number. */
const LEAST_CODE = 6

function codeIn(fields: readonly Field[]): PrintedCode | null {
	const cells = fields.flatMap(({ values }) => values.flatMap((it) => it.cells.map(({ text }) => text)))
	const own = cells.filter((text) => text !== '' && !/\p{Script=Han}/u.test(text))
	return own.length === 0 ? null : printedCode(own)
}

const legibleIn = (code: PrintedCode | null): string | null =>
	code?.legible && code.legible.length >= LEAST_CODE ? code.legible : null

/** A text that stands in several cells: pieces of a line may repeat what the border between them cut through. */
function inPieces(values: readonly Token[]): string {
	const lines = new Map<number, string[]>()
	for (const { row, text } of values) lines.set(row, [...(lines.get(row) ?? []), text])
	return [...lines.values()]
		.map((pieces) => (pieces.length > 1 ? plain(joinSplit(pieces)) : pieces.join('')))
		.join('')
}

/** A unit that stands one blank after its number. */
function unitAfter(token: Token, { values }: Field): string {
	const next = values[values.indexOf(token) + 1]
	return next && next.row === token.row && isAmountUnit(next.text) ? next.text : ''
}

const TOLD = new RegExp(
	`(?:总投资|资金总额|总额|总规模|总金额|资金规模|安排(?:资金|预算)|预算(?:资金|金额|总额)?|共需|合计|共计)[^\\d，。；、(（]{0,8}?(\\d[\\d,]*(?:\\.\\d+)?)\\s*(${AMOUNT_UNITS})`,
)

/** An amount told in a sentence beside the label of the funding. */
function toldAmount(fields: readonly Field[], unit: AmountUnit | null): FormAmount | null {
	for (const field of fields) {
		if (!/^(?:funding|total|annual)$/.test(field.role)) continue
		for (const token of field.values) {
			const [, printed, scale] = TOLD.exec(token.text) ?? []
			const money = printed ? moneyIn(`${printed}${scale ?? ''}`) : null
			if (money) return { money, token, field, yuan: centsOf(money, unit) }
		}
	}
	return null
}

/** Where no total is printed, its subtotals make it up. */
function sumOf(parts: readonly FormAmount[]): FormAmount | null {
	const [first] = parts
	if (!first || parts.length < 2 || parts.some(({ yuan }) => yuan === null)) return null
	const yuan = parts.reduce((sum, part) => sum + (part.yuan ?? 0n), 0n)
	return { ...first, yuan, inferred: true }
}

/**
 * Fiscal and other money of the amount: the parts that make it up. Forms also print the fiscal money of the whole period,
 * or what of it is new this year; a part without its counterpart says only what it is of the amount, and is none of both.
 */
function sources(
	fiscal: readonly FormAmount[],
	other: readonly FormAmount[],
	amount: FormAmount | null,
	divided: boolean,
): { readonly fiscal: FormAmount | null; readonly other: FormAmount | null } {
	const whole = amount?.yuan ?? null
	for (const one of fiscal.toReversed()) {
		if (one.yuan !== null && one.yuan === whole)
			return { fiscal: one, other: other.find((it) => it.yuan === 0n) ?? null }
		const rest = other.findLast((it) => one.yuan !== null && it.yuan !== null && one.yuan + it.yuan === whole)
		if (rest) return { fiscal: one, other: rest }
	}
	const plain = fiscal.length === 1 && other.length <= 1 && divided
	return { fiscal: plain ? (fiscal[0] ?? null) : null, other: plain ? (other[0] ?? null) : null }
}

const AMOUNTS: readonly FieldRole[] = ['annual', 'total', 'fiscal', 'other', 'superior', 'carried', 'part']

/** Fields of sentences, in which a number alone is out of place. */
const SENTENCES: readonly FieldRole[] = [
	'objective',
	'long_objective',
	'actual_objective',
	'content',
	'ground',
]

/** What of a field's values was read: of an amount one number, or as many as columns are headed. */
function readOf({ role, values, label }: Field, headed: boolean): readonly Token[] {
	if (SENTENCES.includes(role)) return values.filter(({ form }) => form !== 'number' && form !== 'operator')
	if (!AMOUNTS.includes(role)) return values
	const numbers = values.filter((it) => it.form !== 'text' || moneyIn(it.text))
	const stated = values.filter((it) => unitIn(it.text) !== null)
	return [
		...(headed ? values : numbers.slice(0, 1)),
		...stated,
		...values.filter((it) => it.row === label.row && it.form === 'text'),
	]
}

/** The unit that a form states for its amounts: in its labels, in brackets under them, or above it. */
function unitOfForm(
	tokens: readonly Token[],
	fields: readonly Field[],
	document: CellDocument,
): AmountUnit | null {
	const funding: readonly FieldRole[] = ['funding', 'annual', 'total', 'fiscal', 'adjusted', 'initial']
	for (const it of fields) {
		if (!funding.includes(it.role)) continue
		const unit = unitIn(it.label.text)
		if (unit) return unit
	}
	for (const it of tokens) {
		const unit = it.text.length <= 24 && !terminal(it) ? unitIn(it.text) : null
		if (unit) return unit
	}
	const rows = new Set(tokens.map((it) => it.row))
	for (const row of rows) {
		const text = document.lines[row]?.text ?? ''
		const unit = text.length <= 60 ? unitIn(text) : null
		if (unit) return unit
	}
	return null
}

/** A cell that is an amount or a sentence states no unit for others. */
const terminal = (it: Token) => /\d/.test(it.text)
