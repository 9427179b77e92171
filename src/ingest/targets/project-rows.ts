import type { AmountUnit } from '../../base/money.ts'
import type { Row } from '../../schema/schema.ts'
import type { Reading } from '../reading.ts'
import type { FoundProject } from './found.ts'
import type { FormAmount, FormFacts } from './form.ts'
import { centsOf } from './money.ts'

export type ProjectRow = Extract<Reading, { table: 'project' }>['row']

/** How the amount of a project is known: as printed, with a unit that its targets prove, or not at all. */
export interface KnownAmount {
	readonly yuan: bigint | null
	readonly state: Row<'project'>['amount_state']
	readonly unit: AmountUnit | null
}

/** The amount of a project; `proved` is the unit that its targets prove where none is printed. */
export function knownAmount({ amount, unit }: FoundProject, proved: AmountUnit | null): KnownAmount {
	if (!amount) return { yuan: null, state: 'blank', unit }
	if (amount.yuan !== null)
		return {
			yuan: amount.yuan,
			state: amount.inferred ? 'inferred' : 'printed',
			unit: amount.money.unit ?? unit,
		}
	if (amount.money.malformed || unit !== null) return { yuan: null, state: 'unreadable', unit }
	return proved === null
		? { yuan: null, state: 'unreadable', unit: null }
		: { yuan: centsOf(amount.money, proved), state: 'inferred', unit: proved }
}

/** A project as a row. */
export function projectRow(found: FoundProject, known: KnownAmount, seq: number): ProjectRow {
	const part = (amount: FormAmount | null | undefined) =>
		amount ? (amount.yuan ?? centsOf(amount.money, known.unit)) : null
	return {
		line_start: found.line_start,
		line_end: found.line_end,
		origin: found.overPages?.origin ?? (known.state === 'inferred' ? 'inferred_exact' : 'disclosed'),
		seq,
		kind: found.kind,
		code: found.code,
		name: found.name.text,
		category: found.category,
		amount_yuan: known.yuan,
		amount_printed: found.amount && !found.amount.inferred ? found.amount.money.printed : null,
		amount_state: known.state,
		fiscal_yuan: part(found.form?.fiscal),
		other_yuan: part(found.form?.other),
		use_of_funds: found.use,
		objective: found.objective,
		period: found.period,
		...(found.form && beside(found.form, part)),
	}
}

/** What a self-evaluation prints beside the budget: the first budget, the adjusted one, what was spent, and the score. */
function beside(form: FormFacts, part: (amount: FormAmount | null) => bigint | null) {
	if (!form.initial && !form.executed) return {}
	const points = Number(form.score?.text.replace(/[分\s]/g, '') || NaN)
	return {
		initial_yuan: part(form.initial),
		adjusted_yuan: part(form.amount),
		executed_yuan: part(form.executed),
		score: Number.isFinite(points) ? points : null,
	}
}
