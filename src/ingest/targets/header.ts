import type { ColumnRole, Terms } from '../words/terms.ts'
import type { Token } from './token.ts'

/** One column of a table: what it holds, whether for the whole period, and where its header stands. */
export interface Column {
	readonly role: ColumnRole | null
	/** The targets of the whole period, beside those of the year. */
	readonly longer: boolean
	readonly text: string
	readonly start: number
	readonly end: number
}

/** How the rows of a table are told apart. */
export type TableMode =
	/** One cell a line: rows end where the columns are filled. */
	| 'stream'
	/** A line a row; cells are parted by borders, merged ones may be missing. */
	| 'rows'
	/** A ruled table whose cells know their columns. */
	| 'grid'
	/** Columns printed by blanks; cells stand under their headers, and may take several lines. */
	| 'layout'

/** The header of a table: its columns in order, the tokens that it takes, and how rows follow. */
export interface Header {
	readonly from: number
	/** The first token after it. */
	readonly to: number
	readonly columns: readonly Column[]
	readonly mode: TableMode
}

type Candidate = Token & {
	readonly roles: readonly ColumnRole[]
	readonly index: number
	readonly taken: number
}

const LONGER = /[(（](?:长期|中期|实施期|中长期|总体)[)）]$/

/** The headers of tables of indicators and lists of projects in a stream of tokens, in their order. */
export function headersIn(tokens: readonly Token[], terms: Terms): readonly Header[] {
	const headers: Header[] = []
	let index = 0
	while (index < tokens.length) {
		const run = runFrom(tokens, index, terms)
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

/** The header words that follow one another from a token on; whole lines where a line holds several. */
function runFrom(tokens: readonly Token[], from: number, terms: Terms) {
	const first = tokens[from]
	if (!first || rolesAt(tokens, from, terms).roles.length === 0) return null
	const cells: Candidate[] = []
	let index = from
	let misses = 0
	let to = from
	while (index < tokens.length) {
		const token = tokens[index]
		if (!token) break
		if (cells.length > 0 && token.row !== cells.at(-1)?.row && holdsNumbers(tokens, index)) break
		const { roles, taken } = rolesAt(tokens, index, terms)
		if (roles.length > 0) {
			cells.push({
				...token,
				roles,
				index,
				taken,
				...(taken > 1 && { text: token.text + (tokens[index + 1]?.text ?? '') }),
			})
			index += taken
			to = index
			misses = 0
			continue
		}
		if (token.text !== '') {
			misses += 1
			// A word that is no header ends the run, unless it stands in a line among headers or only ends one above.
			const inLine = cells.filter((it) => it.row === token.row).length >= 3
			const piece = /^(?:指?标?值?|[（(].*[)）])$/.test(token.text) && isBelow(token, cells)
			if (!inLine && !piece) break
			if (piece) {
				to = index + 1
			} else cells.push({ ...token, roles: [], index, taken: 1 })
			if (misses > 3) break
		} else if (cells.length > 0 && token.row !== cells.at(-1)?.row && tokens[index + 1]?.row !== token.row) {
			// A blank cell alone on its line may part headers that stand one a line.
		}
		index += 1
	}
	return { cells: cells.filter((it) => it.index < to), from, to }
}

/** A row with numbers is one of the table: 合计 may head a column, and may begin a row. */
function holdsNumbers(tokens: readonly Token[], from: number): boolean {
	const row = tokens[from]?.row
	for (let at = from; tokens[at]?.row === row && at < tokens.length; at++)
		if (tokens[at]?.form === 'number') return true
	return false
}

const isBelow = (token: Token, cells: readonly Candidate[]) =>
	cells.some((it) => it.row < token.row && it.start < token.end && token.start < it.end)

/** What a token says as a header, alone or with what the next line prints under it. */
function rolesAt(tokens: readonly Token[], index: number, terms: Terms) {
	const token = tokens[index]
	if (!token || token.text === '' || token.text.length > 24) return { roles: [], taken: 1 }
	const own = terms.columns(token.text)
	if (own.length > 0) return { roles: own, taken: 1 }
	const next = tokens[index + 1]
	if (next && next.text && next.text.length <= 8 && goesOn(token, next)) {
		const both = terms.columns(token.text + next.text)
		if (both.length > 0) return { roles: both, taken: 2 }
	}
	return { roles: own, taken: 1 }
}

/** A label goes on beside its beginning, or on the next line; between borders, in the same column of it. */
function goesOn(token: Token, next: Token): boolean {
	if (next.row === token.row) return next.gap <= 1
	return token.columns === 'position' || (next.start < token.end && token.start < next.end)
}

const has = (cells: readonly Candidate[], role: ColumnRole) => cells.some((it) => it.roles.includes(role))

function headerOf(
	cells: readonly Candidate[],
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
		cells.length >= 3
	const tasks = has(cells, 'task') && has(cells, 'amount')
	const underClasses = !named && classed && has(cells, 'flat_name') && has(cells, 'value')
	if (!named && !flat && !list && !tasks && !underClasses) return null
	const mode = modeOf(cells)
	cells = mode === 'stream' || mode === 'rows' ? fromGroup(cells) : cells
	const ordered = mode === 'grid' || mode === 'layout' ? cells : reordered(cells)
	const columns = roled(ordered, named, mode)
	return { from, to: widened(tokens, to, cells), columns, mode }
}

/** 项目 heads items of any statement; projects are named where it says so, or beside counties, offices and years. */
function namesProjects(cells: readonly Candidate[]): boolean {
	if (
		cells.some(({ text }) => /收\s*入|支\s*出(?!项目|绩效)|行次|栏次|决算数/.test(text) && !/项目/.test(text))
	)
		return false
	const bare = cells.filter((it) => it.roles.includes('project')).every(({ text }) => /^项\s*目$/.test(text))
	return !bare || has(cells, 'department') || has(cells, 'county') || has(cells, 'year')
}

/** Blank cells that end the header's last line belong to it. */
function widened(tokens: readonly Token[], to: number, cells: readonly Candidate[]): number {
	const row = cells.at(-1)?.row
	let end = to
	while (tokens[end]?.row === row && tokens[end]?.text === '') end += 1
	return end
}

function modeOf(cells: readonly Candidate[]): TableMode {
	if (cells.some((it) => it.table !== null)) return 'grid'
	const lines = new Map<number, Candidate[]>()
	for (const it of cells) lines.set(it.row, [...(lines.get(it.row) ?? []), it])
	const most = [...lines.values()].reduce((a, b) => (b.length > a.length ? b : a))
	if (most.length < 2) return 'stream'
	if (most[0]?.columns === 'index') return 'rows'
	return most.some((it) => it.at > 0 && it.gap >= 2) ? 'layout' : 'rows'
}

/** Words above a header that only look like one are parted from it by what is none. */
function fromGroup(cells: readonly Candidate[]): readonly Candidate[] {
	const class1 = cells.findIndex((it) => it.roles.includes('class1') || it.roles.includes('name'))
	const unknown = cells.findLastIndex((it, at) => at < class1 && it.roles.length === 0)
	return cells.slice(unknown + 1)
}

const PARENTS: readonly ColumnRole[] = ['parent']

/** Headers over two lines without columns to compare: the second line belongs where the first prints what it parts. */
function reordered(cells: readonly Candidate[]): readonly Candidate[] {
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

/** Each column with the one thing that it holds, by what stands before and after it. */
function roled(cells: readonly Candidate[], named: boolean, mode: TableMode): readonly Column[] {
	const nameAt = named ? nameIn(cells) : cells.findLastIndex((it) => it.roles.includes('flat_name'))
	const covered = (it: Candidate) =>
		(mode === 'grid' || mode === 'layout') &&
		cells.filter(
			(below) => below.row > it.row && below.start < it.end && it.start < below.end && below !== it,
		).length >= (mode === 'grid' ? 1 : 2)
	const classes = has(cells, 'class1') || has(cells, 'class2')
	const columns = cells.flatMap((it, at): Column[] => {
		const found = roleOf(
			it,
			at,
			nameAt,
			named,
			cells.some(({ text }) => LONGER.test(text)),
		)
		// 指标类型 says 定量 or 定性 beside the classes; without columns of classes it prints them.
		const role = found === 'kind' && !classes && /类[型别]/.test(it.text) ? 'class2' : found
		if (role === 'parent' || (covered(it) && it.roles.some((r) => r === 'value' || r === 'parent'))) return []
		return [{ role, longer: LONGER.test(it.text), text: it.text, start: it.start, end: it.end }]
	})
	if (mode === 'grid' || mode === 'layout') columns.sort((a, b) => a.start - b.start)
	return ofThisYear(columns)
}

/** The column of names: the third level, where it is printed, and else the first that names indicators. */
const nameIn = (cells: readonly Candidate[]): number => {
	const third = cells.findIndex((it) => it.roles.includes('name') && /三级/.test(it.text))
	return third >= 0 ? third : cells.findIndex((it) => it.roles.includes('name'))
}

function roleOf(
	it: Candidate,
	at: number,
	nameAt: number,
	named: boolean,
	longer: boolean,
): ColumnRole | null {
	const { roles } = it
	const [first = null] = roles
	// A second column of names says more of the first (三级指标 … 指标内容).
	if (first === 'name' && at !== nameAt && !longer) return at > nameAt ? 'description' : 'class2'
	if (roles.length < 2) return first === 'flat_name' && named ? 'parent' : first
	const after = nameAt >= 0 && at > nameAt
	const prefer = (...wanted: readonly ColumnRole[]) => wanted.find((role) => roles.includes(role))
	if (after) return prefer('value', 'unit', 'weight', 'basis', 'description', 'parent') ?? first
	return (
		(at === nameAt ? prefer('flat_name') : prefer('parent')) ??
		prefer('objective', 'department', 'project', 'amount') ??
		first
	)
}

/** Of several columns of amounts that name years, the latest is the budget. */
const ofThisYear = (columns: readonly Column[]): readonly Column[] => {
	const years = columns.map(({ role, text }) =>
		role === 'amount' ? Number(/20\d\d/.exec(text)?.[0] ?? 0) : 0,
	)
	const latest = Math.max(...years)
	// Amounts of an earlier year are never this year's.
	return columns.map((it, at) => (years[at] && years[at] < latest ? { ...it, role: null } : it))
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
