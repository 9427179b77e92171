/** A project code as read: legible as far as it goes, and whether conversion left it whole. */
export interface PrintedCode {
	/** Its cells as printed. */
	readonly printed: string
	/** What can be read of it, look-alike letters normalised; null where there is none. */
	readonly legible: string | null
	readonly intact: boolean
}

const LOOKALIKE: Readonly<Record<string, string>> = {
	...{
		А: 'A',
		В: 'B',
		Е: 'E',
		К: 'K',
		М: 'M',
		Н: 'H',
		О: 'O',
		Р: 'P',
		С: 'C',
		Т: 'T',
		Х: 'X',
		Ј: 'J',
		Ѕ: 'S',
	},
	...{
		Α: 'A',
		Β: 'B',
		Ε: 'E',
		Ζ: 'Z',
		Η: 'H',
		Ι: 'I',
		Κ: 'K',
		Μ: 'M',
		Ν: 'N',
		Ο: 'O',
		Ρ: 'P',
		Τ: 'T',
		Υ: 'Y',
		Χ: 'X',
	},
}
const STEM = /^\d{8}[A-Z]\d{11}/
const WHOLE = /^\d{8}[A-Z]\d{11}[0-9A-Z]$/

/** Length of a project code: district, year, kind, department and number, and a check character. */
export const CODE_LENGTH = 21

/** The code that a form's cells hold; conversion may cut off its last character, repeat it, or put it in the next cell. */
export function printedCode(cells: readonly string[]): PrintedCode {
	const latin = cells.map((cell) => cell.replace(/./gu, (char) => LOOKALIKE[char] ?? char))
	const clean = latin.map((cell) => cell.replace(/[^0-9A-Z]/g, ''))
	const wholes = clean.filter((cell) => WHOLE.test(cell))
	const stem = clean.findLast((cell) => STEM.test(cell))
	const last = clean.filter((cell) => cell.length === 1).at(-1) ?? ''
	// A repeated code is cut from further right, so its last character is the better one.
	const legible = wholes.at(-1) ?? (stem === undefined ? null : stem + last)
	return {
		printed: cells.join(' | '),
		legible: legible ?? (clean.join('') || null),
		intact: cells.length > 0 && cells.every((cell) => cell === legible && WHOLE.test(cell)),
	}
}

const CHECK = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * The last character of a code from the twenty before it; undefined for others. Alphabet and weights (powers of 3 modulo 31)
 * are those of GB 32100, the complement is to 30: found from printed codes, so it is used only where `checkHolds`.
 */
export function checkCharacter(code: string): string | undefined {
	let sum = 0
	let weight = 1
	for (const char of code.slice(0, CODE_LENGTH - 1)) {
		const value = CHECK.indexOf(char)
		if (value < 0) return undefined
		sum = (sum + value * weight) % 31
		weight = (weight * 3) % 31
	}
	return code.length < CODE_LENGTH - 1 ? undefined : CHECK.charAt(30 - sum)
}

/** How many intact codes must agree before the check character is trusted to mend the others. */
const WITNESSES = 5

/** Whether the document's own intact codes, enough of them and without exception, end in their check character. */
export function checkHolds(codes: readonly PrintedCode[]): boolean {
	const intact = codes.flatMap((code) => (code.intact && code.legible ? [code.legible] : []))
	return intact.length >= WITNESSES && intact.every((code) => checkCharacter(code) === code.at(-1))
}
