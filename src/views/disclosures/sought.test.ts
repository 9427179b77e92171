import { expect, test } from 'vitest'
import { many } from '../../../test/support/many.ts'
import type { Disclosure } from './disclosures.ts'
import { seeker, type FormerName } from './sought.ts'

const FORMER: readonly FormerName[] = [
	{ county_code: '720003', code: '720099', name: '旧桥县', name_pinyin: 'jiuqiao', name_initials: 'jq' },
]
const [first] = many
/** In Hebei, whose name in Latin letters is known. */
const julu: Disclosure = {
	...(first as Disclosure),
	document_id: '130529-zuzhibu-2024-budget',
	...{ county_code: '130529', county: '巨鹿', county_pinyin: 'julu', county_initials: 'jl' },
	...{ prefecture: '邢台市', province: '河北省', fiscal_year: 2024 },
}
const found = (typed: string) => {
	const seeks = seeker(FORMER)
	return [...many, julu].filter((it) => seeks(it, typed)).map(({ document_id }) => document_id)
}
const JULU = [julu.document_id]
const BRIDGE = ['720003-zuzhibu-2023-budget', '720003-zuzhibu-2024-budget']

test.for([
	['巨鹿', JULU],
	['jul', JULU],
	['JL', JULU],
	['1305', JULU],
	['xingtai', JULU],
	['Hebei', JULU],
	['邢台 2024', JULU],
	['邢台 2023', []],
	['旧桥 组织部', BRIDGE],
	['jiuq zzb', BRIDGE],
	['720099 organization', BRIDGE],
	['旧桥 zzb 2023', BRIDGE.slice(0, 1)],
	['ingtai', JULU],
	['ulu', []],
	['529', []],
] as const)('“%s” finds what it says', ([typed, expected]) => {
	expect(found(typed)).toEqual(expected)
})

test('nothing typed finds all', () => {
	expect(found(' ')).toHaveLength(many.length + 1)
})
