import type { CellDocument } from '../cells/cell.ts'
import { isProse, partsOf, type Part } from '../facts/parts.ts'
import { finding } from '../finding.ts'
import type { Place, Reading } from '../reading.ts'
import { plain } from '../text/clean.ts'
import { understand } from '../text/value.ts'

/** A numbered goal of the department, told in prose. */
interface Goal {
	readonly seq: number
	readonly title: string
	readonly objective: string | null
	/** The line of its targets and their sentence; empty where none is printed. */
	readonly targets: string
	readonly place: Place
}

const HEADING = /^\s*(\d+)\s*[.、．]\s*(\S.{1,40})$/
const OBJECTIVE = /^\s*绩效目标\s*[:：]\s*/
const TARGETS = /^\s*绩效指标\s*[:：]\s*/

/** The figures and words of every goal that the prose tells under 分项绩效目标. Never throws. */
export function* readGoals(document: CellDocument): Generator<Reading> {
	for (const goal of goalsIn(document)) {
		const clauses = goal.targets
			.split(/[,，、;；。]/)
			.map(plain)
			.filter(Boolean)
		const found = clauses.map((clause) => ({ clause, figures: figures(clause) }))
		for (const { name, ...value } of found.flatMap((it) => it.figures))
			yield {
				table: 'goal',
				row: {
					...goal.place,
					origin: 'disclosed',
					goal_seq: goal.seq,
					goal: goal.title,
					objective: goal.objective,
					name,
					...value,
				},
			}
		for (const { clause } of found.filter((it) => it.figures.length === 0)) yield unread(goal, clause)
		if (clauses.length === 0) yield unread(goal, goal.title)
	}
}

const DETAIL = /^[(（][一二三四五六七八九十]+[)）]/

/** The lines under 分项绩效目标, whether that is a part of its own or a detail of one, down to the next of its kind. */
function linesOf({ title, lines }: Part): readonly { readonly line: number; readonly text: string }[] {
	const prose = lines.filter(isProse)
	if (/分项绩效目标/.test(title)) return prose
	const from = prose.findIndex(({ text }) => DETAIL.test(text) && /分项绩效目标/.test(text))
	if (from < 0) return []
	const own = prose.slice(from + 1)
	const end = own.findIndex(({ text }) => DETAIL.test(text))
	return end < 0 ? own : own.slice(0, end)
}

/** A goal begins at its numbered title; it is one because an objective or targets follow before the next title. */
function goalsIn(document: CellDocument): readonly Goal[] {
	return partsOf(document).flatMap((part) => {
		const lines = linesOf(part)
		const starts = lines.filter(({ text }) => isGoalTitle(text))
		return starts.map(({ line, text }, index): Goal => {
			const end = starts[index + 1]?.line ?? Infinity
			const own = lines.filter((it) => it.line > line && it.line < end)
			const objective = own.find((it) => OBJECTIVE.test(it.text))
			const targets = own.find((it) => TARGETS.test(it.text))
			const [, seq = '', title = ''] = HEADING.exec(text) ?? []
			const at = targets?.line ?? objective?.line ?? line
			return {
				seq: Number(seq),
				title: plain(title),
				objective: plain(objective?.text.replace(OBJECTIVE, '') ?? '') || null,
				targets: targets?.text.replace(TARGETS, '') ?? '',
				place: { line_start: at, line_end: at },
			}
		})
	})
}

const isGoalTitle = (text: string) => HEADING.test(text) && !/[:：]/.test(text)

type Figure = Pick<
	Extract<Reading, { readonly table: 'goal' }>['row'],
	'name' | 'operator' | 'value' | 'unit' | 'value_printed'
>

const LIMIT = '不少于|不低于|不小于|不超过|不高于|不多于|至少|至多|达到|达|实现|控制在|在'
const MEASURE =
	'%|[万亿]?(?:元|件|人次|人|名|个月|个|次|天|小时|年|份|期|场|项|户|村|家|篇|部|套|座|处|所|台|辆|条|批|亩|公顷|公里|千米|米|平方米|立方米|吨)(?:/[人个次天年月])?'
const FIGURE = new RegExp(`(?:${LIMIT})?\\s*[≥≤<>]?\\s*\\d[\\d.]*\\s*(?:${MEASURE})\\s*(?:以[内上下])?`, 'g')
const WORD =
	/^(.+?)((?:明显|大大|显著|进一步|逐步|持续|不断|有效|稳步)?(?:提高|提升|增强|改善|加强|优化|完善))$/
/** Says that a goal is to be seen to, not what is measured. */
const TO_ENSURE = /^(?:保障|确保|保证)/
/** Says in which state the things before it are to be: what is counted ends there. */
const STATE = /(?:正常|按时|及时|顺利|全部|有效|全面).*$/

/** Every figure in a clause, or the word that stands for one; none where the clause has neither. */
function figures(clause: string): readonly Figure[] {
	const found = [...clause.matchAll(FIGURE)]
	if (found.length === 0) {
		const [, name = '', word = ''] = WORD.exec(clause) ?? []
		return word ? [{ name, operator: null, value: null, unit: null, value_printed: word }] : []
	}
	return found.map((match, index) => {
		const end = match.index + match[0].length
		const before = clause.slice(found[index - 1] ? endOf(found[index - 1]) : 0, match.index)
		const after = clause.slice(end, found[index + 1]?.index ?? clause.length)
		const lead = before.trim().replace(TO_ENSURE, '')
		const { operator, value, unit } = understand(match[0], CONTEXT)
		return {
			name: lead || after.trim().replace(STATE, '') || clause,
			operator,
			value,
			unit,
			value_printed: match[0].trim(),
		}
	})
}

/** A goal has no label that says whether it tells a cost, so its money is in the unit that it prints. */
const CONTEXT = { amountUnit: '元' } as const

const endOf = (match: RegExpExecArray | undefined) => (match ? match.index + match[0].length : 0)

const unread = (goal: Goal, printed: string): Reading =>
	finding(goal.place, {
		rule: 'goal-unread',
		kind: 'quality',
		severity: 'medium',
		certainty: 'fact',
		zh: `分项绩效目标“${goal.title}”中有一处没有读出数字或说法。`,
		en: `A part of the goal “${goal.title}” gave neither a figure nor a word.`,
		printed,
	})
