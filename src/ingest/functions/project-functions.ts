import type { Row } from '../../schema/schema.ts'
import type { Reading } from '../reading.ts'
import { items, type Item } from './items.ts'
import { impossible, several, tooLarge } from './notes.ts'
import { partition, type Partition } from './partition.ts'
import { carriedOver, suggestFunctions, type Suggestion } from './suggest.ts'

type Project = Row<'project'>
type ProjectFunction = Row<'project_function'>

interface Classified {
	readonly rows: readonly ProjectFunction[]
	readonly findings: readonly Reading[]
}

/** What a document says of its projects and their purposes, and the rules for what it does not say. */
export interface Unclassified {
	readonly projects: readonly Project[]
	readonly lines: readonly Row<'budget_line'>[]
	readonly purposes: readonly Row<'project_purpose'>[]
	readonly rules: readonly Row<'function_rule'>[]
}

/**
 * Function codes of projects. Where a statement gives project expenditure by item, the sums prove some, and a rule's
 * suggestion stands only where it fills its item to the cent; elsewhere rules suggest with low confidence.
 */
export function projectFunctions({ projects, lines, purposes, rules }: Unclassified): Classified {
	const stated = items(lines)
	const purposeOf = new Map(purposes.map(({ project_id, purpose }) => [project_id, purpose]))
	const suggested = suggestFunctions(projects, purposeOf, rules)
	if (stated.length === 0 || projects.length === 0)
		return { rows: suggested.map((it) => row(it, 'low')), findings: [] }
	const summed = projects.flatMap(({ amount_yuan, ...it }) =>
		amount_yuan !== null && amount_yuan > 0n ? [{ ...it, amount_yuan }] : [],
	)
	const found = partition(
		summed.map(({ amount_yuan }) => amount_yuan),
		stated.map(({ amount }) => amount),
	)
	if (found.outcome === 'impossible') return { rows: [], findings: [impossible(stated)] }
	if (found.outcome === 'too_large') return { rows: [], findings: [tooLarge(stated)] }
	return classified(summed, stated, { found, suggested })
}

type Summed = Project & { readonly amount_yuan: bigint }

interface Solved {
	readonly found: Extract<Partition, { outcome: 'narrowed' }>
	readonly suggested: readonly Suggestion[]
}

function classified(projects: readonly Summed[], stated: readonly Item[], solved: Solved): Classified {
	const { found, suggested } = solved
	const codes = new Map(
		projects.map(({ project_id }, at) => [
			project_id,
			(found.candidates[at] ?? []).flatMap((bin) => stated[bin]?.function_code ?? []),
		]),
	)
	const proved = projects.flatMap(({ project_id, document_id }): readonly Suggestion[] => {
		const [function_code, ...others] = codes.get(project_id) ?? []
		if (function_code === undefined || others.length > 0) return []
		return [{ project_id, document_id, function_code, rule: 'only-assignment' }]
	})
	const open = projects.filter(({ project_id }) => (codes.get(project_id)?.length ?? 0) > 1)
	const carried = stated.find(({ carried_over }) => carried_over > 0n)
	const earlier = carried ? carriedOver(open) : []
	const wanted = suggested.map((it) =>
		carried && earlier.includes(it.project_id)
			? { ...it, function_code: carried.function_code, rule: 'carried-over' }
			: it,
	)
	const possible = wanted.filter(({ project_id, function_code }) =>
		open.some((it) => it.project_id === project_id && codes.get(project_id)?.includes(function_code)),
	)
	const amounts = new Map(projects.map((it) => [it.project_id, it.amount_yuan]))
	const filling = possible.filter(({ function_code }) => {
		const inside = [...proved, ...possible].filter((it) => it.function_code === function_code)
		const sum = inside.reduce((all, { project_id }) => all + (amounts.get(project_id) ?? 0n), 0n)
		return sum === stated.find((item) => item.function_code === function_code)?.amount
	})
	const left = open.filter(({ project_id }) => !filling.some((it) => it.project_id === project_id))
	const counted = { proved: proved.length, filling: filling.length }
	return {
		rows: [
			...proved.map((it) => ({ ...row(it, 'high'), origin: 'inferred_exact' as const })),
			...filling.map((it) => row(it, 'medium')),
		],
		findings: open.length === 0 ? [] : [several(stated, { found, ...counted, left, codes })],
	}
}

const row = (suggestion: Suggestion, confidence: ProjectFunction['confidence']): ProjectFunction => ({
	...suggestion,
	origin: 'suggested',
	confidence,
})
