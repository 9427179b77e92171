import type { Sheet } from '../sheet.ts'
import { duckdb } from './duckdb.ts'
import type { Language } from './languages.ts'
import { powerQuery } from './power-query.ts'
import { python } from './python.ts'
import { r } from './r.ts'
import { stata } from './stata.ts'

/** Code that computes a sheet's rows again; Stata and Power Query, which know no SQL, read them from the CSV `file`. */
export function code(language: Language, sheet: Sheet, base: string, file: string): string {
	const repeat = { ...sheet, base }
	switch (language) {
		case 'python':
			return python(repeat)
		case 'r':
			return r(repeat)
		case 'stata':
			return stata(sheet, file)
		case 'duckdb':
			return duckdb(repeat)
		case 'power_query':
			return powerQuery(sheet, file)
	}
}
