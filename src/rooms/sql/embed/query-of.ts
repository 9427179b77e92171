import type { QueryDraft } from '../../../share/query-draft.ts'
import { address } from '../../../state/address.svelte.ts'
import { draft } from '../../../state/query-draft.svelte.ts'
import { locale } from '../../../state/locale.svelte.ts'
import type { StatementRun } from '../../../state/statement-runs.svelte.ts'
import type { Session } from '../../../state/session.svelte.ts'
import { known } from '../../../views/disclosures/disclosures.ts'
import { sentOf } from '../asked.ts'
import { visibleOf } from '../visible.ts'
import { statementOf } from '../statement-of.ts'
import { headingOf } from '../title.ts'
import { look } from '../../../views/look/params.ts'

/** What of the workbench can stand in another page: the answer that is shown, or before a run the statement alone. */
export function queryOf(session: Session, current: QueryDraft, run: StatementRun | undefined) {
	if (!current.sql.trim()) return undefined
	const { chart } = current
	const answer = run?.answer
	const {
		sql,
		values,
		types = {},
	} = run && answer ? { sql: sentOf(run), values: run.values, types: run.types } : current
	const typed = Object.keys(types).length ? { types } : {}
	return {
		title: headingOf(sql, chart),
		link: (keys: Readonly<Record<string, string>>) =>
			linkOf({ sql, values, ...typed, ...(chart && { chart }) }, keys),
		answer:
			answer &&
			(async () => {
				const [{ result, cut, omitted }, at, wanted] = [answer, locale.current, address.read(look).values]
				const [{ keptOf }, disclosures] = await Promise.all([import('./kept.ts'), known(session)])
				const statement = statementOf(sql, values)
				return keptOf({
					result: visibleOf(result, run.columns.hidden),
					cut,
					omitted,
					statement,
					chart,
					look: wanted,
					locale: at,
					disclosures,
				})
			}),
	}
}

async function linkOf(asked: QueryDraft, keys: Readonly<Record<string, string>>): Promise<string | null> {
	const fragment = (await draft.href('', asked)).slice(1)
	return fragment ? address.link(keys, fragment) : null
}
