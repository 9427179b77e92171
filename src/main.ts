import { mount } from 'svelte'
import App from './app/App.svelte'
import { Fault } from './base/fault.ts'
import { HOME, isArrival, roomOf } from './rooms/index.ts'
import { choice, page, panel, unit } from './share/page.ts'
import type { Params } from './share/param.ts'
import { address } from './state/address.svelte.ts'
import { onceOwnFiles } from './state/own-files/mark.ts'
import { later } from './state/lazy-package.ts'
import { restoreOwnFiles } from './state/restore-own-files.ts'
import { readerLocale } from './state/reader-locale.ts'
import { whenIdle } from './base/when-idle.ts'
import { Session } from './state/session.svelte.ts'
import { fetchShipped } from './state/shipped.ts'
import { OPENING_FAILED } from './app/text.ts'
import { charts } from './ui/library.svelte.ts'
import { surviveTranslation } from './ui/translated.ts'
import './ui/page.css'
import './ui/tokens.css'
import { expectedWidth } from './ui/widths.ts'

/** The composition root: what came with the page, the engine behind it, and the page itself. */
async function start(target: HTMLElement): Promise<void> {
	const common = { ...page, ...panel, ...choice, unit }
	address.mend(common)
	// The home speaks the language of who comes; links that name none have always meant Chinese.
	if (isArrival(address.search) && !address.search.has('lang') && !address.fragment && !address.ownFiles)
		address.go(page, { view: HOME, lang: readerLocale() }, 'replace')
	// A link with a file to be checked leads to where files are checked.
	if (address.read(page).values.open) address.go(page, { view: 'import' }, 'replace')
	const { values } = address.read(common)
	const room = roomOf(values.view)
	const width = expectedWidth(document.documentElement.clientWidth)
	// Pictures belong to the newest data; another package has none.
	const first = (id: string) =>
		values.data || room.pictured === false
			? undefined
			: fetchShipped(`first/${id}.${values.lang}.${String(width)}.json`)
	// No picture comes with another package: its first one waits for what draws it.
	if (values.data && room.pictured !== false) charts.load()
	// What a room shows first is called like the room, so its picture need not wait for the list of its views.
	const [shipped, views, { default: component }] = await Promise.all([
		first(values.show || room.id),
		room.views(),
		room.load(),
		// What there is to tell of a link stands above the picture: it comes with it, so that nothing moves.
		!isArrival(address.search) || address.fragment || address.ownFiles
			? import('./app/notices/Notices.svelte')
			: undefined,
	])
	const params: readonly Params[] = views.map((view) => view.params as Params)
	address.mend(Object.assign({}, ...params, common) as Params)
	const asked = values.v && values.v !== shipped?.version ? values.v : ''
	const versions = asked ? (await (await data()).published()).map(({ version }) => version) : []
	const known = !asked || versions.includes(asked)
	const pinned = known ? asked : ''
	const [newest = ''] = versions
	// A frame of another page is looked at as it is: most need no engine.
	const frugal = saves() || values.embed !== ''
	const { prepare, ...source } = later(
		async () => (await data()).openData({ data: values.data, version: pinned || (shipped?.version ?? '') }),
		values.data !== '',
	)
	const session = new Session({
		shipped: pinned ? undefined : shipped,
		frugal,
		newer: pinned && newest !== pinned ? newest : '',
		strange: known ? [] : [{ key: 'v', raw: asked }],
		...source,
	})
	// Fetched beside the first picture, so that the engine starts with it; what fails here is told when it is wanted.
	if (!frugal) charts.after(prepare().catch(() => undefined))
	target.replaceChildren()
	surviveTranslation(target)
	mount(App, { target, props: { session, first: { room, views, component } } })
	// A frame of another page shows what is published; here the reader's own files come once the picture stands.
	if (!values.embed)
		onceOwnFiles(() => {
			whenIdle(() => {
				void restoreOwnFiles(session)
			})
		})
	// A frame of another page keeps nothing, and neither does a page that is being worked on. Should this not be had, the next
	// visit tries again.
	if (!values.embed && import.meta.env.PROD)
		whenIdle(() => {
			import('./state/offline.svelte.ts').then(
				({ offline }) => offline.begin(session, frugal),
				() => undefined,
			)
		})
}

const data = () => import('./state/data.ts')

/** A phone, or a reader who asked to save data. */
function saves(): boolean {
	const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }
	return connection?.saveData === true || matchMedia('(max-width: 599px)').matches
}

const target = document.getElementById('app')
if (!target) throw new Fault('page/unexpected', { message: '#app' })
start(target).catch((error: unknown) => {
	// Nothing of the page is there yet to say it: words of both languages, and what to do.
	target.replaceChildren(
		Object.assign(document.createElement('p'), { role: 'alert', textContent: OPENING_FAILED }),
	)
	throw error
})
