import type { Row } from '../../../engine/row.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { Scene } from '../../../views/view.ts'
import type { params } from './params.ts'
import type { rows } from './rows.ts'

export type Percent = Row<typeof rows>
export type PercentsScene = Scene<typeof params, typeof rows>

/** A disclosure with its targets in percent. */
export interface Own {
	readonly disclosure: Disclosure
	readonly targets: readonly Percent[]
}

export const owned = ({ rows, disclosures }: PercentsScene): Own[] =>
	disclosures.flatMap((disclosure) => {
		const targets = rows.filter(({ document_id }) => document_id === disclosure.document_id)
		return targets.length ? [{ disclosure, targets }] : []
	})

/** How many are set at a value. */
export const at = (targets: readonly Percent[], value: number): number =>
	targets.filter((target) => target.value === value).length

/** A value as the address writes it: in hundredths of a percent. */
export const level = (value: number): string => String(Math.round(value * 100))
