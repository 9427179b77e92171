import { extent, ordered, type Ground, type Made } from './ground.ts'
import type { Series } from './series.ts'
import { isCounty, PLAIN } from './tones.ts'

const MOST = 60

/** A bar a row: nothing is added up here. A colour that is not the county's is also told in the name. */
export function bars(ground: Ground, rows: readonly number[], y: Series): Made {
	const { spec, words, word, tone, mark } = ground
	const by = spec.colour ?? (isCounty(spec.x) ? spec.x : undefined)
	const inOrder = sorted(ground, rows, y)
	const drawn = inOrder.slice(0, MOST)
	const nameOf = (row: number) =>
		[spec.x, spec.colour]
			.filter((column, at, all) => column !== undefined && all.indexOf(column) === at)
			.map((column) => word(row, column ?? ''))
			.join(' · ')
	return {
		chart: {
			kind: 'bars',
			colour: PLAIN,
			max: Math.max(0, extent(drawn.flatMap((row) => y.at(row) ?? []))[1]),
			scale: y.scale,
			axis: true,
			bars: drawn.map((row) => ({
				...mark(row, y),
				name: nameOf(row),
				value: y.at(row),
				colour: by === undefined ? PLAIN : tone(by, word(row, by)),
			})),
		},
		rows: drawn,
		notes: inOrder.length > MOST ? [words.bars_cut(MOST, inOrder.length - MOST)] : [],
	}
}

function sorted({ spec, x, word, result }: Ground, rows: readonly number[], y: Series): readonly number[] {
	if (spec.sort === 'y' || spec.sort === '-y') return ordered(rows, y.at, spec.sort === '-y')
	if (spec.sort !== 'x') return rows
	const at = result.columns.findIndex(({ name }) => name === spec.x)
	return ordered(rows, (row) => (result.cell(row, at) === null ? null : (x.at(row) ?? word(row, spec.x))))
}
