import type { Token } from './token.ts'

/** A name before which its form prints a number of its own: 任务3:…, 指标12:…. */
export interface NumberedName {
	readonly kind: '任务' | '指标'
	readonly number: number
	readonly name: Token
	/** A row of the form that nobody filled in: dots, or nothing, for a name. */
	readonly isBlank: boolean
}

const BLANK = /^[.．。…\s]*$/u
const NUMBERED = /^(任务|指标)\s*(\d{1,4})\s*[:：]\s*(.*)$/su

/** A row of the form that nobody filled in: 任务1:…… */
export const isUnfilled = (text: string): boolean => {
	const [, , , name] = NUMBERED.exec(text) ?? []
	return name !== undefined && BLANK.test(name)
}

/** The number and the name of a cell; null where it prints no such number. */
export function numberedName(token: Token): NumberedName | null {
	const [, kind, number, name = ''] = NUMBERED.exec(token.text) ?? []
	if (kind !== '任务' && kind !== '指标') return null
	return {
		kind,
		number: Number(number),
		name: { ...token, text: name.trim() },
		isBlank: BLANK.test(name),
	}
}

const ROW_NUMBER = /^(?:[（(](\d{1,3})[)）]|(\d{1,3})\s*[.、．])\s*(?!\d)(.+)$/su

/** The names of a list without the number that each row prints before its own: 1.业务费, 2.培训费. One row that breaks the order keeps all as printed. */
export function withoutRowNumbers<T extends { readonly name: Token }>(rows: readonly T[]): readonly T[] {
	const names = rows.map(({ name }, order) => {
		const [, bracketed, number = bracketed, text = ''] = ROW_NUMBER.exec(name.text) ?? []
		return Number(number) === order + 1 ? text : null
	})
	if (rows.length < 2 || names.includes(null)) return rows
	return rows.map((row, order) => ({ ...row, name: { ...row.name, text: names[order] ?? row.name.text } }))
}
