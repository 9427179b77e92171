import type { AmountUnit } from '../../base/money.ts'
import type { ReadIndicator } from './indicator.ts'
import type { Terms } from '../words/terms.ts'
import type { Token } from './token.ts'
import { classOfLabels, toldIndicator, type TextLabels } from './words-of-target.ts'

/** What tags in a text say (【产出指标-数量指标】 指标1:…): its indicators, and the texts under other tags. */
export interface Tagged {
	readonly indicators: readonly ReadIndicator[]
	/** Texts by the words of their tag, such as 项目概况 or 总体目标. */
	readonly texts: ReadonlyMap<string, string>
	readonly used: readonly Token[]
}

const TAG = /【([^【】]{2,30})】\s*[:：]?/g
const NUMBERED = /(?:指标\s*\d+|(?<![\d.])\d{1,2})\s*[:：.、．]\s*/g
const TOLD = /^(.+?)\s*[(（]((?:[^()（）]|[(（][^()（）]*[)）])*)[)）]\s*[;；。]?$/s

/** Whether a text begins with a tag that names a class of indicators. */
export const isTag = (text: string, terms: Terms): boolean => {
	const [, tag = ''] = /^【([^【】]{2,30})】/.exec(text) ?? []
	return tag !== '' && labelsOf(tag, terms) !== null
}

function labelsOf(tag: string, terms: Terms): TextLabels | null {
	const [one = '', two = ''] = tag.split(/[-—－–·:：]/)
	if (two) return terms.class1(one) || terms.class2(two) ? { class1: one, class2: two } : null
	if (terms.class2(one) && !terms.class1(one)) return { class1: null, class2: one }
	return terms.class1(one) ? { class1: one, class2: null } : null
}

/** Reads tagged text from the tokens of one project. */
export function taggedText(tokens: readonly Token[], terms: Terms, unit: AmountUnit | null): Tagged {
	const indicators: ReadIndicator[] = []
	const texts = new Map<string, string>()
	const used: Token[] = []
	let labels: TextLabels | null = null
	let tag: string | null = null
	for (const token of tokens) {
		if (token.text === '') continue
		for (const piece of pieces(token.text)) {
			if (piece.tag !== null) {
				labels = labelsOf(piece.tag, terms)
				tag = labels ? null : piece.tag
			}
			if (piece.text === '') continue
			if (labels || /^指标\s*\d+\s*[:：]/.test(piece.text)) {
				const classes = classOfLabels(labels ?? { class1: null, class2: null }, terms)
				for (const told of numbered(piece.text)) {
					const [, name = told, value = null] = TOLD.exec(told) ?? []
					indicators.push(toldIndicator(token, classes, name, value, unit))
				}
			} else if (tag !== null) texts.set(tag, (texts.get(tag) ?? '') + piece.text)
			else continue
		}
		if (labels || tag) used.push(token)
	}
	return { indicators, texts, used }
}

/** A text cut where tags stand. */
function pieces(text: string): readonly { readonly tag: string | null; readonly text: string }[] {
	const tags = [...text.matchAll(TAG)]
	const first = tags[0]?.index ?? text.length
	const before = text.slice(0, first).trim()
	return [
		...(before ? [{ tag: null, text: before }] : []),
		...tags.map((match, at) => ({
			tag: match[1] ?? '',
			text: text.slice(match.index + match[0].length, tags[at + 1]?.index ?? text.length).trim(),
		})),
	]
}

/** `指标1:…指标2:…` taken apart; a text without numbers is one. */
function numbered(text: string): readonly string[] {
	const marks = [...text.matchAll(NUMBERED)].filter(
		({ index }) => index === 0 || /[)）;；。\s]/.test(text[index - 1] ?? ''),
	)
	if (marks.length === 0) return [text]
	return marks
		.map((match, at) => text.slice(match.index + match[0].length, marks[at + 1]?.index ?? text.length).trim())
		.filter(Boolean)
}
