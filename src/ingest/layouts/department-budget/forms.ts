import type { Row } from '../../../schema/schema.ts'
import type { Place, Source } from '../../reading.ts'
import { cells } from '../../text/cells.ts'
import { dueMonth, type PlannedProject } from '../../plans/payment-plan.ts'
import { plain } from '../../text/clean.ts'
import { isPartTitle, sections, type NumberedLine, type Section } from './section.ts'

/** A line of a form as cells. */
export interface FormLine {
	readonly line: number
	readonly cells: readonly string[]
}

/** The blocks of a form, in its order; `indicators` holds the rows below the header. */
export interface Blocks {
	readonly code: readonly FormLine[]
	readonly budget: readonly FormLine[]
	readonly use: readonly FormLine[]
	readonly plan: readonly FormLine[]
	readonly objective: readonly FormLine[]
	readonly header: readonly FormLine[]
	readonly indicators: readonly FormLine[]
}

/** A project's form (绩效目标表) under its heading `N、…绩效目标表`. */
export interface Form extends Place, Blocks {
	readonly kind: Extract<Row<'project'>['kind'], 'project' | 'earmarked'>
	/** The number printed in the heading. */
	readonly number: number
	/** The name in the heading. */
	readonly name: string
}

const KINDS = [
	{ kind: 'earmarked', title: /专项资金.*绩效目标/ },
	{ kind: 'project', title: /项目预算.*绩效目标/ },
] as const
const HEADING = /^\s*(\d+)\s*[、.]\s*(.+?)\s*绩效目标表\s*$/

/** Every form of the document in order; the first lines of a form's own lines are those below its heading. */
export function forms(source: Source): readonly Form[] {
	return sections(source, (line) => isPartTitle(line) || isHeading(line)).reduce<{
		readonly kind: Form['kind'] | undefined
		readonly found: readonly Form[]
	}>(
		({ kind, found }, section) => {
			if (isPartTitle(source.lines[section.line_start - 1] ?? ''))
				return { kind: KINDS.find(({ title }) => title.test(section.title))?.kind, found }
			return kind ? { kind, found: [...found, form(section, kind)] } : { kind, found }
		},
		{ kind: undefined, found: [] },
	).found
}

const isHeading = (line: string) => !line.includes('\t') && HEADING.test(line)

function form(section: Section, kind: Form['kind']): Form {
	const [, number = '0', name = ''] = HEADING.exec(section.title) ?? []
	const { line_start, line_end, lines } = section
	return { kind, number: Number(number), name: plain(name), line_start, line_end, ...blocks(lines) }
}

const LABELS: readonly { readonly block: keyof Blocks; readonly label: RegExp }[] = [
	{ block: 'code', label: /^项目编码/ },
	{ block: 'budget', label: /^预算规模/ },
	{ block: 'use', label: /^资金用途/ },
	{ block: 'plan', label: /^资金支出计|^划\s*\(/ },
	{ block: 'objective', label: /^绩效目标/ },
	{ block: 'header', label: /^一级指标/ },
]
/** A label may be lost: what then follows a block's one line (or the plan's two) belongs to the next block. */
const NEXT: Partial<Record<keyof Blocks, keyof Blocks>> = { plan: 'objective', header: 'indicators' }

function blocks(lines: readonly NumberedLine[]): Blocks {
	const all: Record<keyof Blocks, FormLine[]> = {
		code: [],
		budget: [],
		use: [],
		plan: [],
		objective: [],
		header: [],
		indicators: [],
	}
	let current: keyof Blocks | undefined
	for (const { line, text } of lines) {
		if (!text.includes('\t')) continue
		const row = cells(text)
		if (row.every((cell) => cell === '')) continue
		const labelled =
			current === 'indicators' ? undefined : LABELS.find(({ label }) => label.test(row[0] ?? ''))
		current = labelled?.block ?? (current && (NEXT[current] ?? current))
		if (current) all[current].push({ line, cells: row })
	}
	return all
}

/** A form with its plan, for which its targets of time say by when all is to be spent. */
export const planned = ({ line_start, name, plan, indicators }: Form): PlannedProject => ({
	line_start,
	name,
	rows: plan,
	due: dueMonth(
		indicators.flatMap(({ cells }) => (cells.some((cell) => cell.startsWith('时效')) ? cells : [])),
	),
})
