import { beforeAll, describe, expect, test } from 'vitest'
import type { Locale } from '../../src/base/text.ts'
import type { Engine, Question } from '../../src/engine/engine.ts'
import type { Shape } from '../../src/engine/row.ts'
import type { Session } from '../../src/state/session.svelte.ts'
import { resultOf } from '../../src/engine/duckdb/result.ts'
import { resolved } from '../../src/views/result.ts'
import { disclosures } from '../../src/views/disclosures/disclosures.ts'
import { HOME, roomOf, rooms } from '../../src/rooms/index.ts'
import { shownOf } from '../../src/views/room.ts'
import { text as roomsText } from '../../src/rooms/text.ts'
import { text as linksText } from '../../src/rooms/links/text.ts'
import { chartOf } from '../../src/rooms/sql/chart/chart-of.ts'
import { text as sqlText } from '../../src/rooms/sql/text.ts'
import { question, type AnyView } from '../../src/views/view.ts'
import { decode } from '../../src/share/fragment.ts'
import { partsOf } from '../../src/share/fragment-parts.ts'
import { decodeOwnFiles } from '../../src/share/own-files.ts'
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

/** Rooms that are no set of views are headed by words of their own, whatever the link says. */
const HEADED: Readonly<Record<string, (locale: Locale) => string>> = {
	sql: (locale) => sqlText[locale].title,
	links: (locale) => linksText[locale].title,
	import: (locale) => roomsText[locale].import,
	notebook: (locale) => roomsText[locale].notebook,
}

async function titleOf(view: AnyView, search: URLSearchParams, locale: Locale): Promise<string> {
	const { values: asked, rejected } = read(view.params, search)
	expect(rejected).toEqual([])
	const session = { ask: (one: Question<Shape>) => engine.ask(one), data: engine } as unknown as Session
	const values = await resolved(session, view, asked)
	const rows = await engine.ask(question(view, values))
	return view.title({ values, locale, rows, disclosures: await engine.ask(disclosures) })
}

/** What stands behind `#` is read whole: files are named, its statement is answered and its chart drawn. */
async function answered(fragment: string, locale: Locale): Promise<void> {
	const { asked, ownFiles } = partsOf(fragment)
	if (ownFiles) {
		const named = await decodeOwnFiles(fragment)
		if (!('files' in named)) throw new Error(named.unreadable)
		expect(named.strange).toBe(0)
		expect(named.files.map(({ name }) => name)).toEqual(['anhui-code-table.txt'])
	}
	if (!asked) return
	const opened = await decode(fragment)
	if (!('draft' in opened)) throw new Error(opened.unreadable)
	expect(opened.strange).toEqual([])
	const { sql, values, chart } = opened.draft
	const { result } = resultOf(await engine.select(sql, values))
	expect(result.length).toBeGreaterThan(0)
	if (chart)
		expect(chartOf(result, chart, locale, await engine.ask(disclosures))).toHaveProperty('pictures.0')
}

test.for(links)('%s opens', async ([link, title]) => {
	const { searchParams, hash } = new URL(link, 'https://mirror.example/')
	const common = read({ ...page, ...panel }, searchParams)
	expect(common.rejected).toEqual([])
	const { view: named, show, lang } = common.values
	const room = searchParams.size ? roomOf(named) : roomOf(HOME)
	const view = shownOf(await room.views(), show)
	expect(view ? await titleOf(view, searchParams, lang) : HEADED[room.id]?.(lang)).toBe(title)
	if (hash) await answered(hash.slice(1), lang)
})

describe('there is a link to', () => {
	const all = links.map(([link]) => new URL(link, 'https://mirror.example/').searchParams)
	test('every room, every view, every key of the page', async () => {
		for (const room of rooms) {
			const own = all.filter((search) => roomOf(search.get('view') ?? '') === room)
			expect(own.length, room.id).toBeGreaterThan(0)
			const views = await room.views()
			for (const view of views) {
				const opening = own.filter((search) => shownOf(views, search.get('show') ?? '') === view)
				expect(opening.length, view.id).toBeGreaterThan(0)
			}
		}
		for (const key of Object.keys({ ...page, ...panel }))
			expect(all.filter((search) => search.has(key)).length, key).toBeGreaterThan(0)
	})
})
