import { isNumber } from '../tables/token.ts'
import { moneyIn } from '../targets/money.ts'
import type { Reference } from '../reference.ts'
import { words } from '../words/words.ts'
import { wordsOf } from '../tables/words.ts'
import type { Stage } from '../identity/clues.ts'
import type { CellKind } from './mapping.ts'

/** A cell that stands for nothing. */
export const isBlank = (text: string): boolean => /^(?:[-—–/\s]*|n\/?a|null|none|无)$/i.test(text)

const key = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '')
const STAGE = wordsOf('stage')
const ENGLISH_CLASS1 = wordsOf('class1_en')
const ENGLISH_CLASS2 = wordsOf('class2_en')
const DEPARTMENT =
	/(?:局|委|部|办|办公室|厅|处|院|中心|政府|镇|乡|街道|会|校|学|队|站|所|馆|社|团|室)(?:[（(].*[)）])?$/u
const OPERATOR = /^(?:[≥≤><＝=≧≦]=?|不低于|不超过|不少于|大于|小于|等于|大于等于|小于等于|定性)$/

/** The stage that a cell names, in either language. */
export const stageOf = (text: string): Stage | undefined => STAGE.get(key(text)) as Stage | undefined

/** A label of a class as our readers know it. */
export const classWord = (kind: 'class1' | 'class2', text: string): string =>
	(kind === 'class1' ? ENGLISH_CLASS1 : ENGLISH_CLASS2).get(key(text)) ?? text

/** The county that a cell names by its code, its name or its short name, as province, prefecture and name; undefined for none of the list. */
export function countyName(text: string, { division }: Pick<Reference, 'division'>): string | undefined {
	const found = byKey(division).get(text.trim())
	return found && `${found.province}${found.prefecture}${found.name}`
}

/** Its code of six digits; undefined for none of the list, and for a name that several share. */
export const countyCode = (text: string, { division }: Pick<Reference, 'division'>): string | undefined =>
	byKey(division).get(text.trim())?.code

type Division = Reference['division'][number]
const known = new WeakMap<readonly Division[], ReadonlyMap<string, Division>>()

/** Divisions by code, name and short name; what several share says none of them, and a name of today goes before an old one. */
function byKey(division: readonly Division[]): ReadonlyMap<string, Division> {
	const before = known.get(division)
	if (before) return before
	const all = new Map<string, Division | null>()
	const current = division.filter(({ valid_to }) => valid_to === null)
	for (const pool of [current, division.filter((it) => !current.includes(it))]) {
		const taken = new Set(all.keys())
		for (const it of pool)
			for (const name of new Set([it.code, it.name, it.short_name])) {
				if (taken.has(name)) continue
				all.set(name, all.has(name) && all.get(name) !== it ? null : it)
			}
	}
	const made = new Map([...all].flatMap(([name, it]) => (it ? [[name, it] as const] : [])))
	known.set(division, made)
	return made
}

/** Whether a cell that is not blank is of a kind. */
export function isOfKind(kind: CellKind, text: string, reference: Pick<Reference, 'division'>): boolean {
	switch (kind) {
		case 'text':
			return true
		case 'amount': {
			const money = moneyIn(text)
			return money !== null && !money.malformed
		}
		case 'function_code':
			return /^2\d{2}(?:\d{2}){0,2}$/.test(text)
		case 'number':
			return isNumber(text.replace(/[%％分]$/, ''))
		case 'year':
			return /^(?:19|20)\d\d(?:年度?)?$/.test(text)
		case 'stage':
			return stageOf(text) !== undefined
		case 'county':
			return countyName(text, reference) !== undefined || /^\p{Script=Han}{1,12}[县旗区市]$/u.test(text)
		case 'department':
			return DEPARTMENT.test(text)
		case 'class1':
			return words.class1(classWord('class1', text)) !== null
		case 'class2':
			return words.class2(classWord('class2', text)) !== null
		case 'operator':
			return OPERATOR.test(text)
	}
}
