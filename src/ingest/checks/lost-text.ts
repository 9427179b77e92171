import { span } from '../coverage.ts'
import { finding } from '../finding.ts'
import type { Check, Project } from './check.ts'

type Column = 'use_of_funds' | 'objective'

/** Texts of which conversion lost, cut or misread a part: said once a document, listed by project. */
export const textLost: Check = {
	id: 'text-lost-in-conversion',
	zh: '资金用途和绩效目标的文字完整',
	en: 'The use of funds and the objectives are whole',
	*run({ projects }) {
		const known = knowledge(projects)
		const of = (column: Column) => projects.filter((project) => isDamaged(project, column, known))
		const lost = { use_of_funds: of('use_of_funds'), objective: of('objective') }
		const place = span([...lost.use_of_funds, ...lost.objective])
		if (!place) return
		const unnumbered = withoutNumbers(projects, lost.objective)
		yield finding(place, {
			rule: textLost.id,
			kind: 'quality',
			severity: 'medium',
			certainty: 'inference',
			zh: `转换丢掉、截断或认错了一部分文字，引用前请看原文（按项目的起始行）：${[
				...zh('绩效目标', lost.objective),
				...zh('资金用途', lost.use_of_funds),
				...zh('文字完整、只丢了序号的绩效目标', unnumbered),
			].join('；')}。`,
			en: `Conversion lost, cut or misread a part of these texts; see the source before quoting them (by the first line of the project): ${[
				...en('objective', lost.objective),
				...en('use of funds', lost.use_of_funds),
				...en('objective whole but for its numbers', unnumbered),
			].join('; ')}.`,
		})
	},
}

type Listed = (what: string, of: readonly Project[]) => readonly string[]

const zh: Listed = (what, of) =>
	of.length > 0 ? [`${what} ${of.length} 个（${of.map((it) => it.line_start).join('、')}）`] : []
const en: Listed = (what, of) =>
	of.length > 0 ? [`${what} ${of.length} (${of.map((it) => it.line_start).join(', ')})`] : []

/** What the other texts of the document tell of one. */
interface Knowledge {
	readonly before: Neighbours
	readonly after: Neighbours
	/** Columns whose texts nearly all end in a full stop. */
	readonly stopped: ReadonlySet<Column>
}

/** Characters by which a beginning, an end is known; shorter ones meet by chance. */
const HEAD = 4
const TAIL = 6

function knowledge(projects: readonly Project[]): Knowledge {
	const texts = projects.flatMap((it) => [it.name, it.use_of_funds ?? '', it.objective ?? ''])
	const columns = ['use_of_funds', 'objective'] as const
	const told = projects.flatMap((it) => columns.flatMap((column) => it[column] ?? []))
	return {
		before: neighbours(texts, new Set(told.map((text) => text.slice(0, HEAD))), HEAD, -1),
		after: neighbours(texts, new Set(told.flatMap(endsOf)), TAIL, 1),
		stopped: new Set(columns.filter((column) => isStopped(projects.flatMap((it) => it[column] ?? [])))),
	}
}

const ENDS = new RegExp(`(?=(\\p{Script=Han}{${String(TAIL)}})(?:[。;；]|$))`, 'gu')
/** The last characters of each sentence of a text. */
const endsOf = (text: string): readonly string[] => Array.from(text.matchAll(ENDS), ([, end = '']) => end)

const STOPPED = /[。！？]$/
const NEARLY_ALL = 0.9
const MANY = 10
const isStopped = (texts: readonly string[]): boolean =>
	texts.length >= MANY && texts.filter((it) => STOPPED.test(it)).length >= NEARLY_ALL * texts.length

function isDamaged(project: Project, column: Column, known: Knowledge): boolean {
	const text = project[column]
	if (text === null) return false
	if (BEGUN.test(text) || hasBrokenList(text) || hasUnpaired(text)) return true
	if (known.stopped.has(column) && !STOPPED.test(text)) return true
	if (cutsWord(known.before.get(text.slice(0, HEAD)))) return true
	if (endsOf(text).some((end) => cutsWord(known.after.get(end)))) return true
	return column === 'use_of_funds' && hasMisread(text, project.objective ?? '')
}

/** Begins with a mark, or with an item of a list that is not its first. */
const BEGUN = /^\s*(?:[.,:;!?)。，、；：！？）]|[2-9][.、．]\s*\D)/
const ITEM = /(?<!\d)([1-9])([.、．])\s*(?!\d)/g
/** An item ends so; nearer to the next one than this, whatever spaces lie between. */
const ENDED = /[。;；!！?？,，、)）]$/
const NEAR = 8

/** A list in which an item begins before the last one has ended. */
function hasBrokenList(text: string): boolean {
	const begun = new Set<string>()
	for (const { 1: number = '', 2: mark = '', index } of text.matchAll(ITEM)) {
		const before = text.slice(Math.max(0, index - NEAR), index).trimEnd()
		if (begun.has(`${String(Number(number) - 1)}${mark}`) && before !== '' && !ENDED.test(before)) return true
		begun.add(`${number}${mark}`)
	}
	return false
}

const PAIRS = [
	[/[(（]/g, /[)）]/g],
	[/“/g, /”/g],
	[/《/g, /》/g],
	[/[【[]/g, /[】\]]/g],
] as const
const count = (text: string, mark: RegExp) => text.match(mark)?.length ?? 0
/** 1) at the beginning of an item opens nothing. */
const LABEL = /(?<=^|[。;；,，\s])\d{1,2}[)）]/g

function hasUnpaired(printed: string): boolean {
	const text = printed.replace(LABEL, '')
	return (
		PAIRS.some(([open, close]) => count(text, open) !== count(text, close)) ||
		[/"/g, /'/g].some((mark) => count(text, mark) % 2 === 1)
	)
}

/** For each run of characters that is asked for: those that stand next to it, and those beyond them. */
type Neighbours = ReadonlyMap<string, { readonly next: Set<string>; readonly beyond: Set<string> }>

const HAN = /\p{Script=Han}/u

function neighbours(
	texts: readonly string[],
	asked: ReadonlySet<string>,
	length: number,
	step: -1 | 1,
): Neighbours {
	const found = new Map<string, { readonly next: Set<string>; readonly beyond: Set<string> }>()
	for (const text of texts)
		for (let at = 0; at + length <= text.length; at++) {
			const run = text.slice(at, at + length)
			if (!asked.has(run)) continue
			const next = step < 0 ? at - 1 : at + length
			if (!HAN.test(text.charAt(next))) continue
			const known = found.get(run) ?? { next: new Set(), beyond: new Set() }
			found.set(run, known)
			known.next.add(text.charAt(next))
			known.beyond.add(text.charAt(next + step))
		}
	return found
}

/** The same character always comes next, whatever comes beyond it: both are one word, and its border is not here. */
const cutsWord = (known: ReturnType<Neighbours['get']>): boolean =>
	known !== undefined && known.next.size === 1 && known.beyond.size > 1

/** What two texts of a project have in common around one or two characters in which they differ. */
const ALIKE = 8
const GRAM = 4
const SIZES = [
	[1, 1],
	[1, 2],
	[2, 1],
] as const

/** Whether both say the same but for a character, or two in place of one: one of them was misread. */
function hasMisread(printed: string, other: string): boolean {
	const [a, b] = [printed.replace(/\s/g, ''), other.replace(/\s/g, '')]
	if (b.length < GRAM) return false
	const first = new Map<string, number>()
	for (let at = b.length - GRAM; at >= 0; at--) first.set(b.slice(at, at + GRAM), at)
	/** Where the run of characters that begins at each place of one text begins in the other. */
	const met = Array.from({ length: a.length }, (_, at) => first.get(a.slice(at, at + GRAM)))
	const differ = (from: number, to: number, [own, its]: (typeof SIZES)[number]) =>
		from > 0 &&
		to > 0 &&
		isOther(a.slice(from, from + own), b.slice(to, to + its)) &&
		around([a, from, from + own], [b, to, to + its])
	for (let at = 0; at < a.length; at++)
		for (const size of SIZES) {
			const left = met[at - GRAM]
			const right = met[at + size[0]]
			if (left !== undefined && differ(at, left + GRAM, size)) return true
			if (right !== undefined && differ(at, right - size[1], size)) return true
		}
	return false
}

const isOther = (own: string, its: string): boolean =>
	[...own, ...its].every((it) => HAN.test(it)) && own[0] !== its[0] && own.at(-1) !== its.at(-1)

type Cut = readonly [text: string, from: number, to: number]

/** Whether both texts agree on both sides of the cut, and far enough. */
function around([a, fromA, toA]: Cut, [b, fromB, toB]: Cut): boolean {
	let [left, right] = [0, 0]
	while (left < ALIKE && left < Math.min(fromA, fromB) && a[fromA - 1 - left] === b[fromB - 1 - left]) left++
	while (right < ALIKE && toA + right < a.length && a[toA + right] === b[toB + right]) right++
	return left > 0 && right > 0 && left + right >= ALIKE
}

/** Whole objectives of several sentences that lost their numbers: most objectives of the document have them. */
function withoutNumbers(projects: readonly Project[], lost: readonly Project[]): readonly Project[] {
	const numbered = projects.filter(({ objective }) => /^1[.、．]/.test(objective ?? ''))
	const damaged = new Set(lost)
	const bare = projects.filter(
		(it) =>
			!damaged.has(it) && count(it.objective ?? '', /。/g) >= 3 && !/\d[.、．]\D/.test(it.objective ?? ''),
	)
	return numbered.length >= bare.length ? bare : []
}
