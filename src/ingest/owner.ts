import { finding } from './finding.ts'
import type { Reading } from './reading.ts'

/** Which project a reading is about: by that project's own first line. */
export interface Owners {
	/** The project of a row; where several begin in its line, the one read last before it. */
	of(reading: Reading): string | null
	/** The same of a row that cannot be without one. */
	required(reading: Reading): string
	/** The project a finding names; where several begin in its line it is about the line, and names none. */
	named(line: number | undefined): string | null
	/** A finding for each line in which several projects begin that other rows name. */
	readonly findings: readonly Reading[]
}

/** `ids` are those of the projects among the readings, in their order. */
export function owners(readings: readonly Reading[], ids: readonly string[]): Owners {
	const byLine = new Map<number, { readonly at: number; readonly id: string }[]>()
	const order = new Map(readings.map((reading, at) => [reading, at]))
	let nth = 0
	for (const [at, reading] of readings.entries()) {
		if (reading.table !== 'project') continue
		const { line_start } = reading.row
		byLine.set(line_start, [...(byLine.get(line_start) ?? []), { at, id: ids[nth] ?? '' }])
		nth += 1
	}
	const beginning = (line: number) => {
		const all = byLine.get(line)
		if (!all) throw new Error(`A reading names the project of line ${String(line)}, where no project begins.`)
		return all
	}
	const ownerOf = (reading: Reading) => {
		const line = lineOf(reading)
		if (line === undefined) return null
		const all = beginning(line)
		const before = all.filter(({ at }) => at < (order.get(reading) ?? Infinity))
		return (before.at(-1) ?? all[0])?.id ?? null
	}
	return {
		of: ownerOf,
		required(reading) {
			const id = ownerOf(reading)
			if (id === null) throw new Error(`A row of ${reading.table} names no project.`)
			return id
		},
		named(line) {
			if (line === undefined) return null
			const [first, ...others] = beginning(line)
			return others.length === 0 ? (first?.id ?? null) : null
		},
		findings: shared(readings)
			.filter((line) => (byLine.get(line)?.length ?? 0) > 1)
			.map(together),
	}
}

const lineOf = (reading: Reading) => ('project_line' in reading ? reading.project_line : undefined)

/** Lines of projects that rows other than findings name, each once. */
const shared = (readings: readonly Reading[]) => [
	...new Set(readings.flatMap((it) => (it.table === 'finding' ? [] : (lineOf(it) ?? [])))),
]

const together = (line: number): Reading =>
	finding(
		{ line_start: line, line_end: line },
		{
			rule: 'projects-share-line',
			kind: 'quality',
			severity: 'high',
			certainty: 'inference',
			zh: `第 ${String(line)} 行有几个项目同时开始，其指标等内容归入在它之前最近读到的项目，可能归错。`,
			en: `Several projects begin in line ${String(line)}; their rows are given to the project read last before them, which may be wrong.`,
		},
	)
