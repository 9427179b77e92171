import type { Locale } from '../../base/text.ts'
import type { Row } from '../../engine/row.ts'
import { rooms } from '../../rooms/index.ts'
import { questions, statementFor } from '../../rooms/sql/questions.ts'
import { schema } from '../../schema/schema.ts'
import { CARRIED } from '../../share/page.ts'
import { address } from '../../state/address.svelte.ts'
import { draft } from '../../state/query-draft.svelte.ts'
import { countyOf, kindOf, nameOf, provinceOf } from '../../views/disclosures/name.ts'
import { prefectureOf } from '../../views/disclosures/prefectures.ts'
import type { Disclosure } from '../../views/disclosures/disclosures.ts'
import type { LinkTarget } from '../../views/link.ts'
import { navigate, navigateToRoom } from '../../views/navigate.ts'
import type { Room } from '../../views/room.ts'
import type { AnyView } from '../../views/view.ts'
import type { destinations } from './destinations.ts'
import type { Entry } from './match.ts'
import type { Spelled } from './spelled.ts'
import { text } from './text.ts'

/** What entries are made of. */
export interface Known {
	readonly locale: Locale
	readonly views: readonly { readonly room: Room; readonly view: AnyView }[]
	readonly disclosures: readonly Disclosure[]
	readonly destinations: readonly Row<(typeof destinations)['rows']>[]
	readonly spelled: Readonly<Record<string, Spelled>>
	/** The room that is shown. */
	readonly room: Room
	/** The host of the server that answers; empty where the page does. */
	readonly server: string
}

/** Every view of every room. */
export async function everyView(): Promise<Known['views']> {
	const all = await Promise.all(rooms.map(async (room) => ({ room, views: await room.views() })))
	return all.flatMap(({ room, views }) => views.map((view) => ({ room, view })))
}

const goTo = (target: LinkTarget) => () => {
	navigate({}, target)
}

/** Every place that the palette leads to, group after group. */
export const places = (known: Known): readonly Entry[] => [
	...roomsAndViews(known),
	...counties(known),
	...projectsAndCodes(known),
	...tables(known),
	...worked(known),
]

/** Pinyin of a Chinese name and its initials, as far as they are known. */
const keysOf = (name: string, { spelled }: Known): readonly string[] => {
	const found = spelled[name]
	return found ? [found.pinyin, found.initials] : []
}

function roomsAndViews(known: Known): readonly Entry[] {
	const { locale } = known
	const ofRooms = rooms.map((room): Entry => ({
		group: 'room',
		id: `room.${room.id}`,
		title: room.title(locale),
		note: '',
		names: [room.title('zh'), room.title('en')],
		keys: [room.id, ...keysOf(room.title('zh'), known)],
		open: goTo({ room: room.id, keys: {} }),
	}))
	// What a room shows first is the room.
	const further = known.views.filter(({ room, view }) => view.id !== room.id)
	const ofViews = further.map(({ room, view }): Entry => {
		const words = view.text as Readonly<Record<Locale, { readonly name: string }>>
		return {
			group: 'view',
			id: `view.${view.id}`,
			title: words[locale].name,
			note: room.title(locale),
			names: [words.zh.name, words.en.name],
			keys: [view.id, ...keysOf(words.zh.name, known)],
			open: goTo({ room: room.id, keys: { show: view.id } }),
		}
	})
	return [...ofRooms, ...ofViews]
}

function counties({ locale, disclosures, room, views }: Known): readonly Entry[] {
	// A room without views has no choice of counties.
	const there = views.some((it) => it.room === room) ? room.id : 'overview'
	const first = new Map(disclosures.map((it) => [it.county_code, it]))
	return [...first.values()].map((it) => ({
		group: 'county',
		id: `county.${it.county_code}`,
		title: countyOf(it, locale),
		note: [provinceOf(it, locale), prefectureOf(it, locale), text[locale].county_note]
			.filter(Boolean)
			.join(' · '),
		names: [it.county, countyOf(it, 'en')],
		keys: [it.county_code, it.county_pinyin, it.county_initials],
		open: goTo({ room: there, keys: { c: it.county_code } }),
	}))
}

function projectsAndCodes({ locale, disclosures, destinations }: Known): readonly Entry[] {
	const documents = new Map(disclosures.map((it) => [it.document_id, it]))
	return destinations.map(({ kind, key, name, pinyin, initials, document_id }): Entry => {
		const document = documents.get(document_id)
		const isCode = kind === 'code'
		return {
			group: isCode ? 'code' : 'project',
			id: `${kind}.${document_id}.${key}`,
			title: isCode ? `${key} ${name}` : name,
			note: document ? `${nameOf(document, locale)} · ${kindOf(document, locale)}` : document_id,
			names: [],
			keys: [key, pinyin, initials].filter(Boolean),
			open: goTo(
				isCode
					? { room: 'function', keys: { digits: String(key.length), of: `${document_id}.${key}` } }
					: { room: 'projects', keys: { show: 'project', at: key } },
			),
		}
	})
}

const tables = (known: Known): readonly Entry[] =>
	Object.entries(schema).map(([name, { zh, en }]) => ({
		group: 'table',
		id: `table.${name}`,
		title: known.locale === 'zh' ? zh : en,
		note: name,
		names: [zh, en],
		keys: [name, ...keysOf(zh, known)],
		open: goTo({ room: 'data', keys: { table: name } }),
	}))

const worked = (known: Known): readonly Entry[] =>
	questions.map((question) => ({
		group: 'question',
		id: `question.${question.id}`,
		title: question.title(known.locale),
		note: 'SQL',
		names: [question.title('zh'), question.title('en')],
		keys: [question.id, ...keysOf(question.title('zh'), known)],
		open: async () => {
			const { values } = question
			const sql = await statementFor(question, known.server)
			navigateToRoom(await draft.href(address.elsewhere(CARRIED, { view: 'sql' }), { sql, values }))
		},
	}))

/** What is typed, looked for in the text of all documents: found whatever it is. */
export function textSearch(typed: string, locale: Locale): readonly Entry[] {
	const sought = typed.trim().slice(0, 60)
	if (!sought) return []
	return [
		{
			group: 'text',
			id: 'text.search',
			title: text[locale].text_search(sought),
			note: '',
			names: [],
			keys: [],
			open: goTo({ room: 'source', keys: { find: sought } }),
		},
	]
}
