import { arrange } from '../../engine/duckdb/user-sql.ts'
import type { Run } from '../../state/runs.svelte.ts'
import { titleOf } from './title.ts'

type Asked = Pick<Run, 'part' | 'arrangement'>

const arranged = ({ arrangement: { sort, filters = {} } }: Asked): boolean =>
	sort !== undefined || Object.values(filters).some(Boolean)

/** The statement that repeats the rows of a run as they stand: sorted and filtered as they are shown. */
export const askedOf = (run: Asked): string =>
	arranged(run) ? arrange(run.part.text, run.arrangement) : run.part.text

/** The same as it travels: under the remark it is called by. */
export const sentOf = (run: Asked): string =>
	arranged(run) ? `-- ${titleOf(run.part.text)}\n${askedOf(run)}` : run.part.text.trim()
