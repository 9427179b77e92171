import { finding } from '../finding.ts'
import type { Check, DocumentRows, Indicator, Project } from './check.ts'
import { pairs } from './similar.ts'

type Goal = DocumentRows['goals'][number]['row']

/** Words around what is measured. */
const AROUND = /^(?:开展|保障|实现|达到|每年)|(?:达到|不少于|不低于|为)$/g
/** An indicator that says less of a goal than this measures something else. */
const SHARE = 0.6
/** A name as short as this (办结率) is told apart only by what its project and the goal speak of. */
const SHORT = 5
const SAME_MATTER = 3

/** A project's target does not fall short of the department's goal for the same thing. */
export const goalsAgree: Check = {
	id: 'goal-agrees-with-project',
	zh: '项目指标不低于部门目标对同一事项的要求',
	en: 'Targets of projects do not fall short of the department’s goals',
	*run({ goals, indicators, projects }) {
		const byLine = new Map(projects.map((project) => [project.line_start, project]))
		const named = indicators.map((it) => ({ it, names: [it.row.name, it.row.description].map(core) }))
		const measured = new Map<string, readonly Measure[]>()
		for (const { row: goal } of goals) {
			const whole = core(goal.name)
			// Goals in the same words are looked for once: a long document may repeat them.
			const same = measured.get(whole) ?? measuresOf(named, whole)
			measured.set(whole, same)
			for (const { it, name } of same) {
				const project = byLine.get(it.project_line ?? 0)
				if (!project || !fallsShort(goal, it.row)) continue
				if (name.length <= SHORT && !sameMatter(goal, project)) continue
				yield conflict(goal, it, project.name)
			}
		}
	},
}

interface Named {
	readonly it: Indicator
	/** The words of its name and of its description. */
	readonly names: readonly string[]
}

/** An indicator with those of its words that a goal has too. */
interface Measure {
	readonly it: Indicator
	readonly name: string
}

const measuresOf = (named: readonly Named[], whole: string): readonly Measure[] =>
	named.flatMap(({ it, names }) => {
		const name = names.find((name) => measures(name, whole))
		return name === undefined ? [] : [{ it, name }]
	})

const core = (text: string | null) => (text ?? '').replace(/\d+/g, '').replace(AROUND, '')

function fallsShort(goal: Goal, { value, unit }: Indicator['row']): boolean {
	if (goal.value === null || value === null || goal.unit !== unit) return false
	return goal.operator?.startsWith('<') ? value > goal.value : value < goal.value
}

/** The name, character for character, in the goal's words. */
const measures = (name: string, whole: string): boolean =>
	name.length >= 3 && name.length >= SHARE * whole.length && within(name, whole)

function sameMatter(goal: Goal, { name, objective }: Project): boolean {
	const own = pairs([name, objective].join('。'))
	return (
		[...pairs([goal.goal, goal.objective].join('。'))].filter((pair) => own.has(pair)).length >= SAME_MATTER
	)
}

function within(words: string, whole: string): boolean {
	let at = 0
	for (const character of words) {
		at = whole.indexOf(character, at) + 1
		if (at === 0) return false
	}
	return true
}

const conflict = (goal: Goal, { row }: Indicator, project: string) =>
	finding(goal, {
		rule: goalsAgree.id,
		kind: 'conflict',
		severity: 'low',
		certainty: 'inference',
		zh: `部门目标“${goal.name}”为“${goal.value_printed ?? ''}”，项目“${project}”的指标“${row.name ?? ''}”（第 ${row.line_start} 行）只定为“${row.value_printed ?? ''}”。`,
		en: `The department's goal ${goal.name} is ${goal.value_printed ?? ''}; the indicator ${row.name ?? ''} of the project ${project} (line ${row.line_start}) is set at ${row.value_printed ?? ''}.`,
		printed: goal.value_printed,
		expected: row.value_printed,
		actual: goal.value_printed,
	})
