/** Half- and full-width signs with which spreadsheets begin a formula, behind blanks that they overlook. */
const SIGN = /^\s*[=+\-@＝＋－＠]/u
/** Without any of these there is nothing to compute: a dash, an equals sign, a row of signs. */
const COMPUTED = /[\p{L}\p{N}("'#[{]/u
/** A signed number or percentage is a number to a spreadsheet too; one without an end is no name of anything. */
const NUMBER = /^\s*[+-]?(?:(?:\d[\d,]*\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*%?|infinity)\s*$/iu

/**
 * Whether a spreadsheet that opens a text file would run a text as a formula: `=1+1`, `-A1`, `@SUM(A1)`, `+cmd|…`. Not what
 * it reads as a number (`-5`, `-12.5%`) or as mere signs (`-`, `=`, `--`).
 */
export const isFormula = (text: string): boolean =>
	SIGN.test(text) && COMPUTED.test(text) && !NUMBER.test(text.normalize('NFKC'))

/** The same text, an apostrophe before it where a spreadsheet would run it. */
export const withoutFormula = (text: string): string => (isFormula(text) ? `'${text}` : text)
