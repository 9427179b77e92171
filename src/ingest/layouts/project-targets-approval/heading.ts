import { cents } from '../../../base/money.ts'
import { cells } from '../../text/cells.ts'
import { plain } from '../../text/clean.ts'
import { finding } from '../../finding.ts'
import type { Heading, Reading } from '../../reading.ts'
import type { Amount } from '../../targets/pages/piece.ts'
import type { ApprovalPiece } from './piece.ts'
import type { TableRow } from './row.ts'

/** What stands above the projects: title, year, unit and the stated total, each null where it cannot be read. */
export interface Top {
	readonly title: string | null
	readonly year: number | null
	readonly unit: Heading['amount_unit'] | null
	/** 1-based line of the total. */
	readonly totalLine: number | null
	readonly total: Amount | null
	/** 0-based line at which the table's rows begin. */
	readonly body: number
}

const TITLE = /绩效目标/
const TABLE_HEADER = /一级指标.*三级指标/
const HEADER_CONTINUED = /^其中[:：]/
const TOTAL = /^合计/
const AMOUNT = /^[\d,]+(?:\.\d+)?$/

/** Reads down to the first row of the table. */
export function top(lines: readonly string[]): Top {
	const header = lines.findIndex((line) => TABLE_HEADER.test(plain(line)))
	const titleText = lines
		.slice(0, Math.max(header, 0))
		.map(plain)
		.find((line) => TITLE.test(line))
	const unit = /[（(](万元|元)[)）]/.exec(lines[header]?.replace(/\s/g, '') ?? '')?.[1]
	const totalAt = lines.findIndex((line) => TOTAL.test(plain(line)))
	const known = unit === '元' || unit === '万元' ? unit : null
	return {
		title: titleText ?? null,
		year: Number(/(\d{4})年/.exec(titleText ?? '')?.[1] ?? 0) || null,
		unit: known,
		totalLine: totalAt < 0 ? null : totalAt + 1,
		total: totalAt < 0 ? null : amountIn(lines[totalAt] ?? '', known ?? '万元'),
		body: totalAt < 0 ? afterHeader(lines, header) : totalAt + 1,
	}
}

/** The document itself, or a finding that says what of it could not be read. */
export function* heading(
	above: Top,
	rows: readonly TableRow[],
	parts: readonly ApprovalPiece[],
): Generator<Reading> {
	const printed = parts.find((part) => part.department)?.department ?? ''
	const [, code, name] = /^(\d+)\s*-\s*(.*)$/.exec(printed) ?? []
	const { title, year, unit, total } = above
	if (title === null || year === null || name === undefined) yield unreadHeading(above, name)
	else
		yield {
			table: 'document',
			row: {
				title,
				department_name: name.replace(/[（(]本级[)）]$/, ''),
				printed_code: code ?? null,
				fiscal_year: year,
				scope: 'projects',
				amount_unit: unit ?? '万元',
				stated_total_yuan: total?.cents ?? null,
				template_family: family(rows),
			},
		}
	const place = { line_start: 1, line_end: Math.max(1, above.body) }
	if (unit === null) yield finding(place, NO_UNIT)
	if (total === null) yield finding(place, NO_TOTAL)
}

const NO_UNIT = {
	rule: 'unit-not-read',
	kind: 'quality',
	severity: 'high',
	certainty: 'fact',
	zh: '表头没有印出金额单位，按本版式通用的万元读取。',
	en: 'The table header prints no unit of amounts; they are read as 万元, the usual unit of this layout.',
} as const

const NO_TOTAL = {
	rule: 'stated-total-not-read',
	kind: 'quality',
	severity: 'high',
	certainty: 'fact',
	zh: '没有读出合计行的金额，各项目金额之和无从核对。',
	en: 'No amount could be read in the total line, so the sum of the projects cannot be checked.',
} as const

function unreadHeading({ title, year, body }: Top, department: string | undefined): Reading {
	const missing = [
		title === null && { zh: '标题', en: 'title' },
		year === null && { zh: '年度', en: 'fiscal year' },
		department === undefined && { zh: '部门', en: 'department' },
	].filter((word) => word !== false)
	return finding(
		{ line_start: 1, line_end: Math.max(1, body) },
		{
			rule: 'heading-not-read',
			kind: 'quality',
			severity: 'high',
			certainty: 'fact',
			zh: `没有读出文件的${missing.map(({ zh }) => zh).join('、')}。`,
			en: `Not read of the document: ${missing.map(({ en }) => en).join(', ')}.`,
		},
	)
}

/** Cost is a class of its own where it has second-level classes of its own. */
function family(rows: readonly TableRow[]): Heading['template_family'] {
	const classes = rows.flatMap(({ indicator }) => (indicator ? [indicator] : []))
	if (classes.some(({ class1 }) => class1 === '成本指标')) return 'four_class'
	return classes.some(({ class2 }) => class2 === '成本指标') ? 'three_class' : null
}

function amountIn(line: string, unit: Heading['amount_unit']): Amount | null {
	const printed = cells(line).find((cell) => AMOUNT.test(cell))
	const value = printed === undefined ? null : cents(printed, unit)
	return printed !== undefined && typeof value === 'bigint' ? { printed, cents: value } : null
}

function afterHeader(lines: readonly string[], header: number): number {
	const next = plain(lines[header + 1] ?? '')
	return header >= 0 && HEADER_CONTINUED.test(next) ? header + 2 : header + 1
}
