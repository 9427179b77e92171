import { finding } from '../../finding.ts'
import type { Heading, Reading } from '../../reading.ts'
import { field, titleIn, type Form } from './form.ts'

type Unit = Heading['amount_unit']

/** The department as `【code】name`. */
const DEPARTMENT = /^【(\w+)】(.+)$/

/** The unit that the forms print beside 项目资金; null where none does. */
export const unitOf = (forms: readonly Form[]): Unit | null => {
	const printed = forms.flatMap((form) =>
		form.fields.flatMap(
			({ cells }) => /项目资金\s*[（(]\s*(万元|元)\s*[)）]/.exec(cells.join(' '))?.[1] ?? [],
		),
	)
	const unit = mostCommon(printed)
	return unit === '元' || unit === '万元' ? unit : null
}

/** The year that a form prints under its title. */
const yearOf = (form: Form): number | null =>
	Number(/[（(](\d{4})年度[)）]/.exec(textOf(form))?.[1] ?? 0) || null

/** A form that prints another year than most of the document's. */
export function* otherYear(form: Form, year: number | undefined): Generator<Reading> {
	const own = yearOf(form)
	if (own === null || year === undefined || own === year) return
	yield finding(
		form,
		{
			rule: 'form-of-another-year',
			kind: 'conflict',
			severity: 'medium',
			certainty: 'fact',
			zh: `这张绩效目标表印的是 ${own} 年度，而本文件多数为 ${year} 年度。`,
			en: `This form prints the year ${own}, most of the document ${year}.`,
			printed: String(own),
		},
		form.line_start,
	)
}

/** The year that most forms print. */
export const documentYear = (forms: readonly Form[]): number | undefined =>
	mostCommon(forms.map(yearOf).filter((found) => found !== null))

/** The document itself: what its forms agree on; a finding where something of it cannot be read. */
export function* heading(
	lines: readonly string[],
	forms: readonly Form[],
	unit: Unit | null,
): Generator<Reading> {
	const title = lines.map(titleIn).find((text) => text !== null)
	const year = documentYear(forms)
	const printed = mostCommon(
		forms.flatMap((form) => field(form, '主管部门及代码')?.text ?? []).filter(Boolean),
	)
	const [, code, name] = DEPARTMENT.exec(printed ?? '') ?? []
	const place = { line_start: 1, line_end: Math.max(1, forms[0]?.line_end ?? lines.length) }
	if (unit === null) yield finding(place, NO_UNIT)
	if (title === undefined || year === undefined || !printed) yield finding(place, NO_HEADING)
	else
		yield {
			table: 'document',
			row: {
				title,
				department_name: name ?? printed,
				printed_code: code ?? null,
				fiscal_year: year,
				scope: 'projects',
				amount_unit: unit ?? '元',
				stated_total_yuan: null,
				template_family: family(forms),
			},
		}
}

/** The value that occurs most, the first of several; undefined where there is none. */
function mostCommon<T>(values: readonly T[]): T | undefined {
	const counts = new Map<T, number>()
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const textOf = (form: Form) =>
	form.fields
		.flatMap(({ cells }) => cells)
		.join(' ')
		.replace(/\s/g, '')

/** Cost stands among the second-level classes, or first in its row with second-level classes of its own. */
function family(forms: readonly Form[]): Heading['template_family'] {
	const rows = forms.flatMap((form) => form.indicators.map(({ cells }) => cells.filter(Boolean)))
	if (rows.some(([first, second]) => first === '成本指标' && /成本(?:指标)?/.test(second ?? '')))
		return 'four_class'
	return rows.some((row) => row.some((cell) => cell.startsWith('成本指标'))) ? 'three_class' : null
}

const NO_UNIT = {
	rule: 'unit-not-read',
	kind: 'quality',
	severity: 'high',
	certainty: 'fact',
	zh: '“项目资金”旁没有印出金额单位，按本版式通用的元读取。',
	en: 'No unit of amounts is printed beside 项目资金; they are read as 元, the usual unit of this layout.',
} as const

const NO_HEADING = {
	rule: 'heading-not-read',
	kind: 'quality',
	severity: 'high',
	certainty: 'fact',
	zh: '没有读全文件的标题、部门和年度。',
	en: 'The title, department and year of the document could not all be read.',
} as const
