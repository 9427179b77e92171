import { count } from '../../../base/format.ts'
import { matching, weighted, type WeightsScene } from './projects.ts'
import { shortName } from '../short-name.ts'
import { text } from './text.ts'

/** More than this many disclosures do not fit into a title. */
const FEW = 3

/** How many projects have the benchmark's weights, where few disclosures print any. */
export function title(scene: WeightsScene): string {
	const { disclosures, locale } = scene
	const words = text[locale]
	const all = weighted(scene)
	if (!all.length) return words.nothing
	const printed = all.filter(({ projects }) => projects.length)
	if (!printed.length) return words.none
	if (printed.length > FEW) return words.question
	const parts = printed.map(({ disclosure, projects }) =>
		words.finding_part(
			shortName(disclosure, disclosures, locale),
			count(matching(projects), locale),
			count(projects.length, locale),
		),
	)
	return words.finding(parts.join(words.and))
}

export const lead = ({ locale }: WeightsScene): string => text[locale].lead
