import { count } from '../../../base/format.ts'
import type { Scene } from '../../../views/view.ts'
import type { rows } from '../shares/rows.ts'
import { counted } from '../shares/scene.ts'
import type { params } from './params.ts'
import { shortName } from '../short-name.ts'
import { text } from './text.ts'

export type KindsScene = Scene<typeof params, typeof rows>

/** More than this many disclosures do not fit into a title. */
const FEW = 4

/** How many of each disclosure's targets are words, where there are few disclosures. */
export function title(scene: KindsScene): string {
	const { disclosures, locale } = scene
	const words = text[locale]
	const all = counted(scene)
	if (!all.length) return words.nothing
	if (all.length > FEW) return words.question
	const parts = all.map(({ disclosure, rows }) =>
		words.finding_part(
			shortName(disclosure, disclosures, locale),
			count(rows.find(({ key }) => key === 'words')?.counted ?? 0, locale),
			count(rows[0]?.n ?? 0, locale),
		),
	)
	return words.finding(parts.join(words.and))
}

export const lead = ({ values, locale }: KindsScene): string =>
	text[locale].lead(text[locale][`lead_${values.damaged}`])
