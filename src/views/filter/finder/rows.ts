import type { Entry, Group } from './index-of.ts'

/** A row of the list: the head of a group, or something to tick. */
export type Row = { readonly group: Group; readonly count: number } | { readonly entry: Entry }

/** Entries with a head above each group. */
export function rowsOf(found: readonly Entry[]): readonly Row[] {
	const groups = new Map<Group, Entry[]>()
	for (const entry of found) {
		const own = groups.get(entry.group)
		if (own) own.push(entry)
		else groups.set(entry.group, [entry])
	}
	return [...groups].flatMap(([group, entries]): readonly Row[] => [
		{ group, count: entries.length },
		...entries.map((entry) => ({ entry })),
	])
}

/** The id of an entry's row in the list that is called so. */
export const idOf = (list: string, { key, value }: Entry): string => `${list}-${key}-${value}`
