import type { Omissions, Result } from '../../../base/result.ts'
import type { Locale } from '../../../base/text.ts'
import { isNumeric } from '../../../export/cell.ts'
import type { ChartSpec } from '../../../share/query-draft.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { omissionSentences } from '../../../views/omission-sentences.ts'
import type { Look } from '../../../views/look/params.ts'
import type { Table } from '../../../views/view.ts'
import { said } from '../cell.ts'
import { chartOf, type Charted } from '../chart/chart-of.ts'
import { drawn } from '../chart/drawn.ts'
import { lookedAt } from '../chart/looked-at.ts'
import { unitOf } from '../relations.ts'
import { linesOf } from '../sources.ts'
import { text } from '../text.ts'

/** More rows than one reads on a page; the way back has them all. */
const ROWS = 1000

/** Wide enough for names to stand beside their marks. */
const FROZEN_WIDTH = 920

interface Answered {
	readonly result: Result
	/** Whether the statement has more rows than these. */
	readonly cut: boolean
	/** What else of the answer is not here. */
	readonly omitted: Omissions
	/** The statement with the values of its parameters, as it is shown. */
	readonly statement: string
	readonly chart: ChartSpec | undefined
	/** How its pictures look: what is lit, whose axes, which scale. */
	readonly look: Look
	readonly locale: Locale
	readonly disclosures: readonly Disclosure[]
}

/** What a file keeps of an answer: its pictures, its first rows, its statement, and what it leaves out. */
export function keptOf({ result, cut, omitted, statement, chart, look, locale, disclosures }: Answered) {
	const words = text[locale]
	const charted = chart && lookedAt(chartOf(result, chart, locale, disclosures), look)
	const lines = linesOf(result)
	const rows = Array.from({ length: Math.min(result.length, ROWS) }, (_, row) => row)
	const count = (value: number) => new Intl.NumberFormat(locale).format(value)
	const table: Table = {
		grouped: false,
		columns: result.columns.map(({ name, kind }) => ({
			title: [name, unitOf(name, locale)].filter(Boolean).join(' '),
			kind: isNumeric(kind) ? 'number' : 'word',
		})),
		rows: rows.map((row) => result.columns.map((_, at) => said(result.cell(row, at), words.null_cell))),
	}
	return {
		lead: words.frozen_author,
		pictures: charted && 'pictures' in charted ? picturesOf(charted) : [],
		table,
		statement,
		leads: rows.flatMap((row) => lines(row) ?? []),
		notes: [
			...(charted ? ('problem' in charted ? [charted.problem] : charted.notes) : []),
			...(result.length > ROWS ? [words.frozen_rows(count(ROWS), count(result.length))] : []),
			...(cut ? [words.frozen_cut(count(result.length))] : []),
			...omissionSentences(result, omitted, locale),
		],
	}
}

const picturesOf = (charted: Charted) =>
	drawn(charted, FROZEN_WIDTH).map(({ caption, svg, origins }, at) => ({
		caption,
		svg,
		origins,
		sentence: charted.pictures[at]?.sentence ?? caption,
	}))
