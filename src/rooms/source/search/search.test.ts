import { expect, test } from 'vitest'
import { hitsIn } from './search.ts'

const textOf = (hit: ReturnType<typeof hitsIn>[number] | undefined) =>
	(hit?.pieces ?? []).map(({ text, kinds }) => (kinds.includes('found') ? `[${text}]` : text)).join('')

test('a line is found by words that conversion drew apart, every place of it marked', () => {
	const hits = hitsIn(['无', '村 级组织运转经费，村级组织', ''], '村级 组织')
	expect(hits.map(({ line }) => line)).toEqual([2])
	expect(textOf(hits[0])).toBe('[村 级组织]运转经费，[村级组织]')
})

test('a number is found only whole, also where conversion drew it apart', () => {
	expect(hitsIn(['2101401', '14.50', '14 元', '1 4'], '14').map(({ line }) => line)).toEqual([3, 4])
})

test('of a long line the words around the first place stand', () => {
	const [hit] = hitsIn([`${'甲'.repeat(300)}预算${'乙'.repeat(300)}`], '预算')
	expect(textOf(hit)).toBe(`…${'甲'.repeat(40)}[预算]${'乙'.repeat(120)}…`)
})

test('nothing is found by nothing', () => {
	expect(hitsIn(['一'], ' ')).toEqual([])
})
