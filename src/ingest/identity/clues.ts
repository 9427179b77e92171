import { joinedCells, type CellDocument, type CellLine } from '../cells/cell.ts'
import type { Row } from '../../schema/schema.ts'
import { departmentOfTitle, printedDepartment } from './department.ts'

export type Stage = Row<'document'>['stage']

/** Something that says whose a file is, and how much it is worth: a label is worth more than a title, this more than a link. */
export interface Clue<T> {
	readonly value: T
	readonly line: number
	readonly rank: number
}

/** What a file says of itself outside its rows. */
export interface Clues {
	readonly departments: readonly Clue<string>[]
	readonly codes: readonly Clue<string>[]
	readonly years: readonly Clue<number>[]
	readonly stages: readonly Clue<Stage>[]
	readonly titles: readonly Clue<string>[]
}

const LABELS: readonly (readonly [form: RegExp, rank: number])[] = [
	[/^(?:公开|编制|预算|预算主管|绩效编制|填报|编报|申报)(?:部门|单位)(?:\(单位\))?(?:名称)?$/u, 6],
	[/^(?:部门|单位|部门\(单位\)|部门单位)(?:名称)?$/u, 6],
	[/^(?:建设|项目|发布|信息来源|来源|发布机构|发文机关)单位?$|^发布机构$|^(?:信息)?来源$/u, 2],
	[/^(?:项目)?主管(?:部门|单位)(?:及代码|名称)?$/u, 2],
	[/^(?:项目)?实施(?:部门|单位)$/u, 1],
]

/** Every clue of a file, in its order. `name` is read last: a file is often named by hand. */
export function cluesOf({ lines, name, format }: CellDocument): Clues {
	const clues = {
		departments: [] as Clue<string>[],
		codes: [] as Clue<string>[],
		years: [] as Clue<number>[],
		stages: [] as Clue<Stage>[],
		titles: [] as Clue<string>[],
	}
	let above = ''
	for (const it of lines) {
		labels(it, clues, above)
		above = it.cells.findLast(({ text }) => text !== '')?.text ?? above
		titles(it, clues)
		years(it, clues)
	}
	const stem = name.replace(/^.*\//, '').replace(/\.\w+$/, '')
	const named = departmentOfTitle(stem)
	if (named) clues.departments.push({ value: named, line: 1, rank: 1 })
	for (const year of stem.match(/20[0-4]\d/g) ?? [])
		clues.years.push({ value: Number(year), line: 1, rank: 1 })
	for (const stage of stagesOf(stem)) clues.stages.push({ value: stage, line: 1, rank: 1 })
	return format === 'csv' ? { ...clues, ...columnClues(lines, clues) } : clues
}

interface Gathered {
	readonly departments: Clue<string>[]
	readonly codes: Clue<string>[]
	readonly years: Clue<number>[]
	readonly stages: Clue<Stage>[]
	readonly titles: Clue<string>[]
}

function department(gathered: Gathered, text: string, { line }: CellLine, rank: number): void {
	const printed = printedDepartment(text)
	if (!printed) return
	gathered.departments.push({ value: printed.name, line, rank })
	if (printed.code) gathered.codes.push({ value: printed.code, line, rank })
}

/** One of these stands in every label, and none is longer. */
const OF_LABEL = /[门单建项发源]/
const LONGEST_LABEL = 20

/** What a label of a department is worth; `二、建设单位` is one with its number in the list. */
const rankOf = (label: string): number | undefined => {
	if (!OF_LABEL.test(label)) return undefined
	const plain = label.replace(/[\s*]/g, '').replace(/^[一二三四五六七八九十]+、/, '')
	if (plain.length > LONGEST_LABEL) return undefined
	return LABELS.find(([form]) => form.test(plain))?.[1]
}

/**
 * `编制部门：甲县水务局`, a label in one cell and the name in the next, or a code and a name in one cell, which the line
 * above may label.
 */
function labels(it: CellLine, gathered: Gathered, above: string): void {
	const cells = (it.columns === 'position' ? [...joinedCells(it), ...it.cells] : it.cells).map(
		({ text }) => text,
	)
	for (const [index, text] of cells.entries()) {
		if (text === '') continue
		const [, label = '', value = ''] = /^[*]?([^:：]{1,14})[:：]\s*(.*)$/u.exec(text) ?? []
		const plain = (label || text).replace(/[\s*]/g, '')
		const rank = rankOf(plain)
		if (rank) department(gathered, value || cells[index + 1] || '', it, rank)
		else if (isCoded(text)) department(gathered, text, it, (index === 0 && rankOf(above)) || 5.5)
		else if (cells.length <= 2 && /[县区市旗]/.test(text)) department(gathered, text, it, 3)
		if (/^(?:部门|单位)(?:编码|代码)$/u.test(plain) && /^\d{3,12}$/.test(value || (cells[index + 1] ?? '')))
			gathered.codes.push({ value: value || (cells[index + 1] ?? ''), line: it.line, rank: 6 })
	}
}

/** A code and a name in one cell: 【305012】甲县第三中学, 402-乙县丙镇, 118丁县民政局, 203 戊县水务局; no function code and no year. */
export const isCoded = (text: string): boolean =>
	/^[[【(（]?\d{3,12}(?:[\]】)）]|\s?[-—_:])[\u4e00-\u9fff]/u.test(text) ||
	/^(?!20\d\d\s?年)\d{3,6}\s?[\u4e00-\u9fff]{2}.*[县区市旗]/u.test(text)

const TITLE = /预算|决算|绩效|自评|目标表|申报表|公开表|公示|清单$|(?:收支|收入|支出)总(?:体情况)?表$/u
/** A row of so many cells with borders heads a table. */
const HEADER = 3

function titles(it: CellLine, { departments, titles, stages }: Gathered): void {
	const { line } = it
	// Signs between cells that are empty are no part of it.
	const text = (it.text.replace(/\s+/g, '').replace(/^#+/, '').split('_')[0] ?? '').replace(
		/^[|｜]+|[|｜]+$/g,
		'',
	)
	if (text.length > 60 || /[。；]/.test(text) || /\.{4,}|…/.test(text)) return
	const named = departmentOfTitle(text)
	if (named) departments.push({ value: named, line, rank: 5 })
	const isHeader = it.columns === 'index' && it.cells.filter((cell) => cell.text !== '').length >= HEADER
	if (!TITLE.test(text) || isHeader || it.cells.length > 8) return
	titles.push({ value: text, line, rank: named ? 5 : 3 })
	for (const stage of stagesOf(text)) stages.push({ value: stage, line, rank: 4 })
}

/** The stages that a title speaks of; budgets are what is left. */
function stagesOf(title: string): Stage[] {
	// Where a page's path names both, it says nothing of this page.
	if (/预算.*决算|决算.*预算/u.test(title) && /[/>、]/u.test(title)) return []
	if (/自评|自我评价/u.test(title)) return ['self_evaluation']
	if (/决算/u.test(title)) return ['final']
	if (/调整预算|预算调整/u.test(title)) return ['adjusted']
	return /预算|绩效目标|目标申报|目标批复|目标表/u.test(title) ? ['budget'] : []
}

/** Each character of 二五 as its digit. */
const inDigits = (text: string) =>
	[...text].map((it) => Math.max(0, '零一二三四五六七八九'.indexOf(it))).join('')

/** Of several years that a line prints, the latest of a budget: 2024年执行数 | 2025年预算数 heads the columns of 2025. */
function budgeted(text: string): string | undefined {
	const isSeveral = new Set(text.match(/20\d\d(?=年)/gu)).size > 1
	const named = [...text.matchAll(/(20\d\d)年度?(?:年初|部门)?预算/gu)].map(([, year]) => Number(year))
	return isSeveral && named.length > 0 ? String(Math.max(...named)) : undefined
}

function years(it: CellLine, { years }: Gathered): void {
	const text = it.text
		.replace(/\s+/g, '')
		.replace(
			/二[〇○零0]([〇○零一二三四五六七八九]{2})(?=年)/gu,
			(_, digits: string) => `20${inDigits(digits)}`,
		)
	if (!/20\d\d/.test(text)) return
	const add = (value: string | undefined, rank: number) => {
		if (value) years.push({ value: Number(value), line: it.line, rank })
	}
	add(/(?:预算年度|年度|财政年度)[:：](20\d\d)/u.exec(text)?.[1], 6)
	add(/^[|（(]*(20\d\d)年?度[)）]?/u.exec(text)?.[1], 5)
	add(/[（(](20\d\d)年?度?[)）]/u.exec(text)?.[1], 5)
	if (text.length <= 60 && TITLE.test(text)) add(budgeted(text) ?? /(20\d\d)年/u.exec(text)?.[1], 4)
	else if (text.length <= 40) add(/^(20\d\d)年/u.exec(text)?.[1], 2)
	// Between a title and its table the year may stand beside the department and the unit.
	if (/(?:部门|单位)(?:名称)?[:：]/u.test(text))
		for (const cell of it.cells) add(/^(20\d\d)年度?$/u.exec(cell.text)?.[1], 4)
	if (/发布|成文|日期|时间/u.test(text)) return
	add(/(20\d\d)年[^\d]{0,20}(?:收入|支出)(?:预算|决算)/u.exec(text)?.[1], 3)
}

/** A list whose columns name county, department and year: what stays the same in all its rows is the file's. */
function columnClues(lines: readonly CellLine[], before: Clues): Pick<Clues, 'departments' | 'years'> {
	const header = lines.find(({ cells }) => cells.some(({ text }) => /^(?:部门|单位)(?:名称)?$/u.test(text)))
	if (!header) return before
	const column = (form: RegExp) => header.cells.find(({ text }) => form.test(text))?.start
	const values = (start: number | undefined) =>
		start === undefined
			? []
			: [
					...new Set(
						lines
							.filter(({ line }) => line > header.line)
							.flatMap(({ cells }) => cells.find((cell) => cell.start === start)?.text || []),
					),
				]
	const departments = values(column(/^(?:部门|单位)(?:名称)?$/u))
	const years = values(column(/^(?:年度|年份|预算年度)$/u)).filter((year) => /^20\d\d年?度?$/.test(year))
	const counties = values(column(/^(?:县|县区|县\(区\)|县市区|地区|区县)$/u))
	return {
		departments:
			departments.length === 1 && departments[0]
				? [...before.departments, { value: prefixed(departments[0], counties), line: header.line, rank: 6 }]
				: before.departments,
		years:
			years.length === 1 && years[0]
				? [...before.years, { value: Number.parseInt(years[0], 10), line: header.line, rank: 6 }]
				: before.years,
	}
}

const prefixed = (department: string, [county = '', ...others]: readonly string[]) =>
	others.length > 0 || department.startsWith(county) ? department : `${county}${department}`
