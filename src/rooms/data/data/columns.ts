import { choice } from '../../../share/page.ts'
import { among, matching } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** `table` is the one that stands open; `since` the data version that the newest is compared with. */
export const params = {
	...choice,
	table: among(matching(/^[a-z]{1,20}(?:_[a-z]{1,20}){0,3}$/), ['table'], (table) => (table ? [table] : [])),
	since: matching(/^[0-9a-f]{8}$/),
}

/** A table and how many rows it has. */
export const columns = { name: kind.code, rows: kind.count }

export type TablesScene = Scene<typeof params, typeof columns>
