import { decode } from '../../../share/fragment.ts'
import { read } from '../../../share/param.ts'
import { filled, SHOWN_ROWS } from '../../../state/statement-runs.svelte.ts'
import { known } from '../../../views/disclosures/disclosures.ts'
import { look } from '../../../views/look/params.ts'
import type { TakeExcerpt } from '../../../views/share/excerpt.ts'
import { runnable } from '../runnable.ts'
import { statementOf } from '../statement-of.ts'
import { headingOf } from '../title.ts'
import { visibleOf } from '../visible.ts'
import { keptOf } from './kept.ts'

/** The answer to the statement of an address, as it is looked at there. */
export const takeExcerpt: TakeExcerpt = async (session, { search, fragment, locale }, signal) => {
	const decoded = await decode(fragment)
	if ('unreadable' in decoded) return null
	const { sql, values, types, chart, answer = 0, grid } = decoded.draft
	const parts = runnable(sql)
	const part = parts[answer] ?? parts[0]
	if (!part) return null
	const { sort, filters, hidden } = grid ?? {}
	const rows = { ...(sort && { sort }), ...(filters && { filters }), limit: SHOWN_ROWS }
	const [{ result, cut, omitted }, disclosures] = await Promise.all([
		session.select(part.text, filled(part.text, values, types), signal, rows),
		known(session),
	])
	return {
		title: headingOf(part.text, chart),
		...keptOf({
			result: visibleOf(result, hidden),
			cut,
			omitted,
			statement: statementOf(part.text, values),
			chart,
			look: read(look, search).values,
			locale,
			disclosures,
		}),
	}
}
