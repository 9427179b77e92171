import type { CellDocument } from '../cells/cell.ts'
import { cluesOf, type Clue } from './clues.ts'
import type { Row } from '../../schema/schema.ts'

/** The line that says it, from 1; null where no line does. */
export type Evidence = Readonly<Record<'county' | 'department' | 'year' | 'stage' | 'unit', number | null>>

interface Understood {
	readonly county: Row<'county'>
	readonly department: Row<'department'>
	readonly document: Row<'document'>
}

/** Where a file says what was understood of it. */
export function evidenceOf(file: CellDocument, { county, department, document }: Understood): Evidence {
	const { departments, years, stages } = cluesOf(file)
	const texts = file.lines.map(({ line, text }) => ({ line, text: text.replace(/\s+/g, '') }))
	const saying = (words: string) => texts.find(({ text }) => text.includes(words))?.line ?? null
	const unit = document.amount_unit
	return {
		county: saying(county.name),
		department:
			best(departments.filter(({ value }) => department.name.endsWith(value))) ?? saying(department.name),
		year: best(years.filter(({ value }) => value === document.fiscal_year)),
		stage: best(stages.filter(({ value }) => value === document.stage)),
		unit:
			unit === null
				? null
				: (texts.find(({ text }) => new RegExp(`(单位|金额)[:：(（]*(人民币)?${unit}`, 'u').test(text))
						?.line ??
					texts.find(({ text }) => new RegExp(`[(（]${unit}[)）]`, 'u').test(text))?.line ??
					null),
	}
}

const best = (clues: readonly Clue<unknown>[]): number | null =>
	clues.reduce<Clue<unknown> | null>((top, clue) => (!top || clue.rank > top.rank ? clue : top), null)
		?.line ?? null
