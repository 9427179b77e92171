import { finding } from '../../finding.ts'
import type { Reading } from '../../reading.ts'
import type { Amount } from './piece.ts'
import type { Composed } from './compose.ts'
import type { Settled } from './segment.ts'

type Finding = Extract<Reading, { readonly table: 'finding' }>

const REASON = {
	unique: {
		zh: '在所有可能的拼接中，只有这一种使各项目权重完整、金额之和等于合计',
		en: 'Of all ways to join the pages, only this one makes the weights whole and the amounts come to the stated total',
	},
	several: {
		zh: '不止一种拼接使金额之和等于合计，这里取较可能的一种',
		en: 'More than one way to join the pages comes to the stated total; the likelier one is shown',
	},
	untried: {
		zh: '这种拼接使金额之和等于合计，但可能的拼接太多，没有全部试过',
		en: 'This way to join the pages comes to the stated total, but there are too many ways to try them all',
	},
	none: {
		zh: '没有找到使金额之和等于合计的拼接，这里取较可能的一种',
		en: 'No way was found to join the pages so that the amounts come to the stated total; the likelier one is shown',
	},
	unstated: {
		zh: '原文没有可读的合计，无法核对这一拼接',
		en: 'The document states no readable total against which the joining could be checked',
	},
} as const satisfies Record<Settled, { zh: string; en: string }>

/** What must be said of how a project was put together; `usual` is how many groups the codes of the document have. */
export function* pageNotes(composed: Composed, settled: Settled, usual: number): Generator<Finding> {
	const { segment } = composed
	if (segment.pieces.length > 1) yield joinedPages(composed, settled)
	if (composed.repeatedGroup) yield codeRepeated(composed, composed.repeatedGroup)
	else if (composed.oddCode) yield codeParts(composed, usual)
	if (composed.repeated) yield repeatedWords(composed)
}

function joinedPages({ row, segment, foreign }: Composed, settled: Settled): Finding {
	const { zh, en } = REASON[settled]
	const amounts = segment.pieces.flatMap(({ amount }) => (amount ? [amount] : []))
	const others = amounts.filter((amount) => amount.cents !== segment.amount?.cents)
	const alternatives = [
		...others.map((amount) => `金额 ${amount.printed}`),
		...foreign.map((cell) => `项目 ${cell.printed}`),
	]
	const lines = `${row.line_start}–${row.line_end}`
	const unweighed = !segment.weighed
	return finding(
		row,
		{
			rule: 'project-over-page-break',
			kind: 'repair',
			severity: others.length > 0 ? 'high' : 'medium',
			certainty: 'inference',
			zh: `第 ${lines} 行是被分页拆开的一个项目。${zh}${unweighed ? '；但本项目的指标权重之和不是 90' : ''}。`,
			en: `Lines ${lines} are one project cut by a page break. ${en}${unweighed ? '; but the weights of its indicators do not add up to 90' : ''}.`,
			printed: segment.pieces.map((piece) => printed(piece) || piece.objective).join(' | '),
			repaired: [row.code, row.name, row.category, row.amount_printed].filter(Boolean).join(' '),
			alternatives: alternatives.join('；') || null,
		},
		row.line_start,
	)
}

const cellsOf = ({ segment }: Composed) => segment.pieces.flatMap(({ project }) => (project ? [project] : []))

/** Both pages print the group at which the code is cut; the other readings stand beside the chosen one. */
function codeRepeated(
	composed: Composed,
	{ kept, misread }: NonNullable<Composed['repeatedGroup']>,
): Finding {
	const { row } = composed
	const code = row.code ?? ''
	return finding(
		row,
		{
			rule: 'code-over-page-break',
			kind: 'repair',
			severity: 'medium',
			certainty: 'inference',
			zh: `项目编码被分页拆开，断处一段在两页分别印作“${kept}”和“${misread}”，只差一个字符，应是同一段、其中一处误读；按本文件其他编码的写法取“${kept}”。`,
			en: `A page break cuts the project code. The group at the break is printed as ${kept} on one page and ${misread} on the other, one character apart: probably one group, once misread. It is read as ${kept}, as in other codes of this document.`,
			printed: cellsOf(composed)
				.map((cell) => cell.printed)
				.join(' | '),
			repaired: row.code,
			alternatives: [code.replace(kept, misread), code.replace(kept, kept + misread)].join(';'),
		},
		row.line_start,
	)
}

function codeParts(composed: Composed, usual: number): Finding {
	const { row } = composed
	const cells = cellsOf(composed)
	const groups = cells.flatMap((cell) => cell.groups)
	const serial = row.code?.slice(-5) ?? ''
	const shorter = groups
		.map((_, left) => groups.filter((_, at) => at !== left).join('') + serial)
		.filter((_, left) => groups.length === usual + 1 && left > 0)
		.reverse()
	return finding(
		row,
		{
			rule: 'code-over-page-break',
			kind: 'repair',
			severity: 'medium',
			certainty: 'inference',
			zh: '项目编码被分页拆开，这里按原文把两页的各段相连，段数与本文件其他编码不同；很可能有一段在两页重复。',
			en: 'A page break cuts the project code. Its groups are joined as printed on both pages, and their number differs from the other codes of this document; one group is probably printed twice.',
			printed: cells.map((cell) => cell.printed).join(' | '),
			repaired: row.code,
			alternatives: shorter.join(';') || null,
		},
		row.line_start,
	)
}

function repeatedWords({ row, repeated, segment }: Composed): Finding {
	return finding(
		row,
		{
			rule: 'words-repeated-over-page-break',
			kind: 'repair',
			severity: 'low',
			certainty: 'inference',
			zh: `绩效目标在分页处前后都印有“${repeated}”，只保留一次。`,
			en: `The objective prints “${repeated}” on both sides of the page break; it is kept once.`,
			printed: segment.pieces.map((piece) => piece.objective).join(' | '),
			repaired: row.objective,
		},
		row.line_start,
	)
}

const printed = ({ project, category, amount }: Composed['segment']['pieces'][number]) =>
	[project?.printed, category, shown(amount)].filter(Boolean).join(' ')

const shown = (amount: Amount | null) => amount?.printed ?? ''
