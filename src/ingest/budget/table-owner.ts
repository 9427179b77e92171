import type { PrintedOwner } from '../reading.ts'
import type { SettledTable } from './settle-unit.ts'

/** What a table prints of whose it is: the department above it, the year and the stage in its title. */
export interface TableOwner {
	readonly department: string | null
	readonly fiscal_year: number | null
	readonly stage: 'budget' | 'final' | null
}

const DEPARTMENT =
	/(?:部门|单位)\s*(?:名称)?\s*[:：]\s*([\p{Script=Han}（）()]{4,}?)(?:\s|$|单位|金额|预算年度)/u

export function ownerOf({ table, kind }: SettledTable): TableOwner {
	const title = table.title?.text ?? ''
	const department = table.furniture
		.map(({ text }) => DEPARTMENT.exec(text)?.[1])
		.find((name) => name !== undefined && !/万元|金额/.test(name))
	const year = /(20\d\d)年/.exec(title)?.[1]
	return {
		department: department ?? null,
		fiscal_year: year === undefined ? null : Number(year),
		stage: kind?.isFinal ? 'final' : /预算/.test(title) ? 'budget' : null,
	}
}

/**
 * What of it tells a table from the others of its file: where all say the same, the file's own heading says it as well, and
 * better.
 */
export function tellingApart(owners: readonly TableOwner[]): (owner: TableOwner) => PrintedOwner {
	const differs = (key: keyof TableOwner) =>
		new Set(owners.flatMap((it) => (it[key] === null ? [] : [it[key]]))).size > 1
	const [departments, years, stages] = [differs('department'), differs('fiscal_year'), differs('stage')]
	return ({ department, fiscal_year, stage }) => ({
		...(departments && department !== null && { department }),
		...(years && fiscal_year !== null && { fiscal_year }),
		...(stages && stage !== null && { stage }),
	})
}
