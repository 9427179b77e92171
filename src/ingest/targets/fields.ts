import { formOf } from '../cells/form-of-cell.ts'
import { plain } from '../text/clean.ts'
import type { FieldRole, Terms } from '../words/terms.ts'
import { joined, type Token } from './token.ts'

/** A label of a form with what is printed for it. */
export interface Field {
	readonly role: FieldRole
	readonly label: Token
	readonly values: readonly Token[]
	/** The year that the label itself states (2024年预算). */
	readonly year: number | null
}

/** Labels that head columns of amounts rather than one value. */
const MATRIX: readonly FieldRole[] = ['initial', 'adjusted', 'executed', 'weight', 'rate', 'score']

const yearOf = (text: string): number | null => {
	const year = /(20\d\d)\s*年/.exec(text)?.[1]
	return year ? Number(year) : null
}

/** The labels of a form with their values: beside them, below them, or after them on lines of their own. */
export function fieldsIn(tokens: readonly Token[], terms: Terms): readonly Field[] {
	const fields: { role: FieldRole; label: Token; values: Token[] }[] = []
	for (const part of parted(tokens, terms)) {
		// Where indicators begin without their header, no field goes on.
		if (/指标/.test(part.token.text) && terms.listed(part.token.text)) break
		if (part.role) fields.push({ role: part.role, label: part.token, values: [] })
		else if (part.token.text !== '') fields.at(-1)?.values.push(part.token)
	}
	afterPlans(fields)
	return below(fields).map((field): Field => ({
		...field,
		values: continued(field.label, field.values),
		year: yearOf(field.label.text),
	}))
}

/** A plan takes its own line and the next; what stands below belongs to a label that is lost or stands lower, beside the middle of its rows. */
function afterPlans(fields: readonly { role: FieldRole; label: Token; values: Token[] }[]): void {
	for (const [at, field] of fields.entries()) {
		const next = fields[at + 1]
		if (field.role !== 'plan' || !next) continue
		const later = field.values.filter((it) => it.row > field.label.row + 1)
		field.values = field.values.filter((it) => !later.includes(it))
		next.values.unshift(...later.filter((it) => /\p{Script=Han}/u.test(it.text)))
	}
}

interface Part {
	readonly token: Token
	readonly role: FieldRole | null
}

/** Tokens with those that hold `label: value` in one cell taken apart, and labels over two cells put together. */
function* parted(tokens: readonly Token[], terms: Terms): Generator<Part> {
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at]
		if (!token) continue
		const next = tokens[at + 1]
		const role = terms.field(token.text)
		const isParted = token.columns === 'index' && role === null
		if (
			next?.text &&
			token.text &&
			next.text.length <= 6 &&
			(next.row !== token.row || next.gap <= 1 || isParted)
		) {
			const both = terms.field(token.text + next.text)
			if (both && !terms.field(next.text)) {
				yield { token: joined(token, next), role: both }
				at += 1
				continue
			}
		}
		if (role) {
			yield { token, role }
			continue
		}
		yield* split(token, terms)
	}
}

/** `部门:碧溪县第二小学`, `一、项目名称:…` in one cell, or several such pairs with wide blanks between them. */
function* split(token: Token, terms: Terms): Generator<Part> {
	const [, label = '', value = ''] = /^([^:：]{2,20})[:：]\s*(.+)$/s.exec(token.text) ?? []
	const role = label ? terms.field(label) : null
	if (!role) {
		yield* named(token, terms)
		return
	}
	yield { token: { ...token, text: label }, role }
	const [, own = '', rest = ''] = /^[^:：]+[:：]\s*(\S.*?)\s{2,}(\S{2,8}[:：].*)$/su.exec(token.printed) ?? []
	const text = own ? plain(own) : value.trim()
	yield { token: { ...token, text, printed: own || value.trim(), form: formOf(text) }, role: null }
	if (rest) yield* split({ ...token, text: plain(rest), printed: rest }, terms)
}

/** `项目名称 水库巡查经费` in one cell: the border between label and name was lost. */
function* named(token: Token, terms: Terms): Generator<Part> {
	const [, label = '', value = ''] = /^(\S{2,8})\s+(\S.*)$/s.exec(token.printed) ?? []
	if (label === '' || terms.field(label) !== 'project') {
		yield* runOn(token, terms)
		return
	}
	yield { token: { ...token, text: label, printed: label }, role: 'project' }
	const text = plain(value)
	yield { token: { ...token, text, printed: value, form: formOf(text) }, role: null }
}

const OFFICES: readonly FieldRole[] = ['supervisor', 'unit', 'category', 'period']
const LABEL_SIZES = [4, 5, 6]

/** A value into which the next label ran (路灯更换工程主管部门), as both. */
function* runOn(token: Token, terms: Terms): Generator<Part> {
	// No label ends as a sentence or an amount does.
	const sizes = /[。；;，,.\d]$/.test(token.text) ? [] : LABEL_SIZES
	for (const size of sizes) {
		if (token.text.length < size + 3) break
		const label = token.text.slice(-size)
		const role = terms.field(label)
		if (!role || !OFFICES.includes(role)) continue
		const text = token.text.slice(0, -size).trim()
		yield { token: { ...token, text, printed: text, form: formOf(text) }, role: null }
		yield { token: { ...token, text: label }, role }
		return
	}
	yield { token, role: null }
}

/** Where a line holds labels alone and the next the values, each label takes what stands under it. */
function below(fields: readonly { role: FieldRole; label: Token; values: Token[] }[]) {
	for (let at = 0; at < fields.length; at++) {
		const last = fields[at]
		if (!last) continue
		const row = last.label.row
		const group = fields.filter((it, i) => i <= at && i > at - 8 && it.label.row === row)
		const [firstValue] = last.values
		if (group.length < 2 || !firstValue || firstValue.row === row) continue
		if (fields[at + 1]?.label.row === row) continue
		const heads = group.filter((it) => it.values.length === 0 || it === last)
		if (heads.length < 2) continue
		const values = last.values
		const placed = last.label.table !== null || last.label.columns === 'position'
		if (placed) {
			for (const it of heads) it.values = []
			for (const value of values) {
				const over = heads
					.map((it) => ({
						it,
						overlap: Math.min(it.label.end, value.end) - Math.max(it.label.start, value.start),
					}))
					.reduce((a, b) => (b.overlap > a.overlap ? b : a))
				over.it.values.push(value)
			}
		} else if (values.length === heads.length) {
			heads.forEach((it, i) => {
				const value = values[i]
				it.values = value ? [value] : []
			})
		}
	}
	return fields
}

/** Texts printed in pieces: runs of a line one blank apart, and lines below that go on under the first. */
function continued(label: Token, values: readonly Token[]): readonly Token[] {
	const whole: Token[] = []
	for (const it of values) {
		const before = whole.at(-1)
		const follows =
			before &&
			it.columns === 'position' &&
			before.form === 'text' &&
			it.form === 'text' &&
			((it.row === before.row && it.gap <= 1) ||
				(it.row === before.row + 1 &&
					before.row === label.row &&
					it.start < before.end &&
					before.start < it.end))
		if (before && follows) whole[whole.length - 1] = joined(before, it)
		else whole.push(it)
	}
	return whole
}

/** The columns of amounts that labels head in a row of their own (年初预算数, 全年预算数, 全年执行数 …), in their order. */
export function matrixOf(fields: readonly Field[]): readonly Field[] {
	const heads = fields.filter((it) => MATRIX.includes(it.role) && it.values.length === 0)
	const amounts = heads.filter((it) => /initial|adjusted|executed/.test(it.role))
	if (amounts.length < 2) return []
	// What ends the run of headers took the values of the first row label after it.
	const first = fields.indexOf(heads[0] as Field)
	const run: Field[] = []
	for (let at = first; at < fields.length; at++) {
		const it = fields[at]
		if (!it || !MATRIX.includes(it.role)) break
		run.push(it)
	}
	return run
}
