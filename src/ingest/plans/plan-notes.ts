import { finding, type Noticed } from '../finding.ts'
import type { Place, Reading } from '../reading.ts'
import type { Assignment, PlanCells } from './plan-columns.ts'

/** The last cell of a plan holds no percent. */
export const damagedEnd = (printed: string): Noticed => ({
	rule: 'plan-percent-damaged',
	kind: 'repair',
	severity: 'low',
	certainty: 'inference',
	zh: '支出计划的最后一格在转换中损坏；计划止于 100%，据此补出。',
	en: 'The last cell of the payment plan was damaged; a plan ends at 100 %, which stands in its place.',
	printed,
	repaired: '100%',
})

/** Cumulative percents that fall, or exceed 100. */
export const notRising = (cells: PlanCells): Noticed => ({
	rule: 'plan-not-rising',
	kind: 'quality',
	severity: 'high',
	certainty: 'fact',
	zh: '支出计划的累计百分比有下降或超过 100%。',
	en: 'The cumulative percents of the payment plan fall, or exceed 100 %.',
	printed: percents(cells),
})

/** More than one reading of the shifted cells, or none. */
export function ambiguous(
	cells: PlanCells,
	chosen: Assignment | undefined,
	possible: readonly Assignment[],
): Noticed {
	const shown = (months: Assignment) =>
		months.map((month, index) => `${month}月底 ${cells.percents[index]?.value ?? ''}%`).join(',')
	const others = possible.filter((it) => it !== chosen).map(shown)
	return {
		rule: 'plan-months-uncertain',
		kind: 'quality',
		severity: 'medium',
		certainty: 'inference',
		zh: chosen
			? '支出计划的单元格错位，百分比属于哪个月有几种读法；取与本文件同样版式的其他计划一致的一种，标为建议。'
			: '支出计划的单元格错位，百分比属于哪个月无法确定，未列入支出计划。',
		en: chosen
			? 'The cells of the payment plan are shifted and its percents fit several months; the reading that agrees with other plans of the same layout is kept, as a suggestion.'
			: 'The cells of the payment plan are shifted and its percents cannot be given to months; they are left out of the plan.',
		printed: percents(cells),
		...(chosen && { repaired: shown(chosen) }),
		...(others.length > 0 && { alternatives: others.join(' | ') }),
	}
}

const percents = (cells: PlanCells) => cells.percents.map((it) => `${it.value}%`).join(' ')

/** A form without percents in its plan. */
export const planUnread = (place: Place, projectLine: number): Reading =>
	finding(
		place,
		{
			rule: 'plan-unread',
			kind: 'quality',
			severity: 'medium',
			certainty: 'fact',
			zh: '没有读到这个项目的资金支出计划。',
			en: 'No payment plan was read for this project.',
		},
		projectLine,
	)
