import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { rooms } from '../../src/rooms/index.ts'
import { read } from '../../src/share/param.ts'
import { question, type AnyView } from '../../src/views/view.ts'
import { openDataset } from '../support/engine.ts'

const views = (await Promise.all(rooms.map((room) => room.views()))).flat()
const placed = views.filter(({ params }) => 'c' in params)

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})

const answer = (view: AnyView, c: string) =>
	engine.ask(question(view, read(view.params, new URLSearchParams({ c })).values))

/** One disclosure cannot be compared, and has no template in common; what counties were once called is told of all. */
const OTHERWISE: ReadonlySet<string> = new Set(['comparable', 'families', 'crosswalk'])

test.for(placed.flatMap((view) => (OTHERWISE.has(view.id) ? [] : [[view.id, view] as const])))(
	'%s: a province, a prefecture and their county leave the same',
	async ([, view]) => {
		// 巨鹿 is the only county of Hebei that is published.
		const [county, prefecture, province] = [
			await answer(view, '130529'),
			await answer(view, '1305'),
			await answer(view, '13'),
		]
		expect(county.length).toBeGreaterThan(0)
		expect(prefecture).toEqual(county)
		expect(province).toEqual(county)
	},
)

test('what a province was called holds counties of it alone, and no function code that begins like it', async () => {
	const view = placed.find(({ id }) => id === 'crosswalk')
	if (!view) throw new Error('no view crosswalk')
	const rows = (await answer(view, '21')) as unknown as readonly Readonly<
		Record<'subject' | 'old_code' | 'new_code', string>
	>[]
	expect(rows.length).toBeGreaterThan(0)
	expect(rows.filter(({ subject }) => subject !== 'county')).toEqual([])
	expect(rows.filter((row) => !row.old_code.startsWith('21') && !row.new_code.startsWith('21'))).toEqual([])
})
