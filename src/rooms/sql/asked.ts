import { arrange, name } from '../../engine/duckdb/user-sql.ts'
import type { StatementRun } from '../../state/statement-runs.svelte.ts'
import { titleOf } from './title.ts'

type Asked = Pick<StatementRun, 'part' | 'arrangement' | 'columns'>

const arranged = ({ arrangement: { sort, filters = {} }, columns: { hidden = [] } }: Asked): boolean =>
	sort !== undefined || hidden.length > 0 || Object.values(filters).some(Boolean)

/** The statement that repeats the rows of a run as they stand: sorted and filtered as they are shown, without what is hidden. */
export function askedOf(run: Asked): string {
	if (!arranged(run)) return run.part.text
	const { hidden = [] } = run.columns
	const whole = arrange(run.part.text, run.arrangement)
	return hidden.length
		? whole.replace(/^SELECT \* /, () => `SELECT * EXCLUDE (${hidden.map(name).join(', ')}) `)
		: whole
}

/** The same as it travels: under the remark it is called by. */
export const sentOf = (run: Asked): string =>
	arranged(run) ? `-- ${titleOf(run.part.text)}\n${askedOf(run)}` : run.part.text.trim()
