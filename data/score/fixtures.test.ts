import { expect, test } from 'vitest'
import { reference } from '../inputs.ts'
import { scoreFolder } from './folder.ts'
import { below } from './marks.ts'
import { recall, summed } from './tally.ts'

test('made-up disclosures in all their layouts are read whole, to the mark that is asked of unseen ones', async () => {
	const scored = await scoreFolder('test/fixtures/disclosures', await reference('data/reference'))
	expect(scored.length).toBeGreaterThanOrEqual(45)
	const all = scored.map(({ tallies }) => tallies)
	expect(below(all)).toEqual([])
	for (const thing of ['projects', 'project amounts', 'indicators', 'values', 'weights'] as const) {
		const tally = summed(all)[thing]
		expect([thing, tally && recall(tally), tally?.extra]).toEqual([thing, 1, 0])
	}
	expect(all.flatMap((tallies) => Object.values(tallies).flatMap(({ misses }) => misses))).toEqual([])
}, 60_000)
