import type { Row } from '../../schema/schema.ts'

type Named = Pick<Row<'project'>, 'project_id' | 'document_id' | 'name'>

/** A code for a project, and why. */
export type Suggestion = Pick<
	Row<'project_function'>,
	'project_id' | 'document_id' | 'function_code' | 'rule'
>

/** One function code a project: that of the first rule, by sequence, whose purpose and pattern fit its own. */
export function suggestFunctions(
	projects: readonly Named[],
	purposes: ReadonlyMap<string, string>,
	rules: readonly Row<'function_rule'>[],
): readonly Suggestion[] {
	const ordered = rules.toSorted((a, b) => a.seq - b.seq).map(compile)
	return projects.flatMap(({ project_id, document_id, name }) => {
		const first = ordered.find(({ fits }) => fits(name, purposes.get(project_id)))
		return first ? [{ project_id, document_id, function_code: first.function_code, rule: first.rule }] : []
	})
}

function compile({ rule, purpose, pattern, function_code }: Row<'function_rule'>) {
	const named = pattern === null ? null : new RegExp(pattern, 'u')
	const fits = (name: string, of: string | undefined) =>
		(purpose === null || purpose === of) && (named?.test(name.normalize('NFKC').replace(/\s/g, '')) ?? true)
	return { rule, function_code, fits }
}

const CODE_YEAR = /^\d{6}(\d{2})P/

/** Projects whose code bears an earlier year than most: what such a project has was carried over. */
export function carriedOver(
	projects: readonly Pick<Row<'project'>, 'project_id' | 'code'>[],
): readonly string[] {
	const years = projects.map(({ code }) => CODE_YEAR.exec(code ?? '')?.[1])
	const counts = new Map<string, number>()
	for (const year of years) if (year) counts.set(year, (counts.get(year) ?? 0) + 1)
	const [most] = [...counts].sort(([, a], [, b]) => b - a)
	return projects.flatMap(({ project_id }, at) => {
		const year = years[at]
		return most && year && year < most[0] ? [project_id] : []
	})
}
