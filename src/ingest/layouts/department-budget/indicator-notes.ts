import { span } from '../../coverage.ts'
import { finding, type Noticed } from '../../finding.ts'
import type { Reading } from '../../reading.ts'
import { hasGap } from '../../targets/cut/cut-text.ts'
import type { Form, FormLine } from './forms.ts'
import { isDamagedLabel } from './indicator-label.ts'
import type { IndicatorRow, ReadIndicator } from './indicator-row.ts'
import type { KnownWords } from '../../targets/cut/known-words.ts'

/** Whether a document writes its limits as ≤ and ≥, so that the few < and > in it may be these with a stroke lost. */
export function prefersOrEqual(all: readonly Form[]): boolean {
	const cells = all.flatMap((form) => form.indicators.flatMap((line) => line.cells))
	const count = (sign: RegExp) => cells.filter((cell) => sign.test(cell)).length
	return count(/^[≤≥]/) > 10 * count(/^[<>]/)
}

/** What a reader must know of one indicator. */
export function* noticed(
	row: IndicatorRow,
	{ row: read, repaired, mended }: ReadIndicator,
	{ known, orEqual }: { readonly known: KnownWords; readonly orEqual: boolean },
): Generator<Noticed> {
	if (read.name === null) yield missing('名称', 'name', row)
	if (read.value_state === 'blank') yield missing('指标值', 'target', row)
	if (read.value_state === 'unreadable') yield unreadable(row)
	if (repaired !== null) yield lookAlike(row.value, repaired)
	if (orEqual && /^[<>]/.test(row.value)) yield strokeLost(row.value)
	if (
		[...row.description, row.cells.find((cell) => cell === row.name) ?? ''].some((it) => hasGap(it, known)) &&
		!mended
	)
		yield gap(row)
	if (!row.cells.includes(`${row.class2}指标`)) yield merged(row, read.name)
}

const missing = (zh: string, en: string, { cells }: IndicatorRow): Noticed => ({
	rule: 'indicator-incomplete',
	kind: 'quality',
	severity: 'medium',
	certainty: 'fact',
	zh: `这条指标没有印出${zh}。`,
	en: `This indicator is printed without a ${en}.`,
	printed: quote(cells),
})

const unreadable = ({ value }: IndicatorRow): Noticed => ({
	rule: 'indicator-value-unread',
	kind: 'quality',
	severity: 'medium',
	certainty: 'fact',
	zh: '指标值无法辨认。',
	en: 'The target could not be read.',
	printed: value,
})

const lookAlike = (printed: string, repaired: string): Noticed => ({
	rule: 'look-alike-in-value',
	kind: 'repair',
	severity: 'low',
	certainty: 'inference',
	zh: `指标值中混入形近字符，“${printed}”读作“${repaired}”。`,
	en: `A look-alike character stands in the target: “${printed}” is read as “${repaired}”.`,
	printed,
	repaired,
})

function strokeLost(printed: string): Noticed {
	const other = (printed.startsWith('<') ? '≤' : '≥') + printed.slice(1)
	return {
		rule: 'operator-stroke-lost',
		kind: 'quality',
		severity: 'low',
		certainty: 'inference',
		zh: `比较符按原文保留；本文件其余指标几乎都用“≤”“≥”，原件可能是“${other}”。`,
		en: `The operator is kept as printed; nearly all other targets use ≤ or ≥, so the original may read “${other}”.`,
		printed,
		alternatives: other,
	}
}

/** One finding for the document, which lists them: the borders of cells cut descriptions on nearly every page. */
export function* descriptionsMended(
	all: readonly { readonly row: IndicatorRow; readonly read: ReadIndicator }[],
): Generator<Reading> {
	const mended = all.filter(({ read }) => read.mended)
	const place = span(mended.map(({ read }) => read.row))
	if (!place) return
	const strokes = mended.filter(
		({ row, read }) => han(row.description.join('')) === han(read.row.description ?? ''),
	)
	const restored = mended.length - strokes.length
	yield finding(place, {
		rule: 'description-mended',
		kind: 'repair',
		severity: 'low',
		certainty: 'inference',
		zh: `有 ${mended.length} 条指标描述被单元格边线切坏：${restored} 条切口处的字残缺或重复，按本文件其他地方的用词拼合；${strokes.length} 条混入不成字的笔画，已去掉（按行号列出）。`,
		en: `The borders of cells damaged ${mended.length} descriptions of indicators: ${restored} cut through a character were put together by the words used elsewhere in the document; from ${strokes.length}, strokes that are no characters were removed (listed by line).`,
		printed: mended.map(({ row }) => `${row.line}: ${quote(row.description)}`).join(';'),
		repaired: mended.map(({ row, read }) => `${row.line}: ${read.row.description ?? ''}`).join(';'),
	})
}

const han = (text: string) => text.replace(/[^\p{Script=Han}]/gu, '')

const gap = ({ description, name }: IndicatorRow): Noticed => ({
	rule: 'text-gap',
	kind: 'quality',
	severity: 'low',
	certainty: 'inference',
	zh: '这条指标的文字中间缺了几个字，按原样保留。',
	en: 'Some characters are missing inside the text of this indicator; it is kept as it stands.',
	printed: quote([name, ...description]),
})

const merged = ({ cells, class2 }: IndicatorRow, name: string | null): Noticed => ({
	rule: 'cells-merged',
	kind: 'repair',
	severity: 'low',
	certainty: 'inference',
	zh: '二级指标与三级指标被并入一格，已分开。',
	en: 'The subclass and the name were merged into one cell; they were set apart.',
	printed: cells.find((cell) => cell.startsWith(class2)) ?? quote(cells),
	repaired: [`${class2}指标`, name].filter(Boolean).join(' | '),
})

const quote = (cells: readonly string[]): string => cells.filter(Boolean).join(' | ')

/** A row of the indicators without a subclass. */
export const unread = ({ line, cells }: FormLine, projectLine: number): Reading =>
	finding(
		{ line_start: line, line_end: line },
		{
			rule: 'indicator-row-unread',
			kind: 'quality',
			severity: 'high',
			certainty: 'fact',
			zh: '指标表中的这一行没有读懂。',
			en: 'This row of the indicators was not understood.',
			printed: quote(cells),
		},
		projectLine,
	)

/** One finding for the document: the labels that conversion made a soup of glyphs are too many to list. */
export function* damagedLabels(rows: readonly IndicatorRow[]): Generator<Reading> {
	const damaged = rows.filter(isDamagedLabel)
	const [first] = damaged
	const last = damaged.at(-1)
	if (!first || !last) return
	yield finding(
		{ line_start: first.line, line_end: last.line },
		{
			rule: 'class-label-damaged',
			kind: 'repair',
			severity: 'low',
			certainty: 'fact',
			zh: `有 ${damaged.length} 行的一级指标在转换中成了乱码，按二级指标定其类别。`,
			en: `The class label of ${damaged.length} rows is a soup of glyphs; their class follows from the subclass.`,
			printed: first.label,
		},
	)
}
