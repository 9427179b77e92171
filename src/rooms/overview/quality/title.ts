import { count } from '../../../base/format.ts'
import { sum, type QualityScene } from './counts.ts'
import { text } from './text.ts'

/** How many checks were made and what came of them: the data decide. */
export function title(scene: QualityScene): string {
	const { rows, locale } = scene
	const words = text[locale]
	if (!rows.length) return words.nothing
	return words.finding(
		count(sum(scene, 'check'), locale),
		count(sum(scene, 'check', { kind: 'fails' }), locale),
		count(sum(scene, 'check', { kind: 'cannot_be_formed' }), locale),
	)
}
