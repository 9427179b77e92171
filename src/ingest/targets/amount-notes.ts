import type { Reading } from '../reading.ts'
import { amountEn, amountZh } from '../text/amount-said.ts'
import { tell } from '../rules/rule.ts'
import { oddDigits } from '../rules/indicators.ts'
import {
	amountNotRead,
	amountOfParts,
	unitContradicted,
	unitNotPrinted,
	unitsDiffer,
	unitUnlikely,
} from '../rules/projects.ts'
import { amountFacts, type PricedProject } from './priced-project.ts'
import { suggestedUnit } from './unit-evidence.ts'

/** What must be said of the amount of a project: its unit, its digits, how it was worked out. */
export function* amountNotes(it: PricedProject, all: readonly PricedProject[]): Generator<Reading> {
	const { found, amount } = it
	const line = found.line_start
	const place = found.amount
		? { line_start: found.amount.token.line, line_end: found.amount.token.line }
		: { line_start: found.name.line, line_end: found.name.line }
	const hasAmounts = all.some((other) => other.found.amount !== null)
	if (!found.amount) {
		if (hasAmounts || found.form)
			yield tell(amountNotRead, place, { name: found.name.text, printed: null }, {}, line)
		return
	}
	const { money } = found.amount
	if (found.amount.inferred) {
		const parts = found.form?.parts.map((part) => part.money.printed).join(' + ') ?? ''
		const sum = amount.yuan ?? 0n
		yield tell(
			amountOfParts,
			place,
			{ name: found.name.text, parts, sum: amountZh(sum) },
			{ actual: amountEn(sum) },
			line,
		)
		return
	}
	if (money.malformed) {
		yield tell(
			amountNotRead,
			place,
			{ name: found.name.text, printed: money.printed },
			{ printed: money.printed },
			line,
		)
		if (/\d/.test(money.printed))
			yield tell(oddDigits, place, amountFacts(it, {}), { printed: money.printed }, line)
		return
	}
	if (money.unit === null && found.unit === null)
		yield tell(
			unitNotPrinted,
			place,
			{ ...amountFacts(it, {}), proved: amount.unit, suggested: suggestedUnit(found) },
			{
				printed: money.printed,
				alternatives: amount.unit ? null : `${money.printed} 万元；${money.printed} 元`,
			},
			line,
		)
	const proved = suggestedUnit(found)
	const stated = money.unit ?? found.unit
	if (proved && stated && proved !== stated && found.unit !== null)
		yield tell(
			unitContradicted,
			place,
			{ ...amountFacts(it, {}), unit: stated, proved },
			{ printed: money.printed },
			line,
		)
	else if (stated && isUnlikely(amount.yuan))
		yield tell(
			unitUnlikely,
			place,
			{ ...amountFacts(it, {}), unit: stated },
			{ printed: money.printed },
			line,
		)
	const usual = usualUnit(all)
	if (usual && stated && stated !== usual && found.form)
		yield tell(
			unitsDiffer,
			place,
			{ ...amountFacts(it, {}), unit: stated, usual },
			{ printed: money.printed },
			line,
		)
}

const isUnlikely = (yuan: bigint | null): boolean =>
	yuan !== null && yuan !== 0n && (yuan < 100_000n || yuan > 1_000_000_000_000n)

/** The unit of most forms of a document, where there are at least three. */
function usualUnit(all: readonly PricedProject[]) {
	const units = all.flatMap((it) =>
		it.found.amount ? (it.found.amount.money.unit ?? it.found.unit ?? []) : [],
	)
	const most = ['万元' as const, '元' as const].find(
		(unit) => units.filter((it) => it === unit).length * 2 > units.length,
	)
	return units.length >= 3 ? (most ?? null) : null
}
