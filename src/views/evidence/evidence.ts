import type { Question } from '../../engine/engine.ts'
import type { Row } from '../../engine/row.ts'
import type { Params, Values } from '../../share/param.ts'
import { behindRows, bound, type AnyView } from '../view.ts'

export type BehindRow = Row<typeof behindRows>

/** The rows that stand behind one number (`of`), or behind all that a view shows (`of` empty). */
export const behind = async <P extends Params>(
	view: AnyView,
	params: P,
	values: Values<P>,
	of: string,
): Promise<Question<typeof behindRows>> => ({
	sql: await view.behind(),
	rows: behindRows,
	values: { ...bound(params, values), of },
})
