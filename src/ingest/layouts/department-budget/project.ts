import type { AmountUnit } from '../../../base/money.ts'
import { finding, type Noticed } from '../../finding.ts'
import type { Reading } from '../../reading.ts'
import { printedAmount, type PrintedAmount } from '../../text/amount.ts'
import { plain } from '../../text/clean.ts'
import { checkCharacter, checkHolds, CODE_LENGTH, printedCode, type PrintedCode } from './code.ts'
import type { Form, FormLine } from './forms.ts'
import { similarity } from './similarity.ts'
import { joinSplit } from './split-cells.ts'

/** Projects and earmarked funds of the document's forms, each with what was mended in it. */
export function* projects(all: readonly Form[], unit: AmountUnit): Generator<Reading> {
	const read = all.map((form) => ({ form, ...identity(form) }))
	const checked = checkHolds(read.map((it) => it.code))
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
		const noticed = [
			...codeMended(code, mended),
			...nameDiffers(form.name, name),
			...amountMissing(budget.total),
		]
		for (const it of noticed) yield finding(placeOf(form), it, form.line_start)
	}
}

const placeOf = ({ code: [row], line_start }: Form) => ({
	line_start: row?.line ?? line_start,
	line_end: row?.line ?? line_start,
})

const NAME_LABEL = /^项\s*目\s*名\S?\s*/
const HAN = /\p{Script=Han}/u

/** The code and the name in the form's first row; conversion may have lost the label between them. */
function identity(form: Form): { readonly code: PrintedCode; readonly name: string } {
	const row = form.code.flatMap((line) => line.cells.slice(1)).filter((cell) => cell !== '')
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

function codeMended(code: PrintedCode, mended: string | null): readonly Noticed[] {
	if (code.intact) return []
	const whole = mended?.length === CODE_LENGTH
	const byCheck = whole && mended !== code.legible
	return [
		{
			rule: 'project-code',
			kind: 'repair',
			severity: whole ? 'low' : 'medium',
			certainty: 'inference',
			zh: byCheck
				? '项目编码的最后一位在转换中损坏,已按本文件各完好编码都符合的校验规则补正。'
				: whole
					? '项目编码在转换中被拆到两格、重复或混入形近字符,已合并归一。'
					: `项目编码不足 ${CODE_LENGTH} 位,只保留可辨认的部分。`,
			en: byCheck
				? 'The last character of the project code was damaged; it was restored by the check rule that every intact code of the document obeys.'
				: whole
					? 'The project code was split, repeated or mixed with look-alike letters; it was joined and normalised.'
					: `The project code does not have ${CODE_LENGTH} characters; what is legible was kept.`,
			printed: code.printed,
			...(mended && { repaired: mended }),
			...(byCheck && code.legible && { alternatives: code.legible }),
		},
	]
}

const bare = (text: string) => text.replace(/[\s"“”·•]/g, '')

function nameDiffers(heading: string, cell: string): readonly Noticed[] {
	const alike = similarity(bare(heading), bare(cell))
	if (alike === 1) return []
	const far = alike < 0.6
	return [
		{
			rule: far ? 'project-name-lost' : 'project-name-damaged',
			kind: 'repair',
			severity: far ? 'medium' : 'low',
			certainty: 'fact',
			zh: far
				? '表内“项目名称”一格与标题相差很大,名称取自标题。'
				: '表内“项目名称”一格在转换中略有损坏,名称取自标题。',
			en: far
				? 'The name in the form is far from its heading; the name is taken from the heading.'
				: 'The name in the form was slightly damaged in conversion; the name is taken from the heading.',
			printed: cell,
			repaired: heading,
		},
	]
}

const amountMissing = ({ amount_state, amount_printed }: PrintedAmount): readonly Noticed[] =>
	amount_state === 'printed'
		? []
		: [
				{
					rule: 'project-amount-unread',
					kind: 'quality',
					severity: 'high',
					certainty: 'fact',
					zh: '表内没有读到预算数。',
					en: 'No budget amount was read in the form.',
					printed: amount_printed,
				},
			]
