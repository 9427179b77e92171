import { columnsOf, type Column, type TableMode } from './columns.ts'
import { fundsHeader } from './funds-header.ts'
import { has, wordsFrom, type HeaderWord } from './header-words.ts'
import type { ColumnRole, Terms } from '../words/terms.ts'
import type { Token } from './token.ts'

/** The header of a table: its columns in order, the tokens that it takes, and how rows follow. */
export interface Header {
	readonly from: number
	/** The first token after it. */
	readonly to: number
	readonly columns: readonly Column[]
	readonly mode: TableMode
}

/** The headers of tables of indicators and lists of projects in a stream of tokens, in their order. */
export function headersIn(tokens: readonly Token[], terms: Terms): readonly Header[] {
	const headers: Header[] = []
	let index = 0
	while (index < tokens.length) {
		const list = fundsHeader(tokens, index, terms)
		if (list) {
			headers.push({ ...list, columns: columnsOf(list.cells, false, 'grid'), mode: 'grid' })
			index = list.to
			continue
		}
		const run = wordsFrom(tokens, index, terms)
		if (!run) {
			index += 1
			continue
		}
		const header = headerOf(run.cells, tokens, run.from, run.to)
		if (header) headers.push(header)
		index = header ? run.to : index + 1
	}
	return headers
}

function headerOf(
	cells: readonly HeaderWord[],
	tokens: readonly Token[],
	from: number,
	to: number,
): Header | null {
	const classed = has(cells, 'class1') || has(cells, 'class2')
	const typed = has(cells, 'kind') && cells.some(({ text }) => /指标类[型别]/.test(text))
	const named =
		has(cells, 'name') && (typed || has(cells, 'value') || has(cells, 'class1') || has(cells, 'class2'))
	const flat =
		has(cells, 'flat_name') && has(cells, 'value') && (has(cells, 'weight') || has(cells, 'operator'))
	const list =
		namesProjects(cells) &&
		has(cells, 'project') &&
		(has(cells, 'amount') || has(cells, 'objective')) &&
		(cells.length >= 3 || isWholeRow(cells, tokens))
	const tasks = namesTasks(cells)
	const underClasses = !named && classed && has(cells, 'flat_name') && has(cells, 'value')
	if (!named && !flat && !list && !tasks && !underClasses) return null
	const mode = modeOf(cells)
	cells = mode === 'stream' || mode === 'rows' ? fromGroup(cells) : cells
	if (list && !named && mode === 'layout') {
		// What stands behind the last known word of the line heads columns as well.
		const behind = wordsBehind(tokens, to)
		cells = [...cells, ...behind]
		to += behind.length
	}
	if (tasks && !named) cells = cells.flatMap((it, at) => taskWord(cells, it, at))
	const ordered = mode === 'grid' || mode === 'layout' ? cells : reordered(cells)
	const columns = columnsOf(ordered, named, mode)
	return { from, to: widened(tokens, to, cells), columns, mode }
}

/** The words that go on the line of a header behind a token, which no list of words knows. */
function wordsBehind(tokens: readonly Token[], from: number): readonly HeaderWord[] {
	const row = tokens[from - 1]?.row
	const end = tokens.findIndex((it, at) => at >= from && (it.row !== row || it.form === 'number'))
	return tokens
		.slice(from, end < 0 ? tokens.length : end)
		.map((it, at) => ({ ...it, roles: [], index: from + at, taken: 1 }))
}

/** Two words that are all of a row head its two columns: of a ruled table, or of lines whose next is a name with a number. */
function isWholeRow(cells: readonly HeaderWord[], tokens: readonly Token[]): boolean {
	const [first] = cells
	const last = cells.at(-1)
	if (!first || !last || first.row !== last.row) return false
	const end = last.index + last.taken
	if ([tokens[first.index - 1], tokens[end]].some((it) => it?.row === first.row)) return false
	return first.table !== null || isNameWithNumber(tokens, end)
}

function isNameWithNumber(tokens: readonly Token[], from: number): boolean {
	const [name, number, next] = tokens.slice(from, from + 3)
	return (
		name?.form === 'text' && number?.form === 'number' && number.row === name.row && next?.row !== name.row
	)
}

/** 项目 heads items of any statement; projects are named where it says so, or beside counties, offices and years. */
function namesProjects(cells: readonly HeaderWord[]): boolean {
	if (
		cells.some(({ text }) => /收\s*入|支\s*出(?!项目|绩效)|行次|栏次|决算数/.test(text) && !/项目/.test(text))
	)
		return false
	const bare = cells.filter((it) => it.roles.includes('project')).every(({ text }) => /^项\s*目$/.test(text))
	return !bare || has(cells, 'department') || has(cells, 'county') || has(cells, 'year')
}

/** Tasks are named with their money; a bare 名称 names them beside what is done and what is to come of it. */
function namesTasks(cells: readonly HeaderWord[]): boolean {
	const named = cells.filter(({ roles }) => roles.includes('task'))
	if (named.length === 0 || !has(cells, 'amount')) return false
	return named.some(({ roles }) => roles.length === 1) || (has(cells, 'content') && has(cells, 'objective'))
}

/** Of several words for tasks the last heads their names, and those before it (年度主要任务 | 名称) all of their rows. */
function taskWord(cells: readonly HeaderWord[], it: HeaderWord, at: number): readonly HeaderWord[] {
	if (!it.roles.includes('task')) return [it]
	const isLast = !cells.slice(at + 1).some(({ roles }) => roles.includes('task'))
	return isLast ? [{ ...it, roles: ['task'] }] : []
}

/** Blank cells that end the header's last line belong to it. */
function widened(tokens: readonly Token[], to: number, cells: readonly HeaderWord[]): number {
	const row = cells.at(-1)?.row
	let end = to
	while (tokens[end]?.row === row && tokens[end]?.text === '') end += 1
	return end
}

function modeOf(cells: readonly HeaderWord[]): TableMode {
	if (cells.some((it) => it.table !== null)) return 'grid'
	const lines = new Map<number, HeaderWord[]>()
	for (const it of cells) lines.set(it.row, [...(lines.get(it.row) ?? []), it])
	const most = [...lines.values()].reduce((a, b) => (b.length > a.length ? b : a))
	if (most.length < 2) return 'stream'
	if (most[0]?.columns === 'index') return 'rows'
	return most.some((it) => it.at > 0 && it.gap >= 2) ? 'layout' : 'rows'
}

/** Words above a header that only look like one are parted from it by what is none. */
function fromGroup(cells: readonly HeaderWord[]): readonly HeaderWord[] {
	const class1 = cells.findIndex((it) => it.roles.includes('class1') || it.roles.includes('name'))
	const unknown = cells.findLastIndex((it, at) => at < class1 && it.roles.length === 0)
	return cells.slice(unknown + 1)
}

const PARENTS: readonly ColumnRole[] = ['parent']

/** Headers over two lines without columns to compare: the second line belongs where the first prints what it parts. */
function reordered(cells: readonly HeaderWord[]): readonly HeaderWord[] {
	const class1 = cells.findIndex((it) => it.roles.includes('class1'))
	const before = cells.slice(0, Math.max(0, class1))
	const measures: readonly ColumnRole[] = ['actual', 'score', 'weight', 'reason']
	if (class1 > 0 && before.some((it) => it.roles.some((role) => measures.includes(role))))
		return [
			...cells.slice(class1),
			...before.filter((it) => !it.roles.some((role) => PARENTS.includes(role))),
		]
	const rows = [...new Set(cells.map((it) => it.row))]
	const [first, ...later] = rows
	const upper = cells.filter((it) => it.row === first)
	const lower = cells.filter((it) => later.includes(it.row))
	if (upper.length < 2 || lower.length < 2) return cells
	const parent = upper.findIndex(
		(it) => it.roles.includes('value') && lower.some((below) => below.roles.includes('value')),
	)
	return parent < 0 ? cells : [...upper.slice(0, parent), ...lower, ...upper.slice(parent + 1)]
}

const USUAL: readonly ColumnRole[] = ['class1', 'class2', 'name', 'value']

/**
 * The header that a form lost: that of the form before it, or the usual one, above the first label of a class. None where
 * no two labels of classes follow.
 */
export function lostHeader(tokens: readonly Token[], before: Header | null, terms: Terms): Header | null {
	const labels = tokens.flatMap(({ text }, at) => (/指标/.test(text) && terms.listed(text) ? [at] : []))
	const [from] = labels
	if (from === undefined || labels.length < 2) return null
	const first = tokens[from]
	if (before) return { ...before, from, to: from }
	if (first?.columns === 'position' && tokens.some((it) => it.row === first.row && it.gap >= 2)) return null
	const alone = tokens.filter((it) => it.row === first?.row && it.text !== '').length === 1
	const columns = USUAL.map((role, at) => ({ role, longer: false, text: role, start: at, end: at + 1 }))
	return { from, to: from, columns, mode: alone ? 'stream' : 'rows' }
}
