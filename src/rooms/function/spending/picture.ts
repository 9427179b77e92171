import { amount, count, percent } from '../../../base/format.ts'
import { colourOf, nameOf } from '../../disclosure-name.ts'
import type { Disclosure } from '../../disclosures.ts'
import type { Picture } from '../../view.ts'
import {
	baseOf,
	baseOriginOf,
	hintOf,
	named,
	originOf,
	targetOf,
	type Spending,
	type SpendingScene,
} from './marks.ts'
import { text } from './text.ts'

/** One picture a disclosure, all on the same scale; bars in the order of the query. */
export function pictures(scene: SpendingScene): Picture[] {
	const { rows, values } = scene
	const max = values.scale === 'share' ? 1 : rows.reduce((most, row) => Math.max(most, row.amount), 0)
	return scene.disclosures.flatMap((disclosure) => {
		const own = rows.filter((row) => row.document_id === disclosure.document_id)
		return own.length ? [picture(scene, disclosure, own, max)] : []
	})
}

function picture(
	{ values, locale }: SpendingScene,
	disclosure: Disclosure,
	rows: readonly Spending[],
	max: number,
): Picture {
	const words = text[locale]
	const shown = (yuan: number) => amount(yuan, values.unit, locale)
	const money = (yuan: number) => words[`money_${values.unit}`](shown(yuan))
	const [first] = rows
	const base = first?.base ?? 0
	return {
		id: disclosure.document_id,
		disclosure,
		caption: captionOf(disclosure, words),
		total: {
			text: money(base),
			origin: first ? baseOriginOf(first) : 'derived',
			hint: first ? words[`origin_${baseOriginOf(first)}`] : '',
			target: first ? baseOf(first) : { of: `${disclosure.document_id}.` },
		},
		sentence: words.sentence(
			nameOf(disclosure, locale),
			rows.length,
			money(base),
			first ? words.mark(named(first, locale), money(first.amount), percent(first.share, locale)) : '',
		),
		targets: rows.map(targetOf),
		chart: {
			kind: 'bars',
			colour: colourOf(disclosure),
			max,
			axis: true,
			scale: (value) => (values.scale === 'share' ? `${count(value * 100, locale)}%` : shown(value)),
			bars: rows.map((row) => ({
				code: row.lens === 'function' ? row.code : '',
				name: named(row, locale),
				value: values.scale === 'share' ? row.share : row.amount,
				label: `${shown(row.amount)} · ${percent(row.share, locale)}`,
				hint: hintOf(row, values, locale),
				origin: originOf(row),
			})),
		},
	}
}

const captionOf = (
	{ coded, projects, project_kind }: Disclosure,
	words: (typeof text)['zh' | 'en'],
): string =>
	coded
		? words.caption_function
		: project_kind === 'task'
			? words.caption_tasks(projects)
			: words.caption_projects(projects)
