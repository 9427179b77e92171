import type { Row } from '../../src/schema/schema.ts'
import { squeezed, type Expected, type ExpectedFinding } from './expected.ts'
import type { Tally } from './tally.ts'

type Finding = Row<'finding'>

/** A finding that lists what was not used tells nothing about it. */
const LISTS_ONLY = new Set(['not-used'])

/** Every finding that must be told: one sentence, in Chinese or English, names all its words. */
export function findings(expected: Expected, rows: readonly Finding[]): Tally {
	const demanded = expected.findings.filter(({ optional }) => optional !== true)
	const missing = demanded.filter((it) => !rows.some((row) => isTold(it, row)))
	return {
		expected: demanded.length,
		right: demanded.length - missing.length,
		extra: 0,
		misses: missing.map(({ about, words }) => `not told: ${about} (${words.join(', ')})`),
	}
}

function isTold({ words }: ExpectedFinding, row: Finding): boolean {
	if (LISTS_ONLY.has(row.rule)) return false
	return [row.message_zh, row.message_en].some((message) => {
		const sentence = squeezed(message) ?? ''
		return words.every((word) => forms(word).some((form) => holds(sentence, form)))
	})
}

/** A number as printed, without separators and closing zeros, and in the other unit (元 ↔ 万元). */
function forms(word: string): readonly string[] {
	const plain = word.replaceAll(',', '')
	if (!/^\d+(\.\d+)?$/.test(plain)) return [squeezed(word) ?? word]
	return [plain, shifted(plain, 4), shifted(plain, -4)].map((number) =>
		number.includes('.') ? number.replace(/\.?0+$/, '') : number,
	)
}

/** The digits of a number with its point moved, without arithmetic on floats. */
function shifted(number: string, places: number): string {
	const [whole = '', fraction = ''] = number.split('.')
	const digits = `${'0'.repeat(Math.max(0, -places))}${whole}${fraction}${'0'.repeat(Math.max(0, places - fraction.length))}`
	const point = Math.max(0, -places) + whole.length + places
	return `${digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0'}.${digits.slice(point) || '0'}`
}

/** A number must stand alone: 26.8 does not stand in 126.8 or 26.85. */
function holds(sentence: string, form: string): boolean {
	if (!/^\d/.test(form)) return sentence.includes(form)
	const plain = sentence.replace(/(?<=\d),(?=\d{3})/g, '')
	return new RegExp(
		`(?<![\\d.])${form.replace('.', '\\.')}${form.includes('.') ? '0*' : '(?:\\.0+)?'}(?![\\d]|\\.\\d)`,
	).test(plain)
}
