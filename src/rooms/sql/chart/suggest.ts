import type { Result, ResultColumn } from '../../../base/result.ts'
import type { ChartSpec } from '../../../share/query-draft.ts'
import { chartOf } from './chart-of.ts'
import { isMoney, isNumber, isTime } from './series.ts'
import { COUNTY_COLUMNS, isCounty, TONES } from './tones.ts'

/** More bars than this are too many to begin with. */
const BARS = 60
const PARTS = 12
const STRIPS = 20

/** Columns that a chart is made of and an answer does not have. */
export function missingIn(
	{ x, y, colour, facet }: ChartSpec,
	columns: readonly ResultColumn[],
): readonly string[] {
	const used = [x, ...y, colour, facet].filter((name) => name !== undefined)
	return [...new Set(used)].filter((wanted) => !columns.some(({ name }) => name === wanted))
}

/** A sensible first chart, by the kinds of the columns; none where nothing in the answer can be drawn. */
export function suggest(result: Result): ChartSpec | undefined {
	return candidates(result).find((spec) => !('problem' in chartOf(result, spec, 'zh', [])))
}

interface Columns {
	readonly numbers: readonly ResultColumn[]
	readonly words: readonly string[]
	readonly county: string | undefined
	readonly time: string | undefined
}

/** Charts that may suit, the best first. */
function candidates(result: Result): readonly ChartSpec[] {
	const { numbers, words, county, time } = columnsOf(result)
	const [first, second] = numbers
	if (!first) return []
	const count = (name: string) => distinctIn(result, [name])
	const [word, other] = words
	const all: (ChartSpec | undefined)[] = []
	const one = (spec: ChartSpec): ChartSpec => ({ ...spec, ...unitFor([first]) })
	const colour = (name: string | undefined) =>
		name && count(name) > 1 && count(name) <= TONES ? { colour: name } : {}
	if (time && count(time) > 1) {
		const lines = colour(county ?? word)
		// Rows at one place of a line would make it run upright.
		const apart = distinctIn(result, [time, ...Object.values(lines)]) === result.length
		if (apart) all.push(one({ type: 'line', x: time, y: [first.name], ...lines }))
	}
	// Columns that a PIVOT made: of one kind, and none that a table has.
	if (word && numbers.length > 2 && numbers.every((it) => it.kind === first.kind && !isMoney(it)))
		all.push(one({ type: 'heat', x: word, y: numbers.map(({ name }) => name) }))
	const bare = !word || (county === word && !other)
	if (second && (bare || result.length > BARS))
		all.push({
			...one({ type: 'scatter', x: first.name, y: [second.name], ...colour(county) }),
			...unitFor([first, second]),
		})
	if (word && other && !(count(word) === result.length || count(other) === result.length)) {
		const [parts, rows] = count(word) < count(other) ? [word, other] : [other, word]
		const told = distinctIn(result, [word, other]) === result.length
		if (told && count(parts) <= PARTS && !isShare(first))
			all.push(one({ type: 'stacked', x: rows, y: [first.name], colour: parts }))
		if (told) all.push(one({ type: 'heat', x: parts, y: [first.name], colour: rows }))
	}
	const name = words.find((it) => count(it) === result.length) ?? word
	const strips = county ?? words.find((it) => count(it) <= STRIPS)
	const repeats = name !== undefined && count(name) < result.length
	if (strips && (repeats || result.length > BARS) && count(strips) < result.length)
		all.push(one({ type: 'strip', x: strips, y: [first.name] }))
	if (name && result.length <= BARS)
		all.push(one({ type: 'bar', x: name, y: [first.name], ...(county && county !== name && colour(county)) }))
	all.push(one({ type: 'histogram', x: first.name, y: [] }))
	return all.filter((spec) => spec !== undefined)
}

/** Amounts of yuan are shown as documents mostly print them. */
const unitFor = (numbers: readonly ResultColumn[]) => (numbers.some(isMoney) ? { unit: 'wan' } : {})
const isShare = ({ name }: ResultColumn): boolean => /share|percent|ratio|rate/i.test(name)

/** Numbers that only say where a row stands, or which one it is. */
const POINTER = /^(line_start|line_end|seq|page|row|column)$|(^|_)(id|code)$/

function columnsOf(result: Result): Columns {
	const own = result.columns.filter(({ name }, at, all) => all.findIndex((it) => it.name === name) === at)
	const time = own.find(
		(column) => isTime(column) || (column.kind === 'integer' && /year|month/i.test(column.name)),
	)
	const numbers = own.filter((column) => isNumber(column) && !POINTER.test(column.name) && column !== time)
	const county = COUNTY_COLUMNS.find((name) =>
		own.some((column) => column.name === name && column.kind === 'text'),
	)
	const words = own
		.filter(({ name, kind }) => (kind === 'text' || kind === 'boolean') && name !== 'origin')
		.map(({ name }) => name)
		.filter((name) => !isCounty(name) || name === county)
	const plain = words.filter((name) => !/(^|_)(id|code)$/.test(name) || name === county)
	// Whole numbers and years count or name; amounts are what is asked for.
	const amounts = [...numbers.filter(isMoney), ...numbers.filter((column) => !isMoney(column))]
	return { numbers: amounts, words: plain.length ? plain : words, county, time: time?.name }
}

function distinctIn({ columns, length, cell }: Result, names: readonly string[]): number {
	const at = names.map((name) => columns.findIndex((column) => column.name === name))
	const found = new Set<string>()
	for (let row = 0; row < length; row += 1)
		found.add(JSON.stringify(at.map((column) => cell(row, column)?.toString() ?? null)))
	return found.size
}
