import { byKey } from '../../../base/by-key.ts'
import { linkTo, placeOf, type LinkedNumber } from '../../../views/link.ts'
import type { ArithmeticScene, Step } from './columns.ts'
import { moneyOf } from '../../../views/words/money.ts'
import { text } from './text.ts'

/** A project with its steps. */
export interface Worked {
	readonly key: string
	readonly steps: readonly [Step, ...Step[]]
}

/** Whether anything of a project does not come to what the document states. */
const isApart = ({ steps }: Worked): boolean =>
	steps.some(({ outcome }) => outcome === 'exceeds' || outcome === 'differs')

/** The projects of an answer: those that do not come out first, each kind in the order of the answer. */
export const worked = (rows: readonly Step[]): Worked[] =>
	[...byKey(rows, keyOf)]
		.map(([key, steps]) => ({ key, steps }))
		.toSorted((a, b) => Number(isApart(b)) - Number(isApart(a)))

const keyOf = ({ document_id, project_key }: Step) => `${document_id}.${project_key}`

/** What was computed; leads to what it was computed from. */
export function computed(step: Step, scene: ArithmeticScene): LinkedNumber | string {
	const words = text[scene.locale]
	if (step.computed === null) return words.not_applicable
	const { document_id, line_start, line_end } = step
	return {
		text: moneyOf(step.computed, scene),
		origin: 'derived',
		hint: words.hint_computed,
		target:
			step.kind === 'arithmetic'
				? { src: { document_id, line_start, line_end } }
				: { of: `${keyOf(step)}.${step.kind === 'total' ? 'arithmetic' : 'indicator'}` },
	}
}

/** The budget of a project, leading to its line. */
export function budget(step: Step, scene: ArithmeticScene): LinkedNumber | string {
	const words = text[scene.locale]
	if (step.budget === null) return words.not_applicable
	return {
		text: moneyOf(step.budget, scene),
		origin: step.budget_origin,
		hint: words.hint_budget,
		target: linkTo(placeOf(step, 'budget')),
	}
}

/** What the document states: the claim of its text, or the budget; nothing where it states none. */
export function stated(step: Step, scene: ArithmeticScene): LinkedNumber | string {
	if (step.kind !== 'arithmetic') return budget(step, scene)
	if (step.stated === null) return step.stated_printed ?? ''
	const { document_id, line_start, line_end } = step
	return {
		text: moneyOf(step.stated, scene),
		origin: 'disclosed',
		hint: step.stated_printed ?? '',
		target: { src: { document_id, line_start, line_end } },
	}
}

export const outcomeOf = ({ outcome }: Step, { locale }: ArithmeticScene): string =>
	text[locale][`outcome_${outcome as 'agrees'}`]
