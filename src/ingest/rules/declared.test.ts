import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reference } from '../../../data/inputs.ts'

const FOLDER = 'src/ingest'
/** Words with hyphens that are no rule: kinds of lines, reasons why archives and texts are refused, encodings. */
const NO_RULES: ReadonlySet<string> = new Set([
	...['column-numbers', 'page-number'],
	...['too-deep', 'too-large', 'too-long', 'too-many', 'too-wide', 'no-text'],
	...['utf-8', 'utf-16le', 'utf-16be'],
])

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
	(name) => name.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(name),
)

/** Every word with hyphens that a file of the readers writes as a text, with the file. */
const written = files.flatMap((name) => {
	const text = readFileSync(join(FOLDER, name), 'utf8').replace(/^import .*$/gm, '')
	return [...text.matchAll(/'([a-z][a-z\d]*(?:-[a-z\d]+)+)'/g)].map(([, id = '']) => ({ id, name }))
})

const { rule } = await reference('data/reference')
const declared = new Set(rule.map((it) => it.rule))

test('every rule that a finding can name is declared, with its reason', () => {
	expect(written.length).toBeGreaterThan(100)
	expect(written.filter(({ id }) => !declared.has(id) && !NO_RULES.has(id))).toEqual([])
	for (const it of rule) expect([it.rule, it.reason_zh, it.reason_en]).not.toContain('')
})

test('no rule is declared twice, and each is one that a finding can name', () => {
	expect(declared.size).toBe(rule.length)
	const ids = new Set(written.map(({ id }) => id))
	expect([...declared].filter((id) => id.includes('-') && !ids.has(id))).toEqual([])
})
