import type { FoundProject } from './found.ts'
import type { KnownAmount } from './project-rows.ts'

/** A project with what is known of its amount. */
export interface PricedProject {
	readonly found: FoundProject
	readonly amount: KnownAmount
}

/** The name of a project and its amount as printed, with more that a sentence needs. */
export const amountFacts = <T extends object>({ found }: PricedProject, more: T) => ({
	name: found.name.text,
	printed: found.amount?.money.printed ?? '—',
	...more,
})

/** Both are printed as one office's and of one year. */
export const sameOwner = (a: FoundProject, b: FoundProject): boolean =>
	a.owner.department === b.owner.department && a.owner.fiscal_year === b.owner.fiscal_year
