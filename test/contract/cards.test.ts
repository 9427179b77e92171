import { inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { cardImages, cards } from '../../src/site/cards.ts'
import { openedViews, type Opened } from '../../src/site/opened.ts'
import { indexed } from '../gallery/palette.ts'
import { about, pixels, png } from '../gallery/png.ts'
import { openDataset } from '../support/engine.ts'

let views: readonly Opened[]
let images: ReadonlyMap<string, string>
beforeAll(async () => {
	views = await openedViews(await openDataset())
	images = await cardImages(views)
}, 120_000)

describe('the pictures that announce links', () => {
	test('are drawn for every view and language, from what the pages show', () => {
		expect([...images.keys()]).toEqual(
			views.flatMap(({ view }) => [`cards/${view.id}.zh.png`, `cards/${view.id}.en.png`]),
		)
		for (const { view, scene } of views) {
			const title = view
				.title({ ...scene, locale: 'zh' })
				.replaceAll('&', '&amp;')
				.replaceAll('>', '&gt;')
			expect(images.get(`cards/${view.id}.zh.png`)).toContain(`<h1>${title}</h1>`)
		}
	})

	test('are named by every page', async () => {
		const pages = await cards(views)
		const html = [...pages].filter(([path]) => path.endsWith('.html'))
		expect(html.length).toBe(images.size)
		for (const [path, page] of html) {
			const name = path.replace('card/', '').replace('.html', '')
			const said = (property: string) =>
				new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)">`).exec(page)?.[1]
			expect(said('og:image')).toBe(`../cards/${name}.png`)
			expect(said('twitter:image')).toBe(said('og:image'))
			expect([said('og:image:width'), said('og:image:height')]).toEqual(['1200', '630'])
			expect(said('og:image:alt')).toMatch(/\S/)
		}
	})
})

test('where the site stands is said in its environment', async () => {
	vi.stubEnv('SITE', 'https://county.example/mirror/')
	const page = (await cards(views)).get('card/overview.zh.html')
	vi.unstubAllEnvs()
	expect(page).toContain('content="https://county.example/mirror/cards/overview.zh.png"')
	expect(page).toContain('href="https://county.example/mirror/?view=overview"')
})

describe('PNG', () => {
	// Written by another program: five rows, each stored by another of the five filters.
	const FILTERS =
		'iVBORw0KGgoAAAANSUhEUgAAAAMAAAAFCAIAAAAPE8H1AAAAN0lEQVR4nGPgEpE7kWLE8J+RkVtMEQKYvry4c/30fmN1aeauJ55fLt/o5PvL8mOutcpJ1odmhwGazhPBPxh2VQAAAABJRU5ErkJggg=='
	const ROWS = [
		[10, 20, 30, 200, 100, 50, 0, 255, 1],
		[11, 22, 33, 44, 55, 66, 77, 88, 99],
		[255, 254, 253, 3, 2, 1, 128, 127, 126],
		[9, 99, 199, 250, 5, 60, 70, 80, 90],
		[1, 0, 2, 30, 201, 7, 255, 255, 255],
	]

	test('is read whatever filter a row has', () => {
		const { width, height, rgb } = pixels(Buffer.from(FILTERS, 'base64'))
		expect([width, height]).toEqual([3, 5])
		expect([...rgb]).toEqual(ROWS.flat())
	})

	test('is written with its palette and the checks that its readers make', () => {
		const red = 0xff0000
		const rgb = Uint8Array.from([255, 0, 0, 255, 0, 0, 0, 0, 16, 250, 1, 0])
		const picture = indexed({ width: 2, height: 2, rgb }, 2)
		// The fourth pixel is nearly red, and takes red where there are two colours only.
		expect(picture).toMatchObject({ colours: [red, 16], indexes: Uint8Array.from([0, 0, 1, 0]) })
		const file = png(picture)
		expect(about(file)).toEqual({ width: 2, height: 2 })
		const at = (type: string) => file.indexOf(type, 0, 'latin1')
		expect([...file.subarray(at('PLTE') + 4, at('PLTE') + 10)]).toEqual([255, 0, 0, 0, 0, 16])
		const packed = file.subarray(at('IDAT') + 4, at('IDAT') + 4 + file.readUInt32BE(at('IDAT') - 4))
		expect([...inflateSync(packed)]).toEqual([0, 0, 0, 0, 1, 0])
		// The check of the last chunk is the same in every PNG.
		expect(file.subarray(-8).toString('hex')).toBe('49454e44ae426082')
	})
})
