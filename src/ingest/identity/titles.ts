import type { Reference } from '../reference.ts'
import type { Clues } from './clues.ts'
import { departmentOfTitle, isSameDepartment } from './department.ts'

/** What a document among several of a file says of itself. */
interface Named {
	readonly department: string | null
	readonly fiscal_year: number | null
	readonly title: string | null
}

/** The title in a file that names the department of one of its documents, and best its year too; else that of the file. */
export function ownTitle(
	{ department, fiscal_year, title }: Named,
	{ titles }: Pick<Clues, 'titles'>,
	reference: Reference,
): string | null {
	if (department === null) return title
	const own = titles.filter(({ value }) => {
		const named = departmentOfTitle(value)
		return named !== null && isSameDepartment(named, department, reference)
	})
	const ofYear = own.find(({ value }) => fiscal_year !== null && value.includes(String(fiscal_year)))
	return (ofYear ?? own[0])?.value ?? title
}
