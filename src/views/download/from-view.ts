import type { Locale } from '../../base/text.ts'
import { parametersOf } from '../../engine/duckdb/parameters.ts'
import type { Drawn } from '../../export/svg.ts'
import { originsOf } from '../../ui/charts/chart.ts'
import type { EvidenceRow } from '../evidence/evidence.ts'
import { headingOf, kindOf } from '../disclosures/name.ts'
import { noteSentences } from '../notes/note-sentences.ts'
import type { ViewResult } from '../result.ts'
import { answerResult, answerWords, shownResult } from '../table/file-table.ts'
import type { AnyView } from '../view.ts'
import { choicesOf, choicesShown } from './choices.ts'
import type { Downloadable } from './types.ts'
import { sourcesOf } from './sources.ts'
import { picturesOf } from '../shapes/shape.ts'

/** What a view shows, as something to download; `behind` are the rows that its numbers rest on. */
export function ofView(shown: ViewResult, behind: readonly EvidenceRow[], locale: Locale): Downloadable {
	const { view } = shown
	const scene = { ...shown, locale }
	const rows = shown.rows as readonly Readonly<Record<string, unknown>>[]
	const asked = parametersOf(shown.sql)
	return {
		name: view.id,
		title: view.title(scene),
		result: answerResult(view.columns, rows),
		columns: answerWords(view.columns, scene),
		shown: () => ({
			result: shownResult(view.columns, scene),
			columns: {},
			choices: choicesShown(view, shown, locale),
		}),
		sql: shown.sql,
		values: Object.fromEntries(asked.map((name) => [name, shown.sent[name] ?? null])),
		...(!view.body && { charts: (width) => drawn(view, shown, locale, width) }),
		choices: choicesOf(view, shown, asked, locale),
		notes: noteSentences(shown, locale),
		sources: sourcesOf(
			behind.map(({ document_id, line_start, line_end }) => ({ document_id, range: [line_start, line_end] })),
			shown.disclosures,
		),
	}
}

async function drawn(
	view: AnyView,
	shown: ViewResult,
	locale: Locale,
	width: number,
): Promise<readonly Drawn[]> {
	const [{ drawing }, { draw }] = await Promise.all([
		import('../../ui/charts/drawing.ts'),
		import('../../ui/charts/draw.ts'),
	])
	return (await picturesOf(view, { ...shown, locale })).map((picture) => {
		const ready = drawing(picture.chart, width)
		const { disclosure } = picture
		const kind = disclosure ? kindOf(disclosure, locale) : ''
		return {
			caption: [headingOf(picture, locale), kind, picture.caption, picture.total?.text]
				.filter(Boolean)
				.join(' · '),
			svg: draw(ready, width, `${view.id}-${picture.id}`),
			width,
			height: ready.height,
			origins: originsOf([picture.chart]),
		}
	})
}
