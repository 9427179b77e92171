import type { Row } from '../schema/schema.ts'
import type { LayoutId } from '../schema/vocabulary.ts'
import type { Heading } from './reading.ts'
import { counties, kinds, type Reference } from './reference.ts'
import { noHeading, unknownCounty, unknownDepartment, type Refusal } from './refusal.ts'

/** A disclosure as text; the caller computes the SHA-256 (hexadecimal) of the file's bytes. */
export interface DisclosureFile {
	readonly name: string
	readonly text: string
	readonly sha256: string
}

/** What a layout made of a file, beside its rows. */
export interface Read {
	readonly layout: LayoutId
	readonly heading: Heading | undefined
	readonly lineCount: number
}

/** What a document identifier ends in: which of a department's disclosures of the year it is. */
const KIND: Readonly<Record<LayoutId, 'targets' | 'budget'>> = {
	project_targets_approval: 'targets',
	project_target_form: 'targets',
	department_targets: 'targets',
	department_budget: 'budget',
	by_headings: 'targets',
}

interface Placed {
	readonly outcome: 'placed'
	readonly heading: Heading
	readonly department: Row<'department'>
	readonly document: Row<'document'>
}

/** The rows of the document and its department, or what could not be resolved. */
export function place(
	file: DisclosureFile,
	read: Read,
	reference: Reference,
	free: (id: string) => string,
): Placed | Refusal {
	const { layout, heading, lineCount } = read
	const missing = heading ? absent(heading) : ['title', 'department_name', 'fiscal_year']
	if (!heading || missing.length > 0) return noHeading(file.name, layout, missing)
	const { department_name, printed_code, ...printed } = heading
	const named = counties(heading, reference)
	const [county] = named
	if (!county || named.length > 1)
		return unknownCounty(
			file.name,
			department_name,
			named.map(({ name }) => name),
		)
	const fitting = kinds(heading, reference)
	const [kind] = fitting
	if (!kind || fitting.length > 1)
		return unknownDepartment(
			file.name,
			department_name,
			fitting.map(({ kind }) => kind),
		)
	const { county_code } = county
	const department_id = `${county_code}-${kind.slug}`
	return {
		outcome: 'placed',
		heading,
		department: {
			department_id,
			county_code,
			printed_code,
			name: department_name,
			kind: kind.kind,
			name_pinyin: kind.pinyin,
			name_initials: kind.initials,
		},
		document: {
			document_id: free(`${department_id}-${String(heading.fiscal_year)}-${KIND[layout]}`),
			county_code,
			department_id,
			...printed,
			layout,
			stage: 'budget',
			publisher: null,
			source_url: null,
			published_on: null,
			retrieved_on: null,
			source_file: file.name,
			sha256: file.sha256,
			line_count: lineCount,
			identity: 'printed',
		},
	}
}

/** The parts of a heading without which a document cannot be named. */
const absent = (heading: Heading): readonly string[] =>
	(['title', 'department_name', 'fiscal_year'] as const).filter((part) => !heading[part])
