import type { Param } from './param.ts'

/** What a reader says a project is for, or under which function code it belongs, in place of what the rules suggest. */
export interface Assignment {
	/** As an address writes it: `130529-zuzhibu-2024-budget.l581`. */
	readonly project: string
	/** A purpose by its identifier, or a function code. */
	readonly as: { readonly purpose: string } | { readonly code: string }
}

const PROJECT = /^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9_-]+$/
const PURPOSE = /^[a-z]+(?:-[a-z]+)*$/
const CODE = /^\d{3}(?:\d{2}){0,2}$/
/** A link with more is longer than programs carry. */
export const MOST_ASSIGNED = 60

const valueOf = ({ as }: Assignment): string => ('code' in as ? as.code : as.purpose)
export const kindOf = ({ as }: Assignment): 'code' | 'purpose' => ('code' in as ? 'code' : 'purpose')

/** Whether one of them would take the place of the other. */
export const isSamePlace = (one: Assignment, other: Assignment): boolean =>
	one.project === other.project && kindOf(one) === kindOf(other)

/** Assignments in one order, one of a kind for each project; the later one counts. */
export const settled = (all: readonly Assignment[]): readonly Assignment[] =>
	[...new Map(all.map((one) => [`${one.project} ${kindOf(one)}`, one])).values()].sort((a, b) =>
		`${a.project} ${kindOf(a)}` < `${b.project} ${kindOf(b)}` ? -1 : 1,
	)

/** Those that a link carries when more are added, and those that it has no room for: what it carried before stays. */
export function withRoom(
	carried: readonly Assignment[],
	more: readonly Assignment[],
): { readonly carried: readonly Assignment[]; readonly left: readonly Assignment[] } {
	let all = settled(carried)
	const left: Assignment[] = []
	for (const one of settled(more)) {
		const next = settled([...all, one])
		if (next.length > MOST_ASSIGNED) left.push(one)
		else all = next
	}
	return { carried: all, left }
}

function parsed(raw: string): readonly Assignment[] | undefined {
	const parts = raw.split('*')
	if (parts.length % 2 || parts.length > 2 * MOST_ASSIGNED) return undefined
	const all: Assignment[] = []
	for (let at = 0; at < parts.length; at += 2) {
		const [project = '', value = ''] = parts.slice(at, at + 2)
		if (!PROJECT.test(project)) return undefined
		if (PURPOSE.test(value)) all.push({ project, as: { purpose: value } })
		else if (CODE.test(value)) all.push({ project, as: { code: value } })
		else return undefined
	}
	return settled(all)
}

const param: Param<readonly Assignment[]> = {
	read: parsed,
	write: (all) =>
		settled(all)
			.slice(0, MOST_ASSIGNED)
			.map((one) => `${one.project}*${valueOf(one)}`)
			.join('*'),
	initial: [],
	allowed: '<document>.<project>*<purpose or code>, …',
	known: [
		{
			among: ['project'],
			also: [],
			codes: (all) => all.map(({ project }) => project),
			without: (all, unknown) => all.filter(({ project }) => !unknown.has(project)),
		},
		{
			among: ['purpose', 'function_code'],
			also: [],
			codes: (all) => all.map(valueOf),
			without: (all, unknown) => all.filter((one) => !unknown.has(valueOf(one))),
		},
	],
}

/** The key of an address that carries the reader's own purposes and codes of projects, in every room. */
export const assigned = { mine: param }
