import { termsOf, type Terms } from './terms.ts'
import csv from './term.csv?raw'

/** The words of the forms: a line of `term.csv` each, without quotes or commas inside a field. */
const termRows = csv
	.trim()
	.split('\n')
	.slice(1)
	.map((line) => {
		const [role = '', term = '', variant = '', source = ''] = line.split(',')
		return { role, term, variant, source }
	})

/** The words that this product knows. */
export const words: Terms = termsOf(termRows)
