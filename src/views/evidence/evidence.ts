import type { Question } from '../../engine/engine.ts'
import type { Row } from '../../engine/row.ts'
import type { Params, Values } from '../../share/param.ts'
import { evidenceRows, bound, type AnyView } from '../view.ts'

export type EvidenceRow = Row<typeof evidenceRows>

/** The rows that stand behind one number (`of`), or behind all that a view shows (`of` empty). */
export const evidenceOf = async <P extends Params>(
	view: AnyView,
	params: P,
	values: Values<P>,
	of: string,
): Promise<Question<typeof evidenceRows>> => ({
	sql: await view.behind(),
	rows: evidenceRows,
	values: { ...bound(params, values), of },
})
