import { finding } from '../../finding.ts'
import type { Place, Reading } from '../../reading.ts'
import type { Placed } from './apart.ts'
import type { IndicatorRow, LabelRow, OtherRow } from './indicator-row.ts'

const at = (line: number): Place => ({ line_start: line, line_end: line })

/** How the rows were given to labels that stand apart from them, and which rows could be under others as well. */
export function labelsApart(
	labels: readonly LabelRow[],
	rows: readonly IndicatorRow[],
	found: readonly Placed[],
): Reading {
	const place = { line_start: labels[0]?.line ?? 1, line_end: labels.at(-1)?.line ?? 1 }
	const groups = runs(
		rows,
		found.map(({ classed }) => classed.class2 ?? ''),
	)
	const open = runs(
		rows,
		found.map(({ open }) => (open.length > 1 ? open.map(({ class2 }) => class2).join('、') : '')),
	)
	return finding(place, {
		rule: 'class-labels-apart',
		kind: 'repair',
		severity: 'medium',
		certainty: 'inference',
		zh: `一、二级指标的标签集中印在第 ${place.line_start}–${place.line_end} 行，与指标行脱离。按标签与指标的先后次序和标签自身的字眼归类；次序留有余地的，按名称建议。`,
		en: `The labels of classes stand together in lines ${place.line_start}–${place.line_end}, apart from the rows they belong to. Rows are classed by the order of both and by the words of the labels; where the order leaves a choice, by what the names suggest.`,
		printed: labels.flatMap((it) => it.labels).join('、'),
		repaired: groups.join('；'),
		alternatives: open.join('；') || null,
	})
}

/** Rows that follow one another with the same text, as `数量指标：指标1–13`; an empty text is passed over. */
function runs(rows: readonly IndicatorRow[], texts: readonly string[]): readonly string[] {
	const found: { text: string; from: number; to: number }[] = []
	for (const [order, text] of texts.entries()) {
		const number = rows[order]?.number ?? 0
		const last = found.at(-1)
		if (last?.text === text) last.to = number
		else found.push({ text, from: number, to: number })
	}
	return found
		.filter(({ text }) => text !== '')
		.map(({ text, from, to }) => `${text}：指标${from}${to === from ? '' : `–${to}`}`)
}

/** A row that no label covers. */
export const unclassed = (row: IndicatorRow): Reading =>
	finding(at(row.line), {
		rule: 'class-not-known',
		kind: 'quality',
		severity: 'medium',
		certainty: 'fact',
		zh: `指标${row.number}的一、二级指标没有印出，也无从推得。`,
		en: `No class is printed for indicator ${row.number}, and none can be concluded.`,
		printed: row.name,
	})

/** A line among the indicators that is none of theirs. */
export const notRead = (row: OtherRow): Reading =>
	finding(at(row.line), {
		rule: 'row-not-read',
		kind: 'quality',
		severity: 'medium',
		certainty: 'fact',
		zh: `第 ${row.line} 行夹在指标之间，没有认出是指标，未读入。`,
		en: `Line ${row.line} stands among the indicators but was not recognised as one; it was not read.`,
		printed: row.text,
	})

/** A character of the value that stands for another. */
export const lookAlike = (row: IndicatorRow, repaired: string): Reading =>
	finding(at(row.line), {
		rule: 'look-alike-character',
		kind: 'repair',
		severity: 'low',
		certainty: 'inference',
		zh: `指标值“${row.value}”中有形近字符，读作“${repaired}”。`,
		en: `The value ${row.value} holds a look-alike character; it is read as ${repaired}.`,
		printed: row.value,
		repaired,
	})

/** Numbers that are not the next ones: rows may be lost or doubled. */
export function* numbering(rows: readonly IndicatorRow[]): Generator<Reading> {
	for (const [order, row] of rows.entries()) {
		const expected = (rows[order - 1]?.number ?? 0) + 1
		if (row.number !== expected)
			yield finding(at(row.line), {
				rule: 'indicator-numbers-not-consecutive',
				kind: 'quality',
				severity: 'high',
				certainty: 'fact',
				zh: `指标编号不连续：此处应为指标 ${expected}，印的是指标 ${row.number}，可能有缺漏或重复的行。`,
				en: `Indicator numbers are not consecutive: ${expected} was due, ${row.number} is printed; rows may be lost or doubled.`,
				expected: String(expected),
				actual: String(row.number),
			})
	}
}
