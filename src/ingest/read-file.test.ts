import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { reference } from '../../data/inputs.ts'
import { openFile } from './formats/open.ts'
import type { Answers } from './identity/answers.ts'
import { readFile } from './read-file.ts'

const known = await reference('data/reference')

async function read(path: string, answers: Answers = {}) {
	const [opened] = await openFile({ name: path, bytes: new Uint8Array(readFileSync(path)) })
	if (!opened) throw new Error(`${path} was not opened.`)
	return readFile({ opened, sha256: '0'.repeat(64), answers }, known, (id) => id)
}

const NO_UNIT = 'test/fixtures/disclosures/hunan-no-unit.txt'

describe('a unit that is not printed', () => {
	const rules = (outcome: Awaited<ReturnType<typeof read>>) =>
		outcome.outcome === 'read'
			? outcome.documents.flatMap(({ finding }) => finding.map(({ rule }) => rule))
			: []
	const amounts = (outcome: Awaited<ReturnType<typeof read>>) =>
		outcome.outcome === 'read'
			? outcome.documents.flatMap(({ project }) =>
					project.map(({ amount_yuan, amount_state }) => [amount_yuan, amount_state]),
				)
			: []

	test('is asked for, and no amount is known', async () => {
		const outcome = await read(NO_UNIT)
		expect(rules(outcome)).toContain('unit-not-printed')
		expect(amounts(outcome)).toEqual([[null, 'unreadable']])
	})

	test('is asked for no more where a person has answered', async () => {
		const outcome = await read(NO_UNIT, { unit: '万元' })
		expect(rules(outcome)).not.toContain('unit-not-printed')
		expect(amounts(outcome)).toEqual([[18_900_000n, 'inferred']])
	})
})

test.each(['README.md', 'CONTRIBUTING.md', 'data/README.md'])(
	'%s speaks of forms and tables and is none',
	async (path) => {
		expect((await read(path)).outcome).toBe('refused')
	},
)
