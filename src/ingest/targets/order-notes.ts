import { indicatorsNumbered, labelsApart, tasksNumbered } from '../rules/order.ts'
import { tell } from '../rules/rule.ts'
import type { Reading } from '../reading.ts'
import type { FoundProject } from './found.ts'
import type { ReadIndicator } from './indicator.ts'
import type { PlacedApart } from './labels-apart.ts'

type Finding = Extract<Reading, { readonly table: 'finding' }>

/** What must be said of the order of indicators: labels that stand apart, and numbers that do not follow each other. */
export function* orderNotes(indicators: readonly ReadIndicator[]): Generator<Finding> {
	for (const apart of new Set(indicators.flatMap(({ placed }) => placed?.apart ?? [])))
		yield apartNote(apart, indicators)
	for (const [at, { row, number, placed }] of indicators.entries()) {
		const before = indicators[at - 1]
		if (number === undefined) continue
		const expected = (before?.number ?? 0) + 1
		// In some forms each subclass begins anew.
		const anew = number === 1 && !placed && before?.row.class2 !== row.class2
		if (number === expected || anew) continue
		yield tell(
			indicatorsNumbered,
			row,
			{ expected, printed: number },
			{ expected: String(expected), actual: String(number) },
		)
	}
}

/** Numbers of tasks that are not the next ones. */
export function* taskNumberNotes(found: readonly FoundProject[]): Generator<Finding> {
	for (const [at, { number, name, line_end }] of found.entries()) {
		if (number === undefined) continue
		const expected = (found[at - 1]?.number ?? 0) + 1
		if (number === expected) continue
		yield tell(
			tasksNumbered,
			{ line_start: name.line, line_end },
			{ expected, printed: number },
			{ expected: String(expected), actual: String(number) },
			name.line,
		)
	}
}

/** How rows were given to labels that stand apart, and which could be under others as well. */
function apartNote({ labels }: PlacedApart['apart'], indicators: readonly ReadIndicator[]): Finding {
	const from = labels[0]?.line ?? 1
	const to = labels.at(-1)?.line ?? from
	const own = indicators.flatMap((it, at) => (it.placed?.apart.labels === labels ? [{ it, at }] : []))
	const runs = (textOf: (it: ReadIndicator) => string) =>
		runsOf(own.map(({ it, at }) => ({ text: textOf(it), number: it.number ?? at + 1 })))
	return tell(
		labelsApart,
		{ line_start: from, line_end: to },
		{ from, to },
		{
			printed: labels
				.map(({ text }) => text)
				.filter((text) => !GROUP.test(text))
				.join('、'),
			repaired: runs(({ row }) => row.class2 ?? ''),
			alternatives:
				runs(({ placed }) => (placed && placed.open.length > 1 ? placed.open.join('、') : '')) || null,
		},
	)
}

/** The label of the whole table. */
const GROUP = /绩效指标$/

/** Rows that follow one another with the same text, as `数量指标：指标1–13`; an empty text is passed over. */
function runsOf(rows: readonly { readonly text: string; readonly number: number }[]): string {
	const found: { text: string; from: number; to: number }[] = []
	for (const { text, number } of rows) {
		const last = found.at(-1)
		if (last?.text === text) last.to = number
		else found.push({ text, from: number, to: number })
	}
	return found
		.filter(({ text }) => text !== '')
		.map(({ text, from, to }) => `${text}：指标${String(from)}${to === from ? '' : `–${String(to)}`}`)
		.join('；')
}
