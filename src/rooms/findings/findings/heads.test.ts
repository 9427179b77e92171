import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reference } from '../../../../data/inputs.ts'
import { BROKEN } from './heads/text.ts'

const { rule: rules } = await reference('data/reference')

test('what heads findings is said of rules that there are, and differs from their names', () => {
	for (const [id, head] of Object.entries(BROKEN)) {
		const rule = rules.find((it) => it.rule === id)
		expect(rule, id).toBeDefined()
		expect(head.zh, id).not.toBe(rule?.name_zh)
		expect(head.en, id).not.toBe(rule?.name_en)
	}
})

test('no rule of the checks, which all say what should hold, heads findings by its own name', () => {
	const [head = '', ...rows] = readFileSync('data/normalized/reconciliation.csv', 'utf8').split('\n')
	const at = head.split(',').indexOf('rule')
	const checked = new Set(rows.flatMap((row) => row.split(',')[at] ?? []))
	expect(checked.size).toBeGreaterThan(15)
	// It lists only what holds, and finds nothing.
	checked.delete('unit-confirmed')
	expect([...checked].filter((id) => !BROKEN[id])).toEqual([])
})
