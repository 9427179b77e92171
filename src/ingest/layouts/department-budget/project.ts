import type { AmountUnit } from '../../../base/money.ts'
import { finding } from '../../finding.ts'
import type { Reading } from '../../reading.ts'
import { printedAmount, type PrintedAmount } from '../../text/amount.ts'
import { plain } from '../../text/clean.ts'
import {
	checkCharacter,
	checkHolds,
	CODE_LENGTH,
	printedCode,
	type PrintedCode,
} from '../../targets/project-code.ts'
import type { Form, FormLine } from './forms.ts'
import { projectNotes, slightRepairs, type Identified } from './project-notes.ts'
import { joinSplit } from '../../targets/cut/split-cells.ts'

/** Projects and earmarked funds of the document's forms, each with what was mended in it. */
export function* projects(all: readonly Form[], unit: AmountUnit): Generator<Reading> {
	const read = all.map((form) => ({ form, ...identity(form) }))
	const checked = checkHolds(read.map((it) => it.code))
	const identified: Identified[] = []
	for (const [index, { form, code, name }] of read.entries()) {
		const budget = amounts(form, unit)
		const mended = mend(code, checked)
		yield {
			table: 'project',
			row: {
				line_start: form.line_start,
				line_end: form.line_end,
				origin: 'disclosed',
				seq: index + 1,
				kind: form.kind,
				code: mended,
				name: form.name,
				category: null,
				...budget.total,
				fiscal_yuan: budget.fiscal.amount_yuan,
				other_yuan: budget.other.amount_yuan,
				use_of_funds: content(form.use),
				objective: content(form.objective),
				period: null,
			},
		}
		const line = form.code[0]?.line ?? form.line_start
		const it = { line, code, mended, heading: form.name, name }
		identified.push(it)
		for (const noticed of projectNotes(it, budget.total))
			yield finding({ line_start: line, line_end: line }, noticed, form.line_start)
	}
	yield* slightRepairs(identified)
}

const NAME_LABEL = /^项\s*目\s*名\S?\s*/
const HAN = /\p{Script=Han}/u

/** The code and the name in the form's first row; conversion may have lost the label between them. */
function identity(form: Form): { readonly code: PrintedCode; readonly name: string } {
	const row = form.code.flatMap((line) => line.cells.slice(1)).filter((cell) => cell !== '')
	// A label whose last glyph is misread may have left that glyph in a cell of its own.
	const label = row.findIndex((cell) => /^项\s*目\s*名(?!称)\S?$/.test(cell))
	if (label >= 0 && row[label + 1]?.length === 1) row.splice(label + 1, 1)
	const at = row.findIndex((cell) => HAN.test(cell))
	const split = at < 0 ? row.length : at
	return {
		code: printedCode(row.slice(0, split)),
		name: plain(joinSplit(row.slice(split).map(withoutLabel))),
	}
}

const withoutLabel = (cell: string) => cell.replace(NAME_LABEL, '')

/** The code whose damaged last character is replaced by the check character, if the document's codes prove it. */
const mend = (code: PrintedCode, checked: boolean): string | null =>
	code.intact || !checked || !code.legible
		? code.legible
		: code.legible.slice(0, CODE_LENGTH - 1) + (checkCharacter(code.legible) ?? '')

interface Budget {
	readonly total: PrintedAmount
	readonly fiscal: PrintedAmount
	readonly other: PrintedAmount
}

/** The amounts behind 预算数, 其中: 财政资金 and 其他资金; a label may be split over cells or share its amount's. */
function amounts(form: Form, unit: AmountUnit): Budget {
	const texts: Record<keyof Budget, string> = { total: '', fiscal: '', other: '' }
	let part: keyof Budget = 'total'
	for (const cell of form.budget.flatMap((line) => line.cells.slice(1))) {
		if (/其他/.test(cell)) part = 'other'
		else if (/其中|财政/.test(cell)) part = 'fiscal'
		const rest = cell.replace(/^[^\d.-]*/, '')
		if (rest && !texts[part]) texts[part] = rest
	}
	return {
		total: printedAmount(texts.total, unit),
		fiscal: printedAmount(texts.fiscal, unit),
		other: printedAmount(texts.other, unit),
	}
}

/** The text of a block without its label. */
const content = (lines: readonly FormLine[]): string | null =>
	lines
		.map((line) => plain(joinSplit(line.cells.slice(1))))
		.join(' ')
		.trim() || null
