import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** `complete`: projects that have every class stand folded in one row, or each is listed. */
export const params = { ...choice, complete: one('folded', 'listed') }

/** How many targets of a class a project has; no project where targets belong to the whole department. */
export const columns = {
	document_id: kind.disclosure,
	/** As the address writes the project; `whole` for the department. */
	project_key: kind.hidden(kind.code),
	project: kind.nullable(kind.words),
	class_id: kind.code,
	counted: kind.count,
	/** The weakest of what it was counted from. */
	origin: kind.origin,
	/** How many projects the disclosure has, and how many have all four classes; none where targets are of the whole department. */
	projects: kind.hidden(kind.nullable(kind.count)),
	complete: kind.hidden(kind.nullable(kind.count)),
	complete_share: kind.hidden(kind.nullable(kind.share)),
}

export type Coverage = Row<typeof columns>
export type CoverageScene = Scene<typeof params, typeof columns>
