import type { Reading, Source } from '../../reading.ts'
import { cells } from '../../text/cells.ts'
import { countFact } from './fact.ts'
import { isPartTitle, sections } from './section.ts'

const KINDS = [
	{ measure: 'administrative_units', kind: /行政/ },
	{ measure: 'public_institutions', kind: /事业/ },
] as const

/** How many units the department has by its table of them, and of which kind: counted, since no number is printed. */
export function* units(source: Source): Generator<Reading> {
	const part = sections(source, isPartTitle).find((it) => /机构设置/.test(it.title))
	const table = (part?.lines ?? []).filter(({ text }) => text.includes('\t'))
	const header = table.find(({ text }) => text.includes('单位名称'))
	const column = cells(header?.text ?? '').findIndex((cell) => cell.includes('性质'))
	const rows = table.filter(({ line, text }) => header && line > header.line && cells(text)[0] !== '')
	const [first] = rows
	const last = rows.at(-1)
	if (!first || !last) return
	const place = { line_start: first.line, line_end: last.line }
	const counted = { unit: '个', printed: null }
	yield countFact(place, 'units', rows.length, counted)
	if (column < 0) return
	for (const { measure, kind } of KINDS)
		yield countFact(
			place,
			measure,
			rows.filter(({ text }) => kind.test(cells(text)[column] ?? '')).length,
			counted,
		)
}
