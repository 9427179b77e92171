import { cents } from '../../../base/money.ts'
import type { Heading, Place, Source } from '../../reading.ts'
import { cells } from '../../text/cells.ts'
import { plain } from '../../text/clean.ts'

const UNIT = /单位\s*[:：]\s*(万元|元)/
const YEAR = /预算年度\s*[:：]\s*(\d{4})/
const DEPARTMENT = /^(\d{3,6})\s+(\p{Script=Han}{4,})(?:\s|$)/u
const TITLE = /\d{4}\s*年部门预算信息公开情况说明\s*$/
const TOTAL = /\d{4}\s*年支出预算\s*([\d.,\s]+?)\s*(亿元|万元|元)/

/** What a department budget says of itself; the total is the expenditure that its prose states with its unit. */
export function heading({ lines }: Source): Heading {
	const department = mostFrequent(lines.flatMap((line) => DEPARTMENT.exec(line)?.slice(1, 3).join(' ') ?? []))
	const [printed_code = null, department_name = ''] = department?.split(' ') ?? []
	const title =
		lines.find((line) => !line.includes('\t') && TITLE.test(line)) ?? lines.find((line) => line.trim())
	return {
		title: plain(title ?? ''),
		department_name,
		printed_code,
		fiscal_year: Number(mostFrequent(lines.flatMap((line) => YEAR.exec(line)?.[1] ?? [])) ?? 0),
		scope: 'department_budget',
		amount_unit: mostFrequent(lines.flatMap((line) => UNIT.exec(line)?.[1] ?? [])) === '元' ? '元' : '万元',
		stated_total_yuan: statedTotal({ lines })?.amount ?? null,
		template_family: templateFamily(lines),
	}
}

/** The expenditure that the prose states, in whole cents, and where. */
export function statedTotal({ lines }: Source): (Place & { readonly amount: bigint }) | null {
	for (const [index, line] of lines.entries()) {
		const [, digits = '', unit = ''] = TOTAL.exec(line) ?? []
		if (unit !== '元' && unit !== '万元' && unit !== '亿元') continue
		const amount = cents(digits, unit)
		if (typeof amount === 'bigint') return { amount, line_start: index + 1, line_end: index + 1 }
	}
	return null
}

/** Cost indicators under output or a class of their own: told by the column in which 成本指标 stands. */
function templateFamily(lines: readonly string[]): Heading['template_family'] {
	const rows = lines.map(cells).filter((row) => row.length > 2)
	if (rows.some((row) => row[0] === '成本指标')) return 'four_class'
	return rows.some((row) => row[1] === '成本指标') ? 'three_class' : null
}

function mostFrequent(texts: readonly string[]): string | undefined {
	const counts = new Map<string, number>()
	for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
	return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
