import type { Locale } from '../../base/text.ts'
import { parametersOf } from '../../engine/duckdb/statement.ts'
import type { ColumnWords } from '../../export/sheet.ts'
import type { Drawn } from '../../export/svg.ts'
import type { Shape } from '../../engine/row.ts'
import type { EvidenceRow } from '../evidence/evidence.ts'
import { nameOf } from '../disclosures/name.ts'
import { noteSentences } from '../notes/note-sentences.ts'
import type { ViewResult } from '../result.ts'
import { answerResult, answerWords, shownResult } from '../table/file-table.ts'
import type { AnyView } from '../view.ts'
import { resultOf } from './typed-columns.ts'
import { choicesOf, choicesShown } from './choices.ts'
import type { Downloadable } from './types.ts'
import { shownTable } from './shown-table.ts'
import { sourcesOf } from './sources.ts'
import { text } from './text.ts'

/** What a view shows, as something to download; `behind` are the rows that its numbers rest on. */
export function ofView(shown: ViewResult, behind: readonly EvidenceRow[], locale: Locale): Downloadable {
	const { view } = shown
	const scene = { ...shown, locale }
	const rows = shown.rows as readonly Readonly<Record<string, unknown>>[]
	const asked = parametersOf(view.sql)
	return {
		name: view.id,
		title: view.title(scene),
		result: view.columns ? answerResult(view.columns, rows) : resultOf(rows, view.rows as Shape),
		columns: view.columns ? answerWords(view.columns, scene) : columnsOf(view, locale),
		shown: async () => {
			const choices = choicesShown(view, shown, locale)
			if (view.columns) return { result: shownResult(view.columns, scene), columns: {}, choices }
			return shownTable((await view.table())(scene), choices, locale)
		},
		sql: view.sql,
		values: Object.fromEntries(asked.map((name) => [name, shown.sent[name] ?? null])),
		...(!view.body && { charts: () => drawn(view, shown, locale) }),
		choices: choicesOf(view, shown, asked, locale),
		notes: noteSentences(shown, locale),
		sources: sourcesOf(
			behind.map(({ document_id, line_start, line_end }) => ({ document_id, range: [line_start, line_end] })),
			shown.disclosures,
		),
	}
}

/** A view calls its columns by the words `column_<name>`; those that take a unit are amounts of yuan. */
function columnsOf(view: AnyView, locale: Locale): Readonly<Record<string, ColumnWords>> {
	const { yuan } = text[locale]
	const own = view.text[locale] as Readonly<Record<string, string | ((unit: string) => string)>>
	const words = Object.keys(view.rows as Readonly<Record<string, unknown>>).flatMap((name) => {
		const word = own[`column_${name}`]
		if (word === undefined) return []
		return [[name, typeof word === 'string' ? { title: word } : { title: word(yuan), unit: yuan }] as const]
	})
	return Object.fromEntries(words)
}

/** Wide enough for names to stand beside their marks. */
const WIDTH = 920

async function drawn(view: AnyView, shown: ViewResult, locale: Locale): Promise<readonly Drawn[]> {
	const [{ drawing }, { draw }] = await Promise.all([
		import('../../ui/charts/drawing.ts'),
		import('../../ui/charts/draw.ts'),
	])
	return view.charts({ ...shown, locale }).map((picture) => {
		const ready = drawing(picture.chart, WIDTH)
		const name = picture.heading ?? (picture.disclosure ? nameOf(picture.disclosure, locale) : '')
		return {
			caption: [name, picture.caption, picture.total?.text].filter(Boolean).join(' · '),
			svg: draw(ready, WIDTH, `${view.id}-${picture.id}`),
			width: WIDTH,
			height: ready.height,
		}
	})
}
