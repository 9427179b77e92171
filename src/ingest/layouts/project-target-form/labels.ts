import { CLASS_LABELS, subclass } from '../../text/classes.ts'

/** A cell that holds something, with its column. */
export interface FilledCell {
	readonly at: number
	readonly text: string
}

/** The labels at the left of a row, each as printed and in full; empty strings where there is none. */
export interface RowLabels {
	readonly class1: string
	readonly class1_printed: string
	readonly class2: string
	/** Labels that conversion broke or doubled: as printed, pieces separated by ` | `, and as repaired. */
	readonly repairs: readonly { readonly printed: string; readonly repaired: string }[]
	/** The cells after the labels: name and value. */
	readonly rest: readonly FilledCell[]
	/** The row shows the end of a label whose beginning is lost. */
	readonly lost: boolean
	/** What of the row below only ends labels begun here. */
	readonly tails: readonly string[]
}

/** Stands once beside all indicators of a form. */
const GROUP = '绩效指标'
/** A broken label ends among the first cells of the row below, which are labels themselves. */
const LABEL_CELLS = 3

/** The class a cell names in full, with one letter that conversion printed twice taken out; null if it names none. */
const classIn = (text: string): string | null => {
	const once = text.replace(/^(.)\1/u, '$1')
	return CLASS_LABELS.find((label) => label === text || label === once) ?? null
}

const subclassIn = (text: string): boolean => /指标/.test(text) && subclass(text) !== null

/** The end of a label: 指标, 标), 填). */
const isEnd = (text: string): boolean =>
	CLASS_LABELS.some((label) => label.endsWith(text)) || /^\p{Script=Han}{1,4}[）)]$/u.test(text)

const closed = (text: string): boolean =>
	(text.match(/[（(]/g)?.length ?? 0) === (text.match(/[）)]/g)?.length ?? 0)

/** Reads the labels of a row; `tails` are the ends of labels begun above, `below` the row that may end its own. */
export function labelsOf(
	row: readonly FilledCell[],
	tails: readonly string[],
	below: readonly FilledCell[],
): RowLabels {
	const found = { class1: '', class1_printed: '', class2: '' }
	const repairs: { printed: string; repaired: string }[] = []
	const used: string[] = []
	let lost = false
	let at = 0
	for (; at < row.length; at++) {
		const text = row[at]?.text ?? ''
		if (text === GROUP || tails.includes(text)) continue
		const label = found.class1 || found.class2 ? null : classLabel(text, row[at + 1]?.text ?? '', below)
		const sub = label || found.class2 ? null : subclassLabel(text, below)
		const whole = label ?? sub
		if (!whole) {
			if (!isEnd(text)) break
			lost = true
			continue
		}
		if (label) Object.assign(found, { class1: label.text, class1_printed: label.printed })
		else found.class2 = whole.text
		if (whole.tail) used.push(whole.tail)
		if (whole.mended) repairs.push({ printed: whole.mended, repaired: whole.text })
	}
	return { ...found, repairs, lost, rest: row.slice(at), tails: used }
}

/** A label in full, how the row prints it, the end it has in the row below, and its damage, if any. */
interface Label {
	readonly text: string
	readonly printed: string
	readonly tail: string | null
	readonly mended: string | null
}

function classLabel(text: string, next: string, below: readonly FilledCell[]): Label | null {
	const own = classIn(text)
	if (own) return { text: own, printed: text, tail: null, mended: own === text ? null : text }
	for (const { text: tail } of below.slice(0, LABEL_CELLS)) {
		const whole = classIn(text + tail)
		if (whole) return { text: whole, printed: text + tail, tail, mended: `${text} | ${tail}` }
	}
	// Its end is lost, but what follows it shows that it stands in the column of classes.
	const begun = CLASS_LABELS.find((label) => label.startsWith(text.replace(/^(.)\1/u, '$1')))
	if (begun && text.length > 1 && subclassIn(next))
		return { text: begun, printed: text, tail: null, mended: text }
	return null
}

function subclassLabel(text: string, below: readonly FilledCell[]): Label | null {
	if (subclassIn(text) && closed(text)) return { text, printed: text, tail: null, mended: null }
	for (const { text: tail } of below.slice(0, LABEL_CELLS)) {
		const whole = text + tail
		if (subclassIn(whole) && closed(whole) && !closed(text))
			return { text: whole, printed: whole, tail, mended: `${text} | ${tail}` }
	}
	return subclassIn(text) ? { text, printed: text, tail: null, mended: text } : null
}
