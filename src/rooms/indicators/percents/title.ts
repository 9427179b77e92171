import { count } from '../../../base/format.ts'
import { at, owned, type PercentsScene } from './levels.ts'
import { shortName } from '../short-name.ts'
import { text } from './text.ts'

/** More than this many disclosures do not fit into a title. */
const FEW = 4

/** How many of each disclosure's are set at 100 %, where there are few disclosures. */
export function title(scene: PercentsScene): string {
	const { disclosures, locale } = scene
	const words = text[locale]
	const all = owned(scene)
	if (!all.length) return words.nothing
	if (all.length > FEW) return words.question
	const parts = all.map(({ disclosure, targets }) =>
		words.finding_part(
			shortName(disclosure, disclosures, locale),
			count(at(targets, 100), locale),
			count(targets.length, locale),
		),
	)
	return words.finding(parts.join(words.and))
}

export const lead = ({ values, locale }: PercentsScene): string =>
	text[locale].lead(text[locale][`lead_${values.damaged}`])
