import { cells } from '../../text/cells.ts'
import { plain } from '../../text/clean.ts'

/** The cells of one indicator, as printed; an empty string where the table leaves a cell blank. */
export interface IndicatorCells {
	readonly class1: string
	readonly class2: string
	readonly name: string
	readonly operator: string
	readonly value: string
	readonly unit: string
	readonly weight: string
	/** Cells to the right stand empty: the row has moved left, against the header. */
	readonly shifted: boolean
}

/** A line of the table: the cells left of the indicator (project, category, amount, objective), and the indicator. */
export interface TableRow {
	readonly line: number
	/** A blank line stands before it: the table goes on, on a new page. */
	readonly afterBreak: boolean
	readonly left: readonly string[]
	readonly indicator: IndicatorCells | null
}

const OPERATOR = /^[≥≤=><＝＞＜]$/
const CLASS1 = /^(?:成本|产出|效益|满意度)指标$/
const CLASS2 =
	/^(?:(?:经济|社会|生态|生态环境)成本|数量|质量|时效|(?:经济|社会|生态)效益|可持续影响|服务对象满意度)(?:指标)?$/

/** The rows of the lines `from` to the end (0-based); columns shift between pages, so the operator is what they hang on. */
export function tableRows(lines: readonly string[], from: number): readonly TableRow[] {
	const rows: TableRow[] = []
	let afterBreak = false
	for (let at = from; at < lines.length; at++) {
		const text = cells(lines[at] ?? '')
		if (text.every((cell) => !cell)) {
			afterBreak = true
			continue
		}
		rows.push({ line: at + 1, afterBreak, ...split(text) })
		afterBreak = false
	}
	return rows
}

function split(text: readonly string[]): Pick<TableRow, 'left' | 'indicator'> {
	const operator = text.findLastIndex((cell) => OPERATOR.test(cell))
	if (operator < 1) return { left: text.filter(Boolean), indicator: null }
	const before = text.slice(0, operator - 1).filter(Boolean)
	const class2 = takeLast(before, CLASS2)
	const class1 = takeLast(before, CLASS1)
	const after = text.slice(operator + 1)
	const [value = '', ...rest] = after.filter(Boolean)
	const weight = /^\d/.test(rest.at(-1) ?? '') ? (rest.pop() ?? '') : ''
	const name = text[operator - 1] ?? ''
	const shifted = weight !== '' && after.at(-1) === ''
	const sign = (text[operator] ?? '').normalize('NFKC')
	return {
		left: before,
		indicator: { class1, class2, name, operator: sign, value, unit: rest.join(''), weight, shifted },
	}
}

function takeLast(row: string[], pattern: RegExp): string {
	const last = plain(row.at(-1) ?? '')
	if (!pattern.test(last)) return ''
	row.pop()
	return last
}
