import { filled } from '../../state/statement-runs.svelte.ts'

/** A statement as it is shown alone: its text, and beneath it the value of each of its parameters. */
export const statementOf = (sql: string, values: Readonly<Record<string, string>>): string =>
	[
		sql.trim(),
		...Object.entries(filled(sql, values)).map(([name, value]) => `-- $${name} = ${JSON.stringify(value)}`),
	].join('\n')
