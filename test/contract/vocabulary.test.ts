import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { disclosures } from '../../src/views/disclosures/disclosures.ts'
import { roomOf, rooms } from '../../src/rooms/index.ts'
import { shownOf } from '../../src/views/room.ts'
import type { LinkedNumber, LinkTarget } from '../../src/views/link.ts'
import { question, targetsOf, type AnyView } from '../../src/views/view.ts'
import { choice, page, panel, unit } from '../../src/share/page.ts'
import { read, write, type Param, type Vocabulary } from '../../src/share/param.ts'
import { listsOf, namedProjects, vocabularyRows } from '../../src/state/vocabulary.ts'
import published from '../fixtures/links.txt?raw'
import { openDataset } from '../support/engine.ts'

const common = { ...page, ...panel, ...choice, unit }
const views = (await Promise.all(rooms.map((room) => room.views()))).flat()

let engine: Engine
let lists: Vocabulary
beforeAll(async () => {
	engine = await openDataset()
	const documents = (await engine.ask(disclosures)).map(({ document_id }) => document_id)
	lists = listsOf([
		...(await engine.ask(vocabularyRows)),
		...(await engine.ask(namedProjects(documents.join(' ')))),
	])
})

const reading = (view: AnyView, query: string | URLSearchParams) =>
	read({ ...common, ...view.params }, new URLSearchParams(query), lists)

test.for(published.split('\n').filter((line) => line.startsWith('?')))(
	'every code of a link that was given out is known: %s',
	async (line) => {
		const { searchParams } = new URL(line.split('\t')[0] ?? '', 'https://mirror.example/')
		const view = shownOf(await roomOf(searchParams.get('view') ?? '').views(), searchParams.get('show') ?? '')
		const { absent } = read({ ...common, ...(view?.params as object) }, searchParams, lists)
		expect(absent).toEqual([])
	},
)

/** Where the marks and cells of a view lead within it, with its first choices. */
async function pointersOf(view: AnyView): Promise<readonly string[]> {
	const { values } = read(view.params, new URLSearchParams())
	const scene = {
		values,
		locale: 'zh',
		rows: await engine.ask(question(view, values)),
		disclosures: await engine.ask(disclosures),
	} as const
	const figures = [
		...view
			.charts(scene)
			.flatMap((card): LinkTarget[] => [
				...(card.total ? [card.total.target] : []),
				...targetsOf(card).flatMap((target) => target ?? []),
			]),
		...(await view.table())(scene)
			.rows.flat()
			.filter((cell): cell is LinkedNumber => typeof cell !== 'string')
			.map(({ target }) => target),
	]
	return figures.flatMap((target) => ('at' in target ? [target.at] : []))
}

test.for(views.map((view) => [view.id, view] as const))(
	'%s: everything that can be opened in it is known',
	async ([, view]) => {
		for (const at of new Set(await pointersOf(view)))
			expect(reading(view, { at } as never).absent).toEqual([])
	},
)

describe('a code that the data do not have', () => {
	const DOCUMENT = '130529-zuzhibu-2024-budget'
	test.for([
		['data', 'table=nonsense', 'table', ''],
		['per-capita', 'own=999999-5.130529-300', 'own', '130529-300'],
		['per-capita', 'part=nonsense', 'part', 'projects'],
		['per-capita', 'part=999', 'part', 'projects'],
		['findings', 'rule=nonsense.truncated-text', 'rule', 'truncated-text'],
		['findings', 'severity=nonsense', 'severity', ''],
		['findings', 'kind=nonsense.conflict', 'kind', 'conflict'],
		['projects', 'purpose=nonsense', 'purpose', ''],
		['projects', 'has=nonsense', 'has', ''],
		['projects', 'kind=nonsense', 'kind', ''],
		['project', `at=${DOCUMENT}.l1`, 'at', ''],
		['function', 'at=nodoc.213', 'at', ''],
		['function', `at=${DOCUMENT}.nonsense`, 'at', ''],
		['function', 'c=999999.130529', 'c', '130529'],
		['function', 'y=1999', 'y', ''],
		['function', 'src=nodoc.L5', 'src', ''],
		['function', 'of=130529-nobody-2024-budget.213', 'of', ''],
		['unit-costs', 'kind=nonsense.office', 'kind', 'office'],
		['tree', `at=${DOCUMENT}.nonsense`, 'at', ''],
		['tree', 'at=nodoc.213', 'at', ''],
		['source', 'at=130529-nobody-2024-budget', 'at', ''],
		['pivot', 'rows=code&at=999', 'at', ''],
		['wording', 'at=nonsense', 'at', ''],
		['wording', 'at=130529-nobody-2024-budget.l10', 'at', ''],
	])('%s?%s is named, and the rest is kept', ([id, query = '', key = '', rest]) => {
		const view = views.find((one) => one.id === id)
		if (!view) throw new Error(`no view ${String(id)}`)
		const { values, rejected, absent } = reading(view, query)
		expect(rejected).toEqual([])
		expect(absent.map((one) => one.key)).toContain(key)
		const params = { ...common, ...(view.params as object) } as Record<string, Param<unknown>>
		const param = params[key]
		expect(param?.write((values as Record<string, unknown>)[key])).toBe(rest || param?.write(param.initial))
	})
})

describe('what was opened and is not there', () => {
	const DOCUMENT = '130529-zuzhibu-2024-budget'
	const opening = views.filter(({ params }) => 'at' in params)
	test('the views that open something', () => {
		expect(opening.map(({ id }) => id).toSorted()).toEqual([
			...['function', 'pivot', 'project', 'source', 'tree', 'wording'],
		])
	})
	test.for(opening.map((view) => [view.id, view] as const))(
		'%s: a document that is not, and a part that a document does not have, are told',
		async ([id, view]) => {
			for (const at of ['130529-nobody-2024-budget', `${DOCUMENT}.nonsense`, `${DOCUMENT}.l999999`]) {
				const { values, rejected, absent } = reading(view, { at } as never)
				if ([...rejected, ...absent].some(({ key }) => key === 'at')) continue
				// Groups have no list: the answer tells, and its headline says so.
				const rows = await engine.ask(question(view, values as never))
				const scene = { values, rows, locale: 'zh', disclosures: await engine.ask(disclosures) } as const
				expect([id, view.title(scene)]).toEqual(['wording', '按现在的条件，这里没有写法相同或相近的一组'])
			}
		},
	)
})

test('projects are listed of those disclosures that an address names, and of no other', async () => {
	const named = await engine.ask(namedProjects('130529-zuzhibu-2024-budget.p1'))
	expect(named.length).toBeGreaterThan(0)
	expect(named.filter(({ code }) => !code.startsWith('130529-zuzhibu-2024-budget.'))).toEqual([])
	expect(await engine.ask(namedProjects('999999-zuzhibu-2024-budget.p1'))).toEqual([])
	expect(listsOf([])['project']?.size).toBe(0)
})

test('what was read strictly is written and read again without loss', () => {
	for (const view of views) {
		const { values } = read(view.params, new URLSearchParams('c=130529.999999'), lists)
		expect(read(view.params, write(view.params, values), lists)).toMatchObject({ rejected: [], absent: [] })
	}
})
