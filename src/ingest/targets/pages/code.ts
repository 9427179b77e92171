import type { Piece, ProjectCell } from './piece.ts'

/** The groups of a code that a page break cut; `repeated` where both pages print one group, one of them misread. */
export interface CutCode {
	readonly groups: readonly string[]
	readonly repeated: { readonly kept: string; readonly misread: string } | null
}

/** The groups before the serial number that most codes of the document have, at each position. */
export function usualCode(pieces: readonly Piece[]): readonly string[] {
	const whole = pieces.flatMap(({ project }) => (project?.serial ? [project.groups] : []))
	const length = commonest(whole.map((groups) => String(groups.length)))
	const alike = whole.filter((groups) => String(groups.length) === length)
	return Array.from({ length: Number(length) }, (_, at) => commonest(alike.map((groups) => groups[at] ?? '')))
}

/** A code goes on below the break that cut it; a group that both pages print is one group. */
export function cutCode(
	identity: ProjectCell,
	above: readonly ProjectCell[],
	usual: readonly string[],
): CutCode {
	if (identity.groups.length >= usual.length) return { groups: identity.groups, repeated: null }
	const before = above.flatMap((cell) => cell.groups)
	const joined = [...before, ...identity.groups]
	const [upper = '', lower = ''] = joined.slice(before.length - 1, before.length + 1)
	if (joined.length !== usual.length + 1 || before.length === 0 || !oneCharacterApart(upper, lower))
		return { groups: joined, repeated: null }
	const kept = lower === usual[before.length - 1] ? lower : upper
	const groups = [...before.slice(0, -1), kept, ...identity.groups.slice(1)]
	return { groups, repeated: { kept, misread: kept === upper ? lower : upper } }
}

const oneCharacterApart = (a: string, b: string) =>
	a.length === b.length && [...a].filter((char, at) => char !== b[at]).length <= 1

function commonest(texts: readonly string[]): string {
	const counts = new Map<string, number>()
	for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
