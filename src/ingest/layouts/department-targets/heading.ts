import { finding } from '../../finding.ts'
import type { Heading, Place, Reading } from '../../reading.ts'

type Rows = readonly (readonly string[])[]
type Unit = Heading['amount_unit']

const TITLE = /部门整体(?:支出)?(?:预算)?绩效目标表/
const UNIT = /(?:预算金额|拟投入的资金)[（(](元|万元)[)）]/
const COST_OF_ITS_OWN = /^(?:经济|社会|生态环境)成本指标$/

/** The unit printed in the headers of the budget and of the tasks; null where none is. */
export function unitOf(rows: Rows): Unit | null {
	const unit = rows.flat().flatMap((cell) => UNIT.exec(cell.replace(/\s/g, ''))?.[1] ?? [])[0]
	return unit === '元' || unit === '万元' ? unit : null
}

/** The document itself, or a finding that it could not be read; the total (cents) is its income. */
export function* heading(rows: Rows, unit: Unit | null, total: bigint | null): Generator<Reading> {
	const printed = rows.map((row) => row.join('')).find((text) => TITLE.test(text))
	const title = printed?.replace(/^#+\s*/, '')
	const year = /(\d{4})年/.exec(title ?? '')?.[1]
	const department = rows.flatMap((row) => valueBeside(row, '部门名称'))[0]
	if (title === undefined || year === undefined || department === undefined) yield finding(FIRST, NO_HEADING)
	else
		yield {
			table: 'document',
			row: {
				title,
				department_name: department,
				printed_code: null,
				fiscal_year: Number(year),
				scope: 'department_tasks',
				amount_unit: unit ?? '万元',
				stated_total_yuan: total,
				template_family: family(rows),
			},
		}
	if (unit === null) yield finding(FIRST, NO_UNIT)
}

function valueBeside(row: readonly string[], label: string): readonly string[] {
	const at = row.indexOf(label)
	const value = at < 0 ? undefined : row.slice(at + 1).find(Boolean)
	return value === undefined ? [] : [value]
}

/** Cost is a class of its own where it has second-level classes of its own. */
function family(rows: Rows): Heading['template_family'] {
	const cells = rows.flat()
	if (cells.some((cell) => COST_OF_ITS_OWN.test(cell))) return 'four_class'
	return cells.includes('成本指标') ? 'three_class' : null
}

const FIRST: Place = { line_start: 1, line_end: 1 }

const NO_HEADING = {
	rule: 'heading-not-read',
	kind: 'quality',
	severity: 'high',
	certainty: 'fact',
	zh: '没有读全文件的标题、部门和年度。',
	en: 'The title, department and year of the document could not all be read.',
} as const

const NO_UNIT = {
	rule: 'unit-not-read',
	kind: 'quality',
	severity: 'high',
	certainty: 'fact',
	zh: '表头没有印出金额单位，按本版式通用的万元读取。',
	en: 'The table headers print no unit of amounts; they are read as 万元, the usual unit of this layout.',
} as const
