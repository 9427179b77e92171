import { mendedIn, type CharacterKind, type MendedCharacters } from '../cells/normalise.ts'
import type { Reading } from '../reading.ts'
import { tell, type Rule } from './rule.ts'

const KINDS: Readonly<Record<CharacterKind, Readonly<Record<'zh' | 'en', string>>>> = {
	radical: { zh: '部首字符（形似汉字）', en: 'radicals set for characters' },
	compatibility: { zh: '兼容汉字', en: 'compatibility forms of characters' },
	wide: { zh: '全角数字或字母', en: 'digits or letters set wide' },
	traditional: { zh: '繁体字', en: 'traditional forms' },
	blank: { zh: '不换行空格等特殊空格', en: 'no-break and other odd blanks' },
	unseen: { zh: '不可见字符', en: 'characters that cannot be seen' },
}

/** Characters that stand for others, as text layers of PDF files give them: read as what they mean. */
export const charactersMended: Rule<MendedCharacters> = {
	id: 'characters-mended',
	kind: 'repair',
	severity: 'low',
	certainty: 'fact',
	name: { zh: '替代的字符', en: 'Characters that stand for others' },
	reason: {
		zh: '由 PDF 等转换的文本常用形似的字符代替汉字和数字；按所指的字符读取，原样仍在原文中',
		en: 'Texts converted from PDF often set look-alike characters for Chinese ones and digits; they are read as what they mean, and the source keeps them as they are',
	},
	sentence: {
		zh: ({ kind, count, line }) =>
			`全文有 ${String(count)} 个${KINDS[kind].zh}，首处在第 ${String(line)} 行，按所指的字符读取。`,
		en: ({ kind, count, line }) =>
			`The text holds ${String(count)} ${KINDS[kind].en}, the first in line ${String(line)}; they were read as what they mean.`,
	},
}

/** One finding for each kind of characters that had to be mended in a document. */
export function* mendedCharacters(
	lines: Iterable<{ readonly line: number; readonly text: string }>,
): Generator<Reading> {
	for (const it of mendedIn(lines))
		yield tell(
			charactersMended,
			{ line_start: it.line, line_end: it.line },
			it,
			it.kind === 'unseen' || it.kind === 'blank' ? {} : { printed: it.printed, repaired: it.meant },
		)
}

/** The lines of a text as they are printed, for what is mended in them. */
export const printedLines = (text: string): readonly { readonly line: number; readonly text: string }[] =>
	text
		.replace(/^\ufeff/, '')
		.split('\n')
		.map((line, index) => ({ line: index + 1, text: line }))
