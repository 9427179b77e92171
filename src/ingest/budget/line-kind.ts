import { looseTokens, rowTokens, type Token } from '../tables/token.ts'
import type { CellLine } from '../cells/cell.ts'
import { bareLabel, termOf, wordsOf } from '../tables/words.ts'
import { codeOf, type Code } from './code.ts'
import { isFlattenedPage } from './flattened/page-tokens.ts'

const COLUMNS = wordsOf('budget_column')
const THREE_PUBLIC = wordsOf('three_public_item')

/** What a line of a disclosure is to a budget table. */
export type LineKind =
	| { readonly kind: 'blank' | 'page-number' | 'note' | 'prose' }
	/** A whole page of a table in one line. */
	| { readonly kind: 'flattened' }
	| { readonly kind: 'title'; readonly title: string }
	/** Department, year and unit between a title and its table; form numbers. */
	| { readonly kind: 'furniture' }
	/** 栏次 and the numbers of the columns. */
	| { readonly kind: 'column-numbers'; readonly tokens: readonly Token[] }
	| { readonly kind: 'row'; readonly code: Code | null; readonly tokens: readonly Token[] }
	/**
	 * Words without a number: a heading, an item without amounts, or a name that goes on. `known` counts the column words
	 * among them; `heads` says that one can stand over a column only (科目编码, 项目, 预算数), never be an item.
	 */
	| {
			readonly kind: 'words'
			readonly tokens: readonly Token[]
			readonly known: number
			readonly heads: boolean
	  }

const PAGE_NUMBER = /^[—–-]?\s*\d{1,4}\s*[—–-]?$|^第\s*\d+\s*页(?:\s*[，,]?\s*共\s*\d+\s*页)?$/
const TITLE = /^[^：:。；;，|]{1,60}表(?:[（(][^（）()]{1,30}[）)])*$/
const FORM_NUMBER =
	/^(?:附表|附件|.{0,6}公开|预算|决算|表)[\d一二三四五六七八九十-]+表?$|^.{0,6}表[\d一二三四五六七八九十-]+$|^.{0,6}\d+表$/
const FURNITURE =
	/(?:单位|编制单位|编制部门|公开部门|部门|预算单位|填报单位|预算年度|年度|编制日期|金额单位)\s*[:：]|^\s*[(（]?\s*单位\s*[:：]/
const UNIT_OF_TITLE = /[（(](?:金额)?单位[:：][\p{Script=Han}]{1,3}[）)]$/u
const SENTENCE = /[。；;！]|，.*，|[\u4e00-\u9fff]，[\u4e00-\u9fff]/
const NOTE = /^(?:注|备注|说明)\s*[\d一二三]?\s*[:：.、]/
const CONTENTS = /…{2,}|\.{6,}|·{4,}|(?:· ){3,}/
const ORDINAL = /^[一二三四五六七八九十]+\s*、|^[（(][一二三四五六七八九十]+[）)]|^\d{1,2}\s*[.、．](?!\d)/
/** A department with its own code, which may look like one of a function: 203某县委组织部. */
const OFFICE =
	/^\d{3,6}\p{Script=Han}+(?:局|委|委员会|部|办|办公室|院|所|中心|站|校|学|园|会|社|馆|队|厅|政府|镇|乡|街道|处|室|团)$/u
const PART = /^第[一二三四五六七八九十]+部分/

/** A number alone in its line, or 第…页. */
export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text)

/** Reads a line by its own form alone; which table it belongs to is told by the lines around it. */
export function lineKind(line: CellLine): LineKind {
	const { text } = line
	if (text === '' || line.cells.every((cell) => cell.text === '')) return { kind: 'blank' }
	const whole = text.replace(/\s+/g, '')
	if (isPageNumber(text)) return { kind: 'page-number' }
	if (CONTENTS.test(text) || PART.test(text)) return { kind: 'prose' }
	if (NOTE.test(text)) return { kind: 'note' }
	if (line.columns === 'position' && isFlattenedPage(text)) return { kind: 'flattened' }
	const filled = looseTokens(line)
	if (
		/^(?:栏次|行次|栏目)$/.test(filled[0]?.text ?? '') &&
		filled.length > 1 &&
		filled.slice(1).every(isColumnNumber)
	)
		return { kind: 'column-numbers', tokens: filled }
	const tokens = rowTokens(line)
	if (FORM_NUMBER.test(whole)) return { kind: 'furniture' }
	const code = codeOf(tokens)
	const isOffice =
		code !== null &&
		!tokens.some((it, at) => it.isNumber && at >= code.taken) &&
		OFFICE.test(whole.replace(/预算年.{0,8}$/, ''))
	if (isOffice) return { kind: 'furniture' }
	const titled = whole.replace(UNIT_OF_TITLE, '')
	if (titled !== whole && TITLE.test(titled)) return { kind: 'title', title: titled }
	if (FURNITURE.test(text) && !tokens.some((it) => it.isNumber && /[.,]/.test(it.text)))
		return { kind: 'furniture' }
	if (!code && tokens.length <= 2 && TITLE.test(whole.replace(/(?:续表?|（续表?）)$/, '')))
		return { kind: 'title', title: whole }
	const numbers = tokens.filter((it) => it.isNumber)
	if (code && tokens.length > code.taken) return { kind: 'row', code, tokens }
	if (SENTENCE.test(text) && line.columns === 'position' && tokens.length <= 3) return { kind: 'prose' }
	if (SENTENCE.test(text) && line.columns === 'index' && tokens.length <= 1 && text.length > 30)
		return { kind: 'prose' }
	if (numbers.length > 0) return { kind: 'row', code, tokens }
	// A numbered text is an item, whatever words it is made of.
	if (filled.some((it) => ORDINAL.test(it.text))) return { kind: 'words', tokens, known: 0, heads: false }
	const known = filled.filter((it) => isColumnWord(it.text)).length
	return { kind: 'words', tokens: filled, known, heads: filled.some((it) => isHead(it.text)) }
}

const HEADS = new Set([
	'code',
	'code_part',
	'name',
	'item',
	'row_no',
	'figure_budget',
	'figure_final',
	'figure_adjusted',
])
const isHead = (text: string) => HEADS.has(COLUMNS.get(bareLabel(text)) ?? '')
const isColumnNumber = ({ text }: Token) => /^\d{1,2}$/.test(text) || text === '—' || text === '栏次'

/** Whether a text heads a column of a budget table; pieces of wrapped labels do not count. */
const isColumnWord = (text: string): boolean =>
	termOf(text, COLUMNS) !== undefined || termOf(text, THREE_PUBLIC) !== undefined
