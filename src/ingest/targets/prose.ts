import type { AmountUnit } from '../../base/money.ts'
import type { ReadIndicator } from './indicator.ts'
import type { Terms } from '../words/terms.ts'
import type { Token } from './token.ts'
import { classOfLabels, toldIndicator, type TextLabels } from './words-of-target.ts'

const LABEL =
	/(?:^|[。；;\s\d.、)）(（])((?:[\p{Script=Han}]{2,8})指标)\s*(?:[(（][^()（）]{0,10}[)）])?\s*(?:[:：。]|$)/gu
const SIGN =
	'[≥≤><=≧≦═]=?|=[><]|不少于|不低于|不超过|不高于|不小于|不大于|不多于|大于等于|小于等于|大于|小于|达到|达|控制在|超过|低于|高于'
const UNIT = '%|‰|(?:[万亿]?[\\p{Script=Han}/]{0,6}?)'
const CLAUSE = new RegExp(
	`^(.*?[\\p{Script=Han}）)”a-zA-Z])\\s*((?:${SIGN})?\\s*\\d[\\d.,]*\\s*(?:${UNIT})(?:以上|以内|以下|左右|及以上)?)$`,
	'u',
)
const DUE =
	/^(.*?(?:时间|时限|日期|期限))\s*((?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|底|末|初)?(?:之?前|以前|前完成|完成)?|20\d\d年(?:底|末)?(?:之?前)?)$/
/** A clause of 时效 that begins with its date and says what is done by then: 2025年10月底前完成体检. */
const ONLY_DUE =
	/^(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日|底|末|初|[上中下]旬)?|(?:年|第?[一二三四]季度)?[底末])(?:之前|以前|前|内)\p{Script=Han}{2,}$/u
/** A place left for a value in a name: (≥**座). */
const PLACE = /[(（]\s*[≥≤><=≧≦]?\s*(?:\*+|[xX×]+|_+)[^()（）]*[)）]/g

/** Indicators told in sentences: `1.数量指标:新建烘干房座数(≥**座)≥2座,…`. */
export function proseTargets(
	tokens: readonly Token[],
	terms: Terms,
	unit: AmountUnit | null,
): readonly ReadIndicator[] {
	let labels: TextLabels = { class1: null, class2: null }
	const found: ReadIndicator[] = []
	for (const token of tokens) {
		const { text } = token
		const marks = [...text.matchAll(LABEL)].filter(({ 1: word = '' }) => terms.listed(word))
		for (const [at, mark] of marks.entries()) {
			const word = mark[1] ?? ''
			const class1 = terms.class1(word)
			const isClass =
				class1 !== null &&
				!(class1 === '成本' && labels.class1 !== null && terms.class1(labels.class1) === '产出')
			labels = isClass ? { class1: word, class2: null } : { ...labels, class2: word }
			const said = text.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? text.length)
			const classes = classOfLabels(labels, terms)
			for (const clause of clauses(said)) {
				const told = clauseOf(clause) ?? (classes.class2 === '时效指标' ? deadlineAlone(clause) : null)
				if (told) found.push(toldIndicator(token, classes, told.name, told.value, unit))
			}
		}
	}
	return found
}

/** A sentence cut at its commas; the number of a list is not part of a clause. */
const clauses = (text: string): readonly string[] =>
	text
		.replace(/[(（][一二三四五六七八九十]+[)）]\s*$/, '')
		.split(/[，；;。、\n]|,(?!\d{3})/)
		.map((it) =>
			it
				.replace(/^\s*(?:其中[:：]?)?\s*/, '')
				.replace(/\s*\d{1,2}[.．]?\s*$/, (end) => (/\d[.．]\s*$/.test(end) ? '' : end))
				.trim(),
		)
		.filter(Boolean)

function clauseOf(clause: string): { readonly name: string; readonly value: string } | null {
	const plain = clause.replace(PLACE, '')
	const [, name = '', value = ''] = DUE.exec(plain) ?? CLAUSE.exec(plain) ?? []
	if (!name || !value) return null
	const own = name.replace(/(?:达到|达|为|是|约)$/, '').trim()
	return own.length >= 2 ? { name: own, value: value.replace(/^(?:达到|达)\s*/, '') } : null
}

/** A target that only says by when something is done: the whole clause names it. */
const deadlineAlone = (clause: string): { readonly name: string; readonly value: null } | null =>
	ONLY_DUE.test(clause) ? { name: clause, value: null } : null
