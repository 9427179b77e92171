import { span } from '../../coverage.ts'
import { finding, type Noticed } from '../../finding.ts'
import type { Place, Reading } from '../../reading.ts'
import type { PrintedAmount } from '../../text/amount.ts'
import { CODE_LENGTH, type PrintedCode } from '../../targets/project-code.ts'
import { similarity } from '../../targets/cut/similarity.ts'

/** What was read of a form's first row, and what was made of it. */
export interface Identified {
	/** The line of that row. */
	readonly line: number
	readonly code: PrintedCode
	/** The code as it is kept. */
	readonly mended: string | null
	readonly heading: string
	/** The name in the form. */
	readonly name: string
}

/** How far a name in a form may be from its heading before it counts as lost. */
const ALIKE = 0.6

const bare = (text: string) => text.replace(/[\s"“”·•]/g, '')
const likeness = ({ heading, name }: Identified) => similarity(bare(heading), bare(name))
const byCheck = ({ code, mended }: Identified) => mended?.length === CODE_LENGTH && mended !== code.legible
const joined = ({ code, mended }: Identified) => mended?.length === CODE_LENGTH && mended === code.legible

/** What is said of one project: a code that was completed or is incomplete, a lost name, an amount not read. */
export function* projectNotes(it: Identified, amount: PrintedAmount): Generator<Noticed> {
	if (!it.code.intact && !joined(it)) yield codeMended(it)
	if (likeness(it) < ALIKE) yield nameLost(it)
	if (amount.amount_state !== 'printed') yield amountMissing(amount)
}

/** What is said once for the document, listed by line: codes that were only joined, names with damaged glyphs. */
export function* slightRepairs(all: readonly Identified[]): Generator<Reading> {
	const codes = all.filter((it) => !it.code.intact && joined(it))
	yield* listed(codes, CODES_JOINED(codes.length), {
		printed: ({ code }) => code.printed,
		repaired: ({ mended }) => mended ?? '',
	})
	const names = all.filter((it) => likeness(it) >= ALIKE && likeness(it) < 1)
	yield* listed(names, NAMES_DAMAGED(names.length), {
		printed: ({ name }) => name,
		repaired: ({ heading }) => heading,
	})
}

function* listed(
	of: readonly Identified[],
	noticed: Noticed,
	text: Readonly<Record<'printed' | 'repaired', (it: Identified) => string>>,
): Generator<Reading> {
	const place = span(of.map(({ line }): Place => ({ line_start: line, line_end: line })))
	if (!place) return
	const list = (each: (it: Identified) => string) => of.map((it) => `${it.line}: ${each(it)}`).join(';')
	yield finding(place, { ...noticed, printed: list(text.printed), repaired: list(text.repaired) })
}

const CODES_JOINED = (count: number): Noticed => ({
	rule: 'project-codes-joined',
	kind: 'repair',
	severity: 'low',
	certainty: 'inference',
	zh: `有 ${count} 个项目编码在转换中被拆到两格、重复或混入形近字符，已合并归一（按行号列出）。`,
	en: `${count} project codes were split, repeated or mixed with look-alike letters; they were joined and normalised (listed by line).`,
})

const NAMES_DAMAGED = (count: number): Noticed => ({
	rule: 'project-name-damaged',
	kind: 'repair',
	severity: 'low',
	certainty: 'fact',
	zh: `有 ${count} 张表内的项目名称在转换中略有损坏，名称取自标题（按行号列出）。`,
	en: `In ${count} forms the name was slightly damaged in conversion; it is taken from the heading (listed by line).`,
})

function codeMended(it: Identified): Noticed {
	const { code, mended } = it
	const whole = byCheck(it)
	return {
		rule: 'project-code',
		kind: 'repair',
		severity: whole ? 'low' : 'medium',
		certainty: 'inference',
		zh: whole
			? '项目编码的最后一位在转换中损坏，已按本文件各完好编码都符合的校验规则补正。'
			: `项目编码不足 ${CODE_LENGTH} 位，只保留可辨认的部分。`,
		en: whole
			? 'The last character of the project code was damaged; it was restored by the check rule that every intact code of the document obeys.'
			: `The project code does not have ${CODE_LENGTH} characters; what is legible was kept.`,
		printed: code.printed,
		...(mended && { repaired: mended }),
		...(whole && code.legible && { alternatives: code.legible }),
	}
}

const nameLost = ({ heading, name }: Identified): Noticed => ({
	rule: 'project-name-lost',
	kind: 'repair',
	severity: 'medium',
	certainty: 'fact',
	zh: name
		? '表内“项目名称”一格与标题相差很大，名称取自标题。'
		: '表内“项目名称”一格没有名称，名称取自标题。',
	en: name
		? 'The name in the form is far from its heading; the name is taken from the heading.'
		: 'The form has no name in its cell; the name is taken from the heading.',
	printed: name,
	repaired: heading,
})

const amountMissing = ({ amount_printed }: PrintedAmount): Noticed => ({
	rule: 'project-amount-unread',
	kind: 'quality',
	severity: 'high',
	certainty: 'fact',
	zh: '表内没有读到预算数。',
	en: 'No budget amount was read in the form.',
	printed: amount_printed,
})
