import type { FactReading } from './fact-reading.ts'
import { countFact } from './fact-reading.ts'
import { isProse, type Part } from './parts.ts'

const KINDS = [
	{ measure: 'administrative_units', kind: /行政/ },
	{ measure: 'public_institutions', kind: /事业/ },
] as const

/** How many units the department has by its table of them, and of which kind: counted, since no number is printed. */
export function* units(parts: readonly Part[]): Generator<FactReading> {
	const part = parts.find((it) => /机构设置/.test(it.title))
	const table = (part?.lines ?? []).filter((line) => !isProse(line))
	const header = table.find(({ text }) => text.includes('单位名称'))
	const column = header?.cells.findIndex(({ text }) => text.includes('性质')) ?? -1
	const rows = table.filter(({ line, cells }) => header && line > header.line && cells[0]?.text)
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
			rows.filter(({ cells }) => kind.test(cells[column]?.text ?? '')).length,
			counted,
		)
}
