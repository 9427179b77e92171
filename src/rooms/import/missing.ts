import { disclosuresOf, type Addition } from '../../state/own-files/addition.ts'

/** What must be known of a disclosure before it can stand beside others. */
export type Part = 'county' | 'department' | 'year'

/** Rules of findings that say that the file does not tell it. */
const RULES: Readonly<Record<string, Part>> = {
	'unknown-department': 'department',
	'unknown-year': 'year',
}

/** What nobody has said yet of the documents of a file. A county that is in no list will do, once it has a name. */
export function missingIn(addition: Addition): readonly Part[] {
	const parts = disclosuresOf(addition).flatMap(({ tables: { finding } }) =>
		finding.flatMap(({ rule, printed, alternatives }): readonly Part[] => {
			if (rule === 'unknown-county') return printed === null || alternatives !== null ? ['county'] : []
			const part = RULES[rule]
			return part ? [part] : []
		}),
	)
	return [...new Set(parts)]
}
