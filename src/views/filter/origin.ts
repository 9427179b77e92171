import { someOf, type Params } from '../../share/param.ts'
import { MARK_ORIGINS, type MarkOrigin } from '../../ui/charts/origin.ts'

/**
 * Of which origins amounts are shown; an empty list means all. A view whose rows carry an origin declares it among its
 * parameters, and its query keeps the rows that it names: shares stay those of the whole.
 */
export const origin = someOf(MARK_ORIGINS)

/** The origins that a view is narrowed to; none where it shows all, or has no such choice. */
export const originsChosen = (
	params: Params,
	values: Readonly<Record<string, unknown>>,
): readonly MarkOrigin[] =>
	params['origin'] === origin
		? MARK_ORIGINS.filter((it) => (values['origin'] as readonly string[]).includes(it))
		: []
