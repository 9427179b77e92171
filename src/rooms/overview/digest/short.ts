import type { LinkedNumber } from '../../../views/link.ts'
import type { Scene, Table } from '../../../views/view.ts'
import { pairsOf, type ComparableScene } from '../comparable/pairs.ts'
import { text as comparable } from '../comparable/text.ts'
import { figureOf as countOf, shownIn, type QualityScene } from '../quality/counts.ts'
import { text as quality } from '../quality/text.ts'
import type { ScaleScene } from '../scale/columns.ts'
import { figureOf as amountOf } from '../scale/marks.ts'
import { text as scale } from '../scale/text.ts'
import { nameOf } from '../../../views/disclosures/name.ts'

// Rows behind a number belong to the view that has it, not to the one that stands above.
const led = (figure: LinkedNumber, show: string): LinkedNumber =>
	'of' in figure.target
		? { ...figure, target: { room: 'overview', keys: { show, of: figure.target.of } } }
		: figure

function scales(scene: ScaleScene): Table {
	const { rows, values, disclosures, locale } = scene
	const words = scale[locale]
	const columns = ['stated_total', 'itemised'] as const
	return {
		grouped: false,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_scope, kind: 'name' },
			...columns.map((measure) => ({
				title: words[`short_${measure}`](words[`unit_${values.unit}`]),
				kind: 'number' as const,
			})),
		],
		rows: disclosures.flatMap((it) => {
			const own = rows.filter(({ document_id }) => document_id === it.document_id)
			if (!own.length) return []
			const cells = columns.map((measure) => {
				const row = own.find((row) => row.measure === measure)
				return row ? led(amountOf(row, scene), 'scale') : '–'
			})
			return [[nameOf(it, locale), words[`scope_${it.scope as 'projects'}`], ...cells]]
		}),
	}
}

function pairs(scene: ComparableScene): Table {
	const words = comparable[scene.locale]
	return {
		grouped: false,
		columns: [
			{ title: words.column_pair, kind: 'name' },
			{ title: words.column_ground, kind: 'name' },
			{ title: words.column_different, kind: 'name' },
		],
		rows: pairsOf(scene)
			.slice(0, 12)
			.map(({ names, shortly, sides }) => [
				words.pair(...names),
				shortly,
				sides
					.filter(({ alike }) => !alike)
					.map(({ label }) => label)
					.join(words.between),
			]),
	}
}

function counts(scene: QualityScene): Table {
	const { locale } = scene
	const words = quality[locale]
	const number = (title: string) => ({ title, kind: 'number' as const })
	return {
		grouped: false,
		columns: [
			{ title: words.disclosure, kind: 'word' },
			number(words.short_holds),
			number(words.short_fails),
			number(words.short_cannot),
			number(words.short_findings),
		],
		rows: shownIn(scene).map((it) => [
			nameOf(it, locale),
			...(['holds', 'fails', 'cannot_be_formed'] as const).map((outcome) =>
				led(countOf(scene, it, 'check', outcome), 'quality'),
			),
			led(countOf(scene, it, 'finding'), 'quality'),
		]),
	}
}

/** What a view of the room says in a few lines. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- which view it is, is known when it runs
export const shorts: Readonly<Record<string, (scene: Scene<any, any>) => Table>> = {
	scale: scales,
	comparable: pairs,
	quality: counts,
}
