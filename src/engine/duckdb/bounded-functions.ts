import { Fault } from '../../base/fault.ts'

/**
 * How long one call may make a value, in characters or bits. Making one of 10^9 is a single step to DuckDB: it can
 * neither be cancelled nor hear the watchdog, and ends the engine. 2 × 10^7 take a few hundredths of a second.
 */
const LONGEST = 20_000_000

/**
 * How many entries one call may make of a list: those of the 2,048 rows of a batch, of 16 bytes each, are one piece of memory to
 * DuckDB, which computes its size in 32 bits here. Where that is too small, what lies behind is overwritten.
 */
const MOST_ENTRIES = 2 ** 16

/** Stands in the message of DuckDB's own error, in which it comes back. */
const TOO_LONG = 'a function makes too long a value:'

/** A function, its parameters with the one that is replaced by a looked at one, how long its value becomes, and how long it may. */
interface Bounded {
	readonly name: string
	readonly parameters: readonly string[]
	readonly checked: string
	readonly length: string
	readonly limit: number
}

const ofLength = (name: string, parameters: readonly string[], limit: number): Bounded => ({
	name,
	parameters,
	checked: 'length',
	length: 'length',
	limit,
})

const numeric = (value: string) => `TRY_CAST(${value}::VARCHAR AS DOUBLE)`
const seconds = (value: string, type: string) => `epoch(TRY_CAST(${value}::VARCHAR AS ${type}))`

/** From one number or moment to another in steps: how many steps that is. */
function steps(name: string, parameters: readonly string[]): Bounded {
	const [from, to] = parameters.includes('start') ? ['start', 'stop'] : ['0', 'stop']
	const step = parameters.includes('step') ? 'step' : '1'
	const numbers = `(${numeric(to)} - ${numeric(from)}) / nullif(${numeric(step)}, 0)`
	const moments = `(${seconds(to, 'TIMESTAMP')} - ${seconds(from, 'TIMESTAMP')}) / nullif(${seconds(step, 'INTERVAL')}, 0)`
	const length = parameters.length < 3 ? numbers : `coalesce(${numbers}, ${moments})`
	return { name, parameters, checked: 'stop', length: `ceil(${length})`, limit: MOST_ENTRIES }
}

/** How long the texts, or about how long the lists, are that are repeated. */
const REPEATED = 'times::DOUBLE * greatest(len(value::VARCHAR), 1)'

const FUNCTIONS: readonly Bounded[] = [
	{ name: 'repeat', parameters: ['value', 'times'], checked: 'times', length: REPEATED, limit: LONGEST },
	ofLength('lpad', ['value', 'length', 'fill'], LONGEST),
	ofLength('rpad', ['value', 'length', 'fill'], LONGEST),
	ofLength('bitstring', ['value', 'length'], LONGEST),
	...['list_resize', 'array_resize'].flatMap((name) => [
		ofLength(name, ['list', 'length'], MOST_ENTRIES),
		ofLength(name, ['list', 'length', 'fill'], MOST_ENTRIES),
	]),
	...['range', 'generate_series'].flatMap((name) => [
		steps(name, ['stop']),
		steps(name, ['start', 'stop']),
		steps(name, ['start', 'stop', 'step']),
	]),
]

/**
 * Statements that put macros of the same names before DuckDB's own functions, so that a length is looked at whether it was
 * written or computed. `FROM range(…)` is another function, which makes rows, and is not touched. Whoever writes
 * `system.main.repeat` gets DuckDB's own.
 */
export function boundedFunctions(): readonly string[] {
	const names = [...new Set(FUNCTIONS.map(({ name }) => name))]
	return names.map((name) => {
		const bodies = FUNCTIONS.filter((it) => it.name === name).map(
			({ parameters, checked, length, limit }) => {
				const told = `printf('%.0f', least((${length})::DOUBLE, 1e18))`
				const complaint = `error('${TOO_LONG} ' || ${told} || ' ${name} ${String(limit)}')`
				const value = `CASE WHEN ${length} > ${String(limit)} THEN ${complaint} ELSE ${checked} END`
				const values = parameters.map((parameter) => (parameter === checked ? value : parameter))
				return `(${parameters.join(', ')}) AS system.main.${name}(${values.join(', ')})`
			},
		)
		return `CREATE MACRO ${name} ${bodies.join(', ')}`
	})
}

/** The fault that they mean, if a message of DuckDB is one. */
export function tooLong(message: string): Fault | undefined {
	const [, length, name, limit] = new RegExp(`${TOO_LONG} (\\d+) (\\w+) (\\d+)`).exec(message) ?? []
	if (length === undefined) return undefined
	return new Fault('engine/too-long-value', {
		name: `${name ?? ''}()`,
		length: Number(length),
		limit: Number(limit),
	})
}

/** A width in a format of `printf` or `format`, such as the 1000000000 of `%1000000000d`; they take any number of arguments. */
const WIDTH = /[%{][^%{}]*?(\d{8,})/

/** A width that is an argument: `%*d`, `{:{}d}`. */
const WIDTH_ELSEWHERE = /%[-+ #0]*(?:\d+\$)?[-+ #0]*\*|%[^%a-zA-Z]*\.\*|\{[^{}]*\{/

/**
 * Looks at what `printf` and `format` are told to make, in the text of a statement. No macro can do it, since they take any
 * number of arguments; so a format must stand in the statement as a text, and name its widths itself.
 * @throws Fault `engine/too-long-value`, `engine/format-not-written`
 */
export function refuseWideFormats(texts: readonly string[]): void {
	texts.forEach((text, at) => {
		if (!/^"?(?:printf|format)"?$/i.test(text) || texts[at + 1] !== '(') return
		const name = `${text.replaceAll('"', '').toLowerCase()}()`
		const format = formatOf(texts, at)
		if (format === undefined || WIDTH_ELSEWHERE.test(format))
			throw new Fault('engine/format-not-written', { name })
		const width = WIDTH.exec(format)?.[1]
		if (width !== undefined && Number(width) > LONGEST)
			throw new Fault('engine/too-long-value', { name, length: Number(width), limit: LONGEST })
	})
}

/** The format of the call at a place as it is written there; undefined where it is computed. */
function formatOf(texts: readonly string[], at: number): string | undefined {
	const before = texts[at - 1] === '.' ? texts[at - 2] : undefined
	// 'a format'.printf(…), unlike system.main.printf('a format', …).
	if (before !== undefined && !/^"?main"?$/i.test(before)) return isWritten(before) ? before : undefined
	const [own, next = ''] = [texts[at + 2], texts[at + 3]]
	return isWritten(own) && [',', ')', ':'].includes(next) ? own : undefined
}

/** A text between quotes or dollars, or a parameter; a text with escapes may hold other characters than it shows. */
const isWritten = (text: string | undefined): text is string =>
	text !== undefined && (/^(?:['$]|:\w)/.test(text) || (/^e'/i.test(text) && !text.includes('\\')))
