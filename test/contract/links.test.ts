import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { disclosures } from '../../src/rooms/disclosures.ts'
import { roomOf, shownOf } from '../../src/rooms/index.ts'
import { question } from '../../src/rooms/view.ts'
import { page, panel } from '../../src/share/page.ts'
import { read } from '../../src/share/param.ts'
import published from '../fixtures/links.txt?raw'
import { openDataset } from '../support/engine.ts'

const links = published
	.split('\n')
	.filter((line) => line.startsWith('?'))
	.map((line) => line.split('\t') as [string, string])

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})

test.for(links)('%s opens', async ([link, title]) => {
	const search = new URLSearchParams(link)
	const common = read({ ...page, ...panel }, search)
	const view = shownOf(await roomOf(common.values.view).views(), common.values.show)
	if (!view) throw new Error(`no room ${common.values.view}`)
	const { values, rejected } = read(view.params, search)
	expect([...common.rejected, ...rejected]).toEqual([])
	const scene = {
		values,
		locale: common.values.lang,
		rows: await engine.ask(question(view, values)),
		disclosures: await engine.ask(disclosures),
	}
	expect(view.title(scene)).toBe(title)
})
