import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine, Question } from '../../src/engine/engine.ts'
import type { Shape } from '../../src/engine/row.ts'
import { rooms } from '../../src/rooms/index.ts'
import { read } from '../../src/share/param.ts'
import { disclosures, type Disclosure } from '../../src/views/disclosures/disclosures.ts'
import { beginningOf, listedOf, pageQuestion } from '../../src/views/listing/listing.ts'
import { question, type AnyView } from '../../src/views/view.ts'
import { openDataset } from '../support/engine.ts'

const views = (await Promise.all(rooms.map((room) => room.views()))).flat() as readonly AnyView[]

/** Choices of each view whose list comes a page at a time. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
	projects: [
		...['', 'sort=amount', 'sort=name', 'sort=indicators', 'sort=findings', 'c=63.64', 'kind=task'],
		...['has=indicator', 'has=finding.proved', 'q=干部', 'origin=disclosed&sort=amount', 'q=无此项目'],
	],
	findings: ['', 'severity=high', 'kind=repair', 'certainty=inference', 'c=13', 'severity=low&kind=conflict'],
}
const choices = Object.entries(CHOICES).flatMap(([id, all]) => all.map((query) => [id, query] as const))

let engine: Engine
let known: readonly Disclosure[]
beforeAll(async () => {
	engine = await openDataset()
	known = await engine.ask(disclosures)
})
const ask = (asked: Question<Shape>) => engine.ask(asked)

test('views that come a page at a time are tried here', () => {
	expect(views.filter(({ listing }) => listing).map(({ id }) => id)).toEqual(Object.keys(CHOICES))
})

describe.for(choices)('%s?%s', ([id, query]) => {
	const view = views.find((it) => it.id === id)
	if (!view?.listing) throw new Error(`no list ${id}`)
	const { listing } = view
	const { values, rejected } = read(view.params, new URLSearchParams(query))
	/** What is counted over all rows that are answered is another number over fewer. */
	const own = (rows: readonly Readonly<Record<string, unknown>>[]) =>
		rows.map(({ of_rule: _, ...row }) => row)

	test('its pages are the whole list, in its order', async () => {
		expect(rejected).toEqual([])
		const all = await ask(question(view, values) as Question<Shape>)
		const size = Math.max(3, Math.ceil(all.length / 9))
		const paged = []
		for (let after = 0; after <= all.length; after += size) {
			const page = await ask(pageQuestion(view, listing, values, after, size))
			expect(page.length).toBe(Math.min(size, all.length - after))
			paged.push(...page)
		}
		expect(own(paged)).toEqual(own(all))
	})

	test('what it comes to is that of all rows', async () => {
		const rows = await ask(question(view, values) as Question<Shape>)
		const { summary = [], ...beginning } = await beginningOf(ask, view, listing, values)
		expect(own(beginning.rows)).toEqual(own(rows))
		expect(listedOf({ ...beginning, summary })).toBe(rows.length)
		const scene = { values, disclosures: known, locale: 'zh' as const }
		expect(view.title({ ...scene, ...beginning, summary })).toBe(view.title({ ...scene, rows }))
		for (const { rule, listed, documents, high } of summary.filter((row) => 'rule' in row)) {
			const its = rows.filter((row) => rule === null || row['rule'] === rule)
			expect([listed, documents, high]).toEqual([
				its.length,
				new Set(its.map((row) => row['document_id'])).size,
				its.filter((row) => row['severity'] === 'high').length,
			])
		}
	})
})
