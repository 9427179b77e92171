import { Fault } from '../../base/fault.ts'

/**
 * How long one call may make a value, in characters, bits or entries. Making one of 10^9 is a single step to DuckDB: it can
 * neither be cancelled nor hear the watchdog, and ends the engine. 2 × 10^7 take a few hundredths of a second.
 */
const LONGEST = 20_000_000

/** Stands in the message of DuckDB's own error, in which it comes back. */
const TOO_LONG = 'a function makes too long a value:'

/** Functions whose length is a number, each with its parameters and the one of them, or the product, that bounds it. */
const FUNCTIONS: readonly (readonly [name: string, parameters: readonly string[], length: string])[] = [
	['repeat', ['value', 'times'], 'times'],
	['lpad', ['value', 'length', 'fill'], 'length'],
	['rpad', ['value', 'length', 'fill'], 'length'],
	['bitstring', ['value', 'length'], 'length'],
	['list_resize', ['list', 'length'], 'length'],
	['list_resize', ['list', 'length', 'fill'], 'length'],
	['array_resize', ['list', 'length'], 'length'],
	['array_resize', ['list', 'length', 'fill'], 'length'],
]

/**
 * Statements that put macros of the same names before DuckDB's own functions, so that a length is looked at whether it was
 * written or computed. Whoever writes `system.main.repeat` gets DuckDB's own.
 */
export function boundedFunctions(): readonly string[] {
	const names = [...new Set(FUNCTIONS.map(([name]) => name))]
	return names.map((name) => {
		const bodies = FUNCTIONS.filter(([own]) => own === name).map(([, parameters, length]) => {
			const complaint = `error('${TOO_LONG} ' || ${length} || ' ${name}')`
			const checked = `CASE WHEN ${length} > ${String(LONGEST)} THEN ${complaint}::INTEGER ELSE ${length} END`
			const values = parameters.map((parameter) => (parameter === length ? checked : parameter))
			return `(${parameters.join(', ')}) AS system.main.${name}(${values.join(', ')})`
		})
		return `CREATE MACRO ${name} ${bodies.join(', ')}`
	})
}

/** The fault that they mean, if a message of DuckDB is one. */
export function tooLong(message: string): Fault | undefined {
	const [, length, name] = new RegExp(`${TOO_LONG} (\\d+) (\\w+)`).exec(message) ?? []
	if (length === undefined) return undefined
	return new Fault('engine/too-long-value', {
		name: `${name ?? ''}()`,
		length: Number(length),
		limit: LONGEST,
	})
}

/** A width in a format of `printf` or `format`, such as the 1000000000 of `%1000000000d`; they take any number of arguments. */
const WIDTH = /[%{][^%{}]*?(\d{8,})/

/**
 * Looks at what `printf` and `format` are told to make, in the text of a statement.
 * @throws Fault `engine/too-long-value`
 */
export function refuseWideFormats(texts: readonly string[]): void {
	texts.forEach((text, at) => {
		if (!/^"?(?:printf|format)"?$/i.test(text) || texts[at + 1] !== '(') return
		const width = WIDTH.exec(texts[at + 2] ?? '')?.[1]
		if (width !== undefined && Number(width) > LONGEST)
			throw new Fault('engine/too-long-value', {
				name: `${text.replaceAll('"', '').toLowerCase()}()`,
				length: Number(width),
				limit: LONGEST,
			})
	})
}
