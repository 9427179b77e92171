import type { MarkOrigin } from '../../ui/charts/origin.ts'

/** Everything that a note on comparability can be about, in the order in which the notes stand. */
export const NOTE_KINDS = [
	'stages',
	'years',
	'scopes',
	'uncoded',
	'partly_itemised',
	'no_total',
	'shared_cost',
	'units',
	'repaired',
	'departmental',
	'no_operators',
	'no_weights',
	'no_basis',
	'classes_read',
	'damaged',
	'worded',
] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** What any picture of money, or of targets, must not be read without. */
const USUAL: Readonly<Record<'money' | 'targets', readonly NoteKind[]>> = {
	money: ['stages', 'years', 'scopes', 'partly_itemised'],
	targets: ['stages', 'years', 'departmental'],
}
/** What a pattern that is drawn stands for. */
const DRAWN: Readonly<Partial<Record<MarkOrigin, readonly NoteKind[]>>> = {
	suggested: ['uncoded', 'classes_read'],
	inferred_exact: ['repaired'],
}

/** The kinds of notes that a view's picture must not be read without, by what it says and by the origins it draws. */
export const concernsOf = (
	view: { readonly about: 'money' | 'targets'; readonly concerns?: readonly NoteKind[] },
	origins: Iterable<MarkOrigin>,
): ReadonlySet<NoteKind> =>
	new Set([...(view.concerns ?? USUAL[view.about]), ...[...origins].flatMap((origin) => DRAWN[origin] ?? [])])
