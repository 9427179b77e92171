import type { Reading } from '../reading.ts'

/**
 * Rows that name a project or an indicator which a correction took away name none any more; a part of a payment plan or a
 * share of costs is nothing without its project, and goes with it.
 */
export function linked(readings: readonly Reading[]): readonly Reading[] {
	const projects = new Set(readings.flatMap((it) => (it.table === 'project' ? [it.row.line_start] : [])))
	const key = (line: number | undefined, seq: number) => `${String(line)} ${String(seq)}`
	const isLost = (it: Reading) => 'project_line' in it && !projects.has(it.project_line)
	const known = readings
		.filter((it) => !(isLost(it) && (it.table === 'payment_plan' || it.table === 'cost_share')))
		.map((it): Reading => (isLost(it) ? without(it, 'project_line') : it))
	const indicators = new Set(
		known.flatMap((it) => (it.table === 'indicator' ? [key(it.project_line, it.row.seq)] : [])),
	)
	return known.map((it) =>
		'indicator_seq' in it &&
		!indicators.has(key('project_line' in it ? it.project_line : undefined, it.indicator_seq))
			? without(it, 'indicator_seq')
			: it,
	)
}

const without = (reading: Reading, name: string): Reading =>
	Object.fromEntries(Object.entries(reading).filter(([key]) => key !== name)) as unknown as Reading
