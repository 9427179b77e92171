import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checks } from '../src/ingest/checks/checks.ts'
import { rows } from './csv.ts'
import { reference } from './inputs.ts'

const { rule: rules } = await reference('data/reference')
const named = new Set(rules.map(({ rule }) => rule))

test('every check is explained, in the words it uses itself', () => {
	for (const { id, zh } of checks) expect(rules.find(({ rule }) => rule === id)?.name_zh).toBe(zh)
})

test('every reconciliation and every finding of the published documents is explained', () => {
	for (const table of ['reconciliation', 'finding'] as const) {
		const published = rows(table, readFileSync(`data/normalized/${table}.csv`, 'utf8'))
		expect(published.length).toBeGreaterThan(100)
		for (const { rule } of published) expect(named).toContain(rule)
	}
})
