import type { Locale } from '../../base/text.ts'
import { compile } from '../../engine/statement.ts'
import { merged } from '../../export/about.ts'
import type { ColumnWords, Source } from '../../export/sheet.ts'
import type { Drawn } from '../../export/svg.ts'
import type { Shape } from '../../engine/row.ts'
import type { BehindRow } from '../behind.ts'
import { nameOf } from '../disclosure-name.ts'
import { told } from '../notes/notes.ts'
import { text as noteText } from '../notes/text.ts'
import type { Shown } from '../shown.ts'
import type { AnyView } from '../view.ts'
import { resultOf } from './answer.ts'
import { choicesOf, choicesShown } from './choices.ts'
import type { Downloadable } from './downloadable.ts'
import { shownTable } from './shown-table.ts'
import { text } from './text.ts'

/** What a view shows, as something to download; `behind` are the rows that its numbers rest on. */
export function ofView(shown: Shown, behind: readonly BehindRow[], locale: Locale): Downloadable {
	const { view } = shown
	const scene = { ...shown, locale }
	const asked = compile(view.sql).names
	return {
		name: view.id,
		title: view.title(scene),
		result: resultOf(shown.rows as readonly Readonly<Record<string, unknown>>[], view.rows as Shape),
		columns: columnsOf(view, locale),
		shown: async () => shownTable((await view.table())(scene), choicesShown(view, shown, locale), locale),
		sql: view.sql,
		values: Object.fromEntries(asked.map((name) => [name, shown.sent[name] ?? null])),
		...(!view.body && { charts: () => drawn(view, shown, locale) }),
		choices: choicesOf(view, shown, asked, locale),
		notes: notesOf(shown, locale),
		sources: sourcesOf(behind, shown),
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

async function drawn(view: AnyView, shown: Shown, locale: Locale): Promise<readonly Drawn[]> {
	const [{ drawing }, { draw }] = await Promise.all([
		import('../../ui/charts/drawing.ts'),
		import('../../ui/charts/draw.ts'),
	])
	return view.pictures({ ...shown, locale }).map((picture) => {
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

function notesOf({ noted, disclosures }: Shown, locale: Locale): readonly string[] {
	const words = noteText[locale]
	return told(noted, disclosures, locale).map(({ before, facts, after }) => {
		const said = facts.map((fact) => [fact.who, fact.said].filter(Boolean).join(words.colon))
		return `${before}${said.join(words.comma)}${after}`
	})
}

/** The documents behind a view, each with the lines that its numbers rest on. */
function sourcesOf(behind: readonly BehindRow[], { disclosures }: Shown): readonly Source[] {
	return disclosures.flatMap(({ document_id, title, source_file }) => {
		const own = behind.filter((row) => row.document_id === document_id)
		const lines = merged(own.map(({ line_start, line_end }) => [line_start, line_end]))
		return own.length ? [{ document_id, title, file: source_file, lines }] : []
	})
}
