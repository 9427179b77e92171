import { percent } from '../../../base/format.ts'
import type { Segment, StackRow } from '../../../ui/charts/chart.ts'
import { categoriesOf, sortedCategories } from './categories.ts'
import { distinct, type Ground, type Made, type Refused } from './ground.ts'
import type { Series } from './series.ts'
import { isCounty, PLAIN } from './tones.ts'

const ROWS = 60
const PARTS = 12

interface Part {
	readonly key: string
	readonly row: number
	readonly y: Series
	readonly value: number
}

/** A row for each `x`, its parts by `colour` or by the columns of numbers. */
export function stacked(ground: Ground, rows: readonly number[]): Made | Refused {
	const { spec, words, word, ys, tone, mark, locale } = ground
	const { colour } = spec
	const keys = distinct(
		colour === undefined
			? ys.map(({ name }) => name)
			: ground.all.flatMap((row) => ys.map((y) => keyOf(ground, row, y))),
	)
	if (keys.length > PARTS) return { problem: words.too_many_parts(keys.length, PARTS) }
	const parts = (row: number): readonly Part[] =>
		ys.flatMap((y) => {
			const value = y.at(row)
			return value === null ? [] : [{ key: keyOf(ground, row, y), row, y, value }]
		})
	const all = rows.flatMap(parts)
	if (all.some(({ value }) => value < 0)) return { problem: words.negative_parts }
	const categories = sortedCategories(ground, categoriesOf(ground, rows, spec.x))
	const [first] = ys
	const drawn = categories.slice(0, ROWS).map(({ name, rows: own }) => {
		const found = own.flatMap(parts)
		const inOrder = keys.flatMap((key) => found.filter((part) => part.key === key))
		const sum = found.reduce((total, { value }) => total + value, 0)
		const share = spec.stack === 'share'
		const segments = inOrder.flatMap((part): readonly Segment[] => {
			if (!share) return [{ ...mark(part.row, part.y), key: part.key, value: part.value }]
			const of = part.value / sum
			return sum > 0 ? [{ ...mark(part.row, part.y, percent(of, locale)), key: part.key, value: of }] : []
		})
		const line: StackRow = {
			name,
			...(isCounty(spec.x) && { colour: tone(spec.x, name) }),
			...(first && spec.labels !== false && { label: found.length ? first.write(sum) : words.null_value }),
			segments,
		}
		return { line, sum, rows: segments.length ? inOrder.map(({ row }) => row) : [] }
	})
	return {
		chart: {
			kind: 'stacks',
			colour: PLAIN,
			keys: keys.map((key) => ({ key, name: key })),
			rows: drawn.map(({ line }) => line),
			max: spec.stack === 'share' ? 1 : Math.max(0, ...drawn.map(({ sum }) => sum)),
			scale: (value) => (spec.stack === 'share' ? percent(value, locale) : (first?.scale(value) ?? '')),
			axis: true,
		},
		rows: drawn.flatMap((one) => one.rows),
		notes: [
			...(categories.length > ROWS ? [words.bars_cut(ROWS, categories.length - ROWS)] : []),
			...(rows.length * ys.length > all.length ? [words.left_out(rows.length * ys.length - all.length)] : []),
			...(keys.length > 1 && ys.some(({ unit }) => unit !== first?.unit) ? [words.other_units] : []),
			...(colour !== undefined && word(0, colour) && categories.some((one) => repeats(ground, one.rows))
				? [words.same_part]
				: []),
		],
	}
}

const keyOf = ({ spec, ys, word }: Ground, row: number, y: Series): string => {
	if (spec.colour === undefined) return y.name
	const part = word(row, spec.colour)
	return ys.length > 1 ? `${part} · ${y.name}` : part
}

/** Whether a part stands twice in one row. */
function repeats({ spec, word }: Ground, rows: readonly number[]): boolean {
	const parts = rows.map((row) => word(row, spec.colour ?? ''))
	return new Set(parts).size < parts.length
}
