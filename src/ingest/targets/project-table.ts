import type { AmountUnit } from '../../base/money.ts'
import type { CellDocument } from '../cells/cell.ts'
import { classesOf } from './classes-of-rows.ts'
import { listsFunds } from './earmarked.ts'
import type { FormAmount } from './form.ts'
import type { PrintedOwner, Reading } from '../reading.ts'
import { NAMELESS, type FoundProject, type FoundTotal } from './found.ts'
import { overPages } from './pages/over-pages.ts'
import { indicatorOf, type ReadIndicator } from './indicator.ts'
import { centsOf, moneyIn } from './money.ts'
import type { Header } from './header.ts'
import { numberedName, withoutRowNumbers } from './numbered-name.ts'
import type { Region } from './region.ts'
import { rowsOf } from './rows.ts'
import { totalNotRead, withoutProject } from './table-notes.ts'
import { cellOf, type TableRow } from './table-row.ts'
import { tableUnit } from './table-unit.ts'
import { aboveObjective, indicatorsIn, indicatorSections, standLeftAsRule } from './section.ts'
import type { ColumnRole, Terms } from '../words/terms.ts'
import type { Token } from './token.ts'

/** What a table whose rows name projects gives. */
export interface ProjectTable {
	readonly projects: readonly FoundProject[]
	readonly totals: readonly FoundTotal[]
	/** Indicators of rows that belong to no project. */
	readonly department: readonly ReadIndicator[]
	/** Labels of groups, and rows of the form that nobody filled in. */
	readonly used: readonly Token[]
	/** What must be said of the table itself. */
	readonly notes: readonly Reading[]
}

const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|.{0,14}(?:合计|小计|总计))[:：]?-?$/

type Growing = { afterBreak: boolean } & { -readonly [K in keyof FoundProject]: FoundProject[K] } & {
	indicators: ReadIndicator[]
	tokens: Token[]
}

/** An amount in a column of amounts. */
export const amountOf = (token: Token | null, unit: AmountUnit | null): FormAmount | null => {
	const money = token ? moneyIn(token.text) : null
	if (!token || !money) return null
	return {
		money,
		token,
		field: { role: 'annual', label: token, values: [], year: null },
		yuan: centsOf(money, unit),
	}
}

const NOTHING = /^[-—–/\s]*$/
/** Where a ruled table knows its columns, what stands in that of amounts and is none: it is printed, and cannot be read. */
function unreadAmount(header: Header, row: TableRow): FormAmount | null {
	const column = header.columns.find(({ role, longer }) => role === 'amount' && !longer)
	if (header.mode !== 'grid' || !column) return null
	const token =
		cellOf(header, row, 'amount') ?? row.left.find((it) => it.start < column.end && column.start < it.end)
	if (!token || NOTHING.test(token.text)) return null
	return {
		money: { printed: token.printed, unit: null, malformed: true },
		token,
		field: { role: 'annual', label: token, values: [], year: null },
		yuan: null,
	}
}

/** The projects of a table whose rows name them, each with the indicators of its rows. */
export function projectTable(
	region: Region,
	document: CellDocument,
	terms: Terms,
	above: AmountUnit | null,
): ProjectTable {
	const projects: Growing[] = []
	const totals: FoundTotal[] = []
	const department: ReadIndicator[] = []
	const used: Token[] = []
	const notes: Reading[] = []
	const stated = tableUnit(region, document)
	const unit = stated.unit ?? above
	notes.push(...stated.notes)
	let owner: PrintedOwner = {}
	for (const section of indicatorSections(region, terms)) {
		const { header, tokens } = section
		if (!namesProjects(header)) {
			department.push(...indicatorsIn(section, terms, unit))
			continue
		}
		const listed = aboveObjective(header, tokens, terms)
		const groups = listed.filter((it) => terms.group(it.text))
		used.push(...groups)
		const rows = rowsOf(
			header,
			groups.length > 0 ? listed.filter((it) => !groups.includes(it)) : listed,
			terms,
		)
		const classes = classesOf(header, rows, terms)
		const nameColumn = header.columns.find(({ role }) => role === 'project')
		const kind =
			region.isEarmarked || listsFunds(nameColumn, region.tokens[header.from], document)
				? ('earmarked' as const)
				: ('project' as const)
		rows.forEach((row, at) => {
			const cell = (role: ColumnRole) => {
				const it = cellOf(header, row, role)
				return it && it.form !== 'blank' ? it : null
			}
			owner = { ...owner, ...ownerOf(cell) }
			const printed = cell('project') ?? cell('task')
			const numbered = printed && numberedName(printed)
			const named = numbered?.name ?? printed
			const amount = amountOf(cell('amount'), unit) ?? (named ? unreadAmount(header, row) : null)
			if (numbered?.isBlank || isUnfilled(row)) {
				used.push(...row.cells.flatMap((it) => it ?? []), ...row.left)
				return
			}
			const own = classes[at]
			const indicator = own ? indicatorOf(header, row, own, unit) : null
			const total = isTotal(row, named, indicator !== null)
			if (total && amount) {
				totals.push({ label: total, amount, after: projects.length, count: null })
				used.push(...understood(header, row))
			}
			if (total && !amount && isAllTotal(total)) notes.push(...totalNotRead(row))
			const before = projects.at(-1)
			const again =
				before &&
				named &&
				before.name.text === named.text &&
				before.amount?.money.printed === amount?.money.printed &&
				indicator
			const begins = named ?? (indicator ? partBegun(cell) : null)
			if (begins && !total && !again)
				projects.push({
					...project(
						named ?? { ...begins, text: NAMELESS },
						kind,
						amount,
						unit,
						cell,
						owner,
						understood(header, row),
					),
					afterBreak: isAfterBreak(document, begins.row),
					...(printed && { printedName: printed.text }),
					...(numbered && { number: numbered.number }),
				})
			const current = projects.at(-1)
			if (!indicator) return
			if (!current) {
				department.push(indicator)
				notes.push(withoutProject(indicator))
			} else {
				current.indicators.push(indicator)
				current.tokens.push(...indicator.tokens)
				current.line_end = Math.max(current.line_end, indicator.row.line_end)
			}
		})
	}
	// A sheet does not say where its rows end.
	if (document.format === 'workbook' && standLeftAsRule(projects.flatMap(({ indicators }) => indicators)))
		for (const it of projects)
			it.indicators = it.indicators.map((indicator) => ({ ...indicator, shifted: false }))
	// Where rows are targets, a name with neither amount nor target is the office above its projects.
	const hasTargets = region.headers.some(
		(header) =>
			namesProjects(header) && header.columns.some(({ role }) => role === 'name' || role === 'flat_name'),
	)
	const own = hasTargets ? projects.filter((it) => it.amount !== null || it.indicators.length > 0) : projects
	// Among names with numbers, a text with neither number nor amount is none.
	const isNumbered = own.filter((it) => it.number !== undefined).length * 2 > own.length
	const found = withoutRowNumbers(
		overPages(
			isNumbered ? own.filter((it) => it.number !== undefined || it.amount !== null) : own,
			totals.find((it) => isOfAll(it, projects.length) && it.amount.yuan !== null)?.amount.yuan ?? null,
		),
	)
	return {
		projects: found,
		totals: totals.map((it) =>
			isOfAll(it, projects.length) && isAllTotal(it.label) ? { ...it, over: found.length } : it,
		),
		department,
		used,
		notes,
	}
}

/** A blank line stands above a row, or lines between the two hold nothing: there the table goes on, on a new page. */
function isAfterBreak({ lines }: CellDocument, row: number): boolean {
	const before = lines[row - 1]
	return !before?.text || (lines[row]?.line ?? 0) > before.line + 1
}

const namesProjects = ({ columns }: Header): boolean =>
	columns.some(({ role }) => role === 'project' || role === 'task')

/** A row without a name in which another part of a project stands: a page may have cut off what is above or below it. */
const partBegun = (cell: (role: ColumnRole) => Token | null): Token | null =>
	cell('amount') ?? cell('category') ?? cell('objective')

/** The label of a total of all, not of a part. */
const isAllTotal = (label: string): boolean => /^[合总]\s*计/.test(label)

/** A total of all projects is printed above the first or below the last. */
const isOfAll = ({ after }: FoundTotal, count: number): boolean => after === 0 || after === count

/** A row that says nothing but zero. */
const isUnfilled = ({ cells, left }: TableRow): boolean => {
	const filled = [...cells, ...left].filter((it) => it?.text)
	return filled.length > 0 && filled.every((it) => /^0(?:\.0+)?$/.test(it?.text ?? ''))
}

/** A row of amounts without a project: of a department, a category, or all. */
function isTotal(row: TableRow, named: Token | null, hasIndicator: boolean): string | null {
	const first = row.cells.find((it) => it?.text) ?? null
	if (!first || hasIndicator) return null
	if (TOTAL.test(first.text) || (named && TOTAL.test(named.text))) return first.text
	if (!named) return first.text
	// 820-甲县教育局: a department with its code where projects are named is their total.
	return /^[[【(（]?\d{3,6}[\]】)）]?\s*[-－—]\s*\p{Script=Han}{2,}(?:局|委|办|厅|部门|中心|政府|镇|乡|街道|院|校|学|园|站|所|室|队|馆|会|部|处|本级)$/u.test(
		named.text,
	)
		? named.text
		: null
}

function project(
	named: Token,
	kind: 'project' | 'earmarked',
	amount: FormAmount | null,
	unit: AmountUnit | null,
	cell: (role: ColumnRole) => Token | null,
	owner: PrintedOwner,
	tokens: readonly Token[],
): Omit<Growing, 'afterBreak'> {
	const text = (role: ColumnRole) => cell(role)?.text ?? null
	const { code, name } = codedName(named)
	return {
		name,
		line_start: named.line,
		line_end: Math.max(named.line, amount?.token.line ?? 0),
		kind: text('task') ? 'task' : kind,
		code: text('project_code') ?? code,
		category: text('category'),
		amount,
		unit,
		form: null,
		objective: text('objective'),
		use: text('content'),
		period: null,
		indicators: [],
		owner: { ...owner },
		offices: { supervisor: null, unit: null },
		print: '',
		tokens: [...tokens],
	}
}

/** The cells of a row whose headings say what they hold: a number under another heading is told as not used. */
const understood = ({ columns }: Header, { cells }: TableRow): readonly Token[] =>
	cells.flatMap((it, at) => (it && (columns[at]?.role || it.form !== 'number') ? it : []))

/**
 * A code of a project before its name (63012300 024T0000 00489-驻村经费): a converter leaves blanks where a narrow column
 * wrapped it. What is shorter is the code of an office.
 */
function codedName(named: Token): { readonly code: string | null; readonly name: Token } {
	const [, printed = '', name = ''] =
		/^([\dA-Z]{4,}(?:\s+[\dA-Z]{2,})*)\s*[-－—]\s*(.*\p{Script=Han}.*)$/su.exec(named.text) ?? []
	const code = printed.replace(/\s/g, '')
	return code.length < CODE_LENGTH ? { code: null, name: named } : { code, name: { ...named, text: name } }
}
/** The integrated budget system gives projects codes of 21 characters, older systems of no fewer than these. */
const CODE_LENGTH = 12

function ownerOf(cell: (role: ColumnRole) => Token | null): PrintedOwner {
	const county = cell('county')?.text
	const [, code, department] =
		/^[[【(（]?(\d{3,})?[\]】)）]?\s*[-－—]?\s*(.*)$/s.exec(cell('department')?.text ?? '') ?? []
	const year = /(?:19|20)\d\d/.exec(cell('year')?.text ?? '')?.[0]
	return {
		...(county && { county }),
		...(department && { department }),
		...(code && { department_code: code }),
		...(year && { fiscal_year: Number(year) }),
	}
}
