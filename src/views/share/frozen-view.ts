import type { Locale } from '../../base/text.ts'
import { gbt7714 } from '../../share/cite.ts'
import type { Lines } from '../../share/page.ts'
import tokens from '../../ui/tokens.css?raw'
import { nameOf } from '../disclosures/name.ts'
import { noteSentences } from '../notes/note-sentences.ts'
import type { ViewResult } from '../result.ts'
import { text as roomWords } from '../text.ts'
import type { Table } from '../view.ts'
import { frozen } from './frozen.ts'
import { text } from './text.ts'
import { today, workOf } from './work.ts'

/** Wide enough for names to stand beside their marks. */
const WIDTH = 760

/** What a view shows now, as a page of its own. */
export async function frozenView(
	shown: ViewResult,
	locale: Locale,
	version: string,
	link: string,
): Promise<string> {
	const { view, disclosures } = shown
	const [table, { drawing }, { draw }] = await Promise.all([
		view.table(),
		import('../../ui/charts/drawing.ts'),
		import('../../ui/charts/draw.ts'),
	])
	const scene = { ...shown, locale }
	const rows = table(scene)
	const words = text[locale]
	const title = view.title(scene)
	const work = workOf({ kind: 'view', title, name: view.id, locale, version, released: undefined, link })
	return frozen({
		locale,
		title,
		lead: view.lead(scene),
		pictures: view.charts(scene).map((picture) => ({
			caption: [
				picture.heading ?? (picture.disclosure ? nameOf(picture.disclosure, locale) : ''),
				picture.caption,
				picture.total?.text,
			]
				.filter(Boolean)
				.join(' · '),
			sentence: picture.sentence,
			svg: draw(drawing(picture.chart, WIDTH), WIDTH, `${view.id}-${picture.id}`),
			below: (picture.below ?? []).map((line) =>
				line.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
			),
		})),
		table: rows,
		leads: leadsOf(rows),
		notes: noteSentences(shown, locale),
		documents: Object.fromEntries(
			disclosures.map(({ document_id, title, source_file }) => [
				document_id,
				words.source_line(title, source_file),
			]),
		),
		line: roomWords[locale].line,
		citation: gbt7714(work),
		stamp: words.frozen_on(today(), version),
		link,
		words,
		tokens,
	})
}

const leadsOf = ({ rows }: Table): readonly Lines[] =>
	rows.flat().flatMap((cell) => (typeof cell !== 'string' && 'src' in cell.target ? [cell.target.src] : []))
