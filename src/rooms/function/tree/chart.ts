import { percent } from '../../../base/format.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { ChartCard } from '../../../views/view.ts'
import { exactHintOf, markMoneyOf } from '../../../views/words/money.ts'
import type { TreeScene } from './columns.ts'
import { named, nodesOf, rootsOf } from './nodes.ts'
import { text } from './text.ts'

/** One tree a disclosure; what stands opened is the whole of the only one. */
export function charts(scene: TreeScene): ChartCard[] {
	const { values, locale } = scene
	const words = text[locale]
	return byDisclosure(scene).flatMap(({ disclosure, rows: own }) => {
		const roots = rootsOf(own)
		const [largest] = roots
		if (!largest) return []
		const total = roots.reduce((sum, row) => sum + row.amount, 0)
		const money = markMoneyOf(total, scene)
		const opened = values.at.split('.')[1] ?? ''
		return [
			{
				id: disclosure.document_id,
				disclosure,
				caption: opened
					? words.caption_opened(named(largest, locale))
					: words[`caption_${largest.lens as 'function' | 'purpose'}`],
				total: {
					text: money,
					origin: 'derived',
					hint: exactHintOf(total, scene, words.hint_total),
					target: { of: `${disclosure.document_id}.${opened}` },
				},
				sentence: words.sentence(
					nameOf(disclosure, locale),
					own.length,
					money,
					named(largest, locale),
					percent(largest.share, locale),
				),
				chart: { kind: 'tree', colour: colourOf(disclosure), nodes: nodesOf(own, scene) },
			},
		]
	})
}
