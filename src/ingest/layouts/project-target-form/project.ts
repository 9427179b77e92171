import { cents } from '../../../base/money.ts'
import { finding } from '../../finding.ts'
import type { Heading, Place, Reading } from '../../reading.ts'
import { printedAmount } from '../../text/amount.ts'
import { field, type Form, type Label } from './form.ts'

export type Project = Extract<Reading, { table: 'project' }>['row']
type Unit = Heading['amount_unit']

/** The project of a form. */
export function project(form: Form, seq: number, unit: Unit): Project {
	const text = (label: Label) => field(form, label)?.text || null
	const money = (label: Label) => cents(text(label) ?? '', unit) ?? null
	return {
		line_start: form.line_start,
		line_end: form.line_end,
		origin: 'disclosed',
		seq,
		kind: 'project',
		code: null,
		name: text('项目名称') ?? '—',
		category: text('项目属性'),
		...printedAmount(text('年度资金总额') ?? '', unit),
		fiscal_yuan: money('其中财政拨款'),
		other_yuan: money('其他资金'),
		use_of_funds: null,
		objective: text('年度总体目标'),
		period: text('项目期'),
	}
}

/** What of a form could not be read, and a year that is not the document's. */
export function* notes(form: Form, row: Project, unit: Unit): Generator<Reading> {
	if (row.name === '—') yield unread(form, row, 'name-not-read', NAME, null)
	if (row.amount_yuan === null) yield unread(form, row, 'amount-not-read', AMOUNT, row.amount_printed)
	for (const label of ['其中财政拨款', '其他资金'] as const) {
		const found = field(form, label)
		if (!found) yield unread(form, row, 'funding-not-read', { zh: label, en: `row ${label}` }, null)
		else if (cents(found.text, unit) === undefined)
			yield unread(at(found.line), row, 'funding-not-read', { zh: label, en: `amount ${label}` }, found.text)
	}
}

const NAME = { zh: '项目名称', en: 'project name' }
const AMOUNT = { zh: '年度资金总额', en: 'total amount (年度资金总额)' }

const at = (line: number): Place => ({ line_start: line, line_end: line })

const unread = (
	place: Place,
	row: Project,
	rule: string,
	what: { readonly zh: string; readonly en: string },
	printed: string | null,
): Reading =>
	finding(
		place,
		{
			rule,
			kind: 'quality',
			severity: 'high',
			certainty: 'fact',
			zh: `第 ${row.line_start}–${row.line_end} 行的绩效目标表没有读出${what.zh}。`,
			en: `The ${what.en} of the form in lines ${row.line_start}–${row.line_end} could not be read.`,
			printed,
		},
		row.line_start,
	)
